using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading;

/// <summary>A small document with what a careful reader finds in it, and what this program gets wrong of that.</summary>
internal sealed partial record DocumentCase(string Folder)
{
    private readonly JsonElement _case = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "case.json"))).RootElement;

    /// <summary>The name without the number that orders the folders.</summary>
    public static string NameOf(string folder) => Number().Replace(Path.GetFileName(folder), "");

    /// <summary>Everything that is not as the case says, in words; empty when it holds. Whatever is thrown but a refusal is a fault.</summary>
    public List<string> Faults()
    {
        var file = Path.Combine(Folder, _case.GetProperty("file").GetString()!);
        SourceDocument document;
        try
        {
            document = DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), ReadingLimits.Default with { Time = TimeSpan.FromMinutes(5) });
        }
        catch (RefusedException refusal)
        {
            return Refused(refusal);
        }

        // Where LibreOffice is installed, what is refused without it is read.
        return _case.GetProperty("refuse").GetString() is { } pattern && !document.Notes.Any(note => note.Contains("LibreOffice", StringComparison.Ordinal))
            ? [$"was read, where a refusal about {pattern} was due"]
            : [.. OfStatements(document), .. OfTables(document)];
    }

    /// <summary>A file of which nothing is expected but that the person is told may be refused in those words.</summary>
    private List<string> Refused(RefusedException refusal) =>
        (_case.GetProperty("refuse").GetString() ?? (Strings("expect").Any() ? null : _case.GetProperty("note").GetString())) is not { } pattern
            ? [$"was refused: {refusal.Message}"]
        : Regex.IsMatch(refusal.Message, pattern, RegexOptions.IgnoreCase) ? []
        : [$"was refused without a word about {pattern}: {refusal.Message}"];

    private IEnumerable<string> OfStatements(SourceDocument document)
    {
        IReadOnlyList<FoundStatement> statements = [];
        var told = document.Notes.ToList();
        try
        {
            var plan = PlanReader.Read(document);
            statements = plan.Statements;
            told = [.. plan.Notes];
        }
        catch (RefusedException refusal)
        {
            // A budget alone holds no statement; that is a fault only where some are expected.
            told.Add(refusal.Message);
        }

        var texts = statements.Select(statement => Plain(statement.Text)).ToList();
        foreach (var expected in Strings("expect"))
        {
            if (texts.Count(text => text == Plain(expected)) is var times and not 1)
            {
                yield return $"{times} times: {expected} among [{string.Join(" | ", texts)}]";
            }
        }

        foreach (var never in Strings("never").Where(never => statements.Any(statement => statement.Text.Contains(never, StringComparison.Ordinal))))
        {
            yield return $"taken all the same: {never}";
        }

        foreach (var heading in Strings("headings")
            .Where(heading => !statements.Any(statement => statement.Section.Count > 0 && IsHeading(statement.Section[^1], heading))))
        {
            yield return $"no statement under {heading}, only under [{string.Join(" | ", statements.Select(statement => string.Join(" > ", statement.Section)).Distinct())}]";
        }

        // What is offered as a statement has been told as well.
        if (_case.GetProperty("note").GetString() is { } note && !told.Concat(texts).Any(sentence => Regex.IsMatch(sentence, note)))
        {
            yield return $"nothing said about {note}: [{string.Join(" | ", told)}]";
        }
    }

    private IEnumerable<string> OfTables(SourceDocument document)
    {
        if (_case.GetProperty("tables").ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var expected = _case.GetProperty("tables").EnumerateArray()
            .Select(table => (Adds: table.GetProperty("adds").GetInt32(), Bad: table.GetProperty("bad").GetInt32())).Where(IsJudged).ToList();
        var found = TableChecks.Of(document).Tables
            .Select(table =>
                (Adds: table.Checks.Count(check => check.Verdict == Verdict.Adds), Bad: table.Checks.Count(check => check.Verdict == Verdict.DoesNotAdd)))
                    .Where(IsJudged).ToList();
        if (!found.SequenceEqual(expected))
        {
            yield return $"tables add and do not [{string.Join(", ", found)}], not [{string.Join(", ", expected)}]";
        }
    }

    private static bool IsJudged((int Adds, int Bad) table) => table.Adds + table.Bad > 0;

    private static bool IsHeading(string found, string expected) => string.Equals(Plain(found), Plain(expected), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Strings(string property) => _case.GetProperty(property).EnumerateArray().Select(element => element.GetString()!);

    /// <summary>One way of writing spaces, raised digits and dashes, and no stop at the end:
    /// a list's commas and semicolons are not what a case is about.</summary>
    private static string Plain(string text) =>
        Spaces().Replace(Dashes().Replace(text.Normalize(NormalizationForm.FormKC), "-"), " ").Trim().TrimEnd('.', ';', ',');

    [GeneratedRegex(@"^[A-Z0-9]+-")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\u2010-\u2015]")]
    private static partial Regex Dashes();
}
