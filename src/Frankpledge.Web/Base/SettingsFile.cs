using System.Text.Json;
using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>The settings as somebody wrote them in JSON; comments and a comma too many are forgiven.</summary>
internal static class SettingsFile
{
    private const string Like = """{ "port": 8080 }""";

    /// <summary>What parts one thing from the next in the environment.</summary>
    private const string Between = " ,;";

    /// <param name="wrong">Is told each thing that is wrong, in a sentence.</param>
    public static Dictionary<string, string> Read(string path, Action<Sentence> wrong)
    {
        try
        {
            using var read =
                JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var given = read.RootElement.EnumerateObject()
                .ToLookup(one => one.Name,
                    one => one.Value.ValueKind == JsonValueKind.Array
                        ? string.Join(' ', one.Value.EnumerateArray().Select(item => item.ToString())) : one.Value.ToString());
            foreach (var twice in given.Where(one => one.Count() > 1))
            {
                wrong($"{path} gives {SettingsSource.Named(twice.Key)} {twice.Count()} times. Give it once.");
            }

            foreach (var list in read.RootElement.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Array))
            {
                foreach (var item in list.Value.EnumerateArray().Select(item => item.ToString()).Where(item => item.AsSpan().IndexOfAny(Between) >= 0))
                {
                    wrong($"{path} has \"{item}\" as one thing in {SettingsSource.Named(list.Name)}. Write each of them in quotes of its own.");
                }
            }

            var found = given.ToDictionary(one => one.Key, one => one.First());
            foreach (var unknown in found.Keys.Except(SettingsSource.Names))
            {
                wrong($"{path} has a setting called {unknown}, and there is none of that name. Settings are: {string.Join(", ", SettingsSource.Names)}.");
            }

            return found;
        }
        catch (JsonException error)
        {
            wrong($"{path} is not JSON: line {(error.LineNumber ?? 0) + 1} cannot be read. Write it like {Like}.");
            return [];
        }
        catch (InvalidOperationException)
        {
            wrong($"{path} is JSON, and no list of settings with their names. Write it like {Like}.");
            return [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            wrong($"{path} cannot be read. See that it belongs to the user who runs Frankpledge.");
            return [];
        }
    }
}
