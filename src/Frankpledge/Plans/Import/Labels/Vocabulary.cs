using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>The closed word classes of <c>Data/words.txt</c>.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = Read();

    public static FrozenSet<string> Of(string name) => Classes[name];

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(typeof(Vocabulary), "Data.words.txt")
            ?? throw new InvalidOperationException("The word classes are missing from the program.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, FrozenSet<string>>();
        var name = "";
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                Close();
                name = line.Trim('[', ']');
            }
            else if (!line.StartsWith('#'))
            {
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' ')));
            }
        }

        Close();
        return classes.ToFrozenDictionary();

        void Close()
        {
            if (name.Length > 0)
            {
                classes[name] = words.ToFrozenSet();
            }

            words.Clear();
        }
    }
}
