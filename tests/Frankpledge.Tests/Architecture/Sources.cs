using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Architecture;

/// <summary>The repository's own source files, for the tests of the house rules.</summary>
internal static class Sources
{
    public static IReadOnlyList<string> Of(string folder, string pattern = "*.cs")
    {
        var root = Path.Combine(Shared.Repository(), folder);
        return [.. Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];
    }

    public static string Name(string file) => Path.GetRelativePath(Shared.Repository(), file);
}
