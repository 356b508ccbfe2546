using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>Why a file or folder could not be used, in our words. The runtime's own are about its calls.</summary>
internal static partial class FileTrouble
{
    /// <param name="path">What was to be read or written; taken from the error where it is null.</param>
    public static Sentence InWords(Exception error, string? path = null)
    {
        var name = path ?? Quoted().Match(error.Message) switch { { Success: true } found => found.Groups["path"].Value, _ => null };
        return error switch
        {
            FileNotFoundException or DirectoryNotFoundException when name is not null => (Sentence)$"There is no file or folder {name}. Check the name.",
            UnauthorizedAccessException when name is not null && Directory.Exists(name) => $"{name} is a folder. Name a file in it.",
            UnauthorizedAccessException when name is not null =>
                $"{name} may not be read or written. See that it belongs to the user who runs this.",
            _ => $"A file or folder could not be used: {error.Message.TrimEnd('.')}. Check that it is there and that you may read and write it.",
        };
    }

    [GeneratedRegex("'(?<path>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
