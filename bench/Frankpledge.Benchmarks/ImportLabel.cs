using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Benchmarks;

/// <summary>
/// What one statement of a plan is, said by a person or by the importer, without a word of its text: words are kept as short hashes,
/// so that labels of a published plan can be committed without its text.
/// </summary>
/// <param name="Line">Line of the source where the statement begins.</param>
/// <param name="Ordinal">1 for the first statement that begins on that line.</param>
/// <param name="Text">Hash of the text without marks, quotes straightened, spaces collapsed.</param>
/// <param name="Section">Hash of the section path.</param>
/// <param name="SectionAlt">Hash of the other path that counts as right, or null.</param>
/// <param name="Refs">Hashes of the named references.</param>
/// <param name="IsHard">Whether the labeller left a note.</param>
internal sealed partial record ImportLabel(
    int Line, int Ordinal, string Text, string Role, string Section, string? SectionAlt, IReadOnlyList<string> Kinds, IReadOnlyList<string> Actors,
    ImportTarget? Target, IReadOnlyList<string> Refs, bool IsHard)
{
    /// <summary>What the importer found, where this is not a person's label: its wording, its roles and how sure it is.</summary>
    [JsonIgnore]
    public FoundStatement? Found { get; init; }

    /// <summary>Reads labels with text, in the format of the labelling guide.</summary>
    public static List<ImportLabel> FromGuide(IEnumerable<string> lines, string? document = null) =>
        Number(lines.Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(record => document is null || record.GetProperty("doc").GetString() == document).Select(Of));

    public static List<ImportLabel> From(FoundPlan plan) => Number(plan.Statements.Select(Of));

    public static ImportLabel From(FoundStatement statement) => Of(statement);

    public static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(words))))[..12];

    private static ImportLabel Of(JsonElement record) => new(
        record.GetProperty("line").GetInt32(), 0, Hash(Words(record, "text")!), Words(record, "role")!, Path(record, "section")!, Path(record, "section_alt"),
        List(record, "kinds"), List(record, "actor"), ImportTarget.Of(record.GetProperty("target")), List(record, "refs").ConvertAll(Hash),
        record.TryGetProperty("note", out _));

    private static ImportLabel Of(FoundStatement statement) => new(
        statement.Line, 0, Hash(statement.Text), statement.Role.ToString().ToLowerInvariant(), Path(statement.Section)!, Path(statement.SectionAlt),
        [.. statement.Kinds.Select(kind => kind.ToString())], [.. statement.Actors.Select(actor => actor.Name)], ImportTarget.Of(statement.Target),
        [.. statement.Refs.Select(Hash)], false)
    { Found = statement };

    private static List<ImportLabel> Number(IEnumerable<ImportLabel> labels)
    {
        var numbered = new List<ImportLabel>();
        foreach (var label in labels)
        {
            numbered.Add(label with { Ordinal = numbered.Count > 0 && numbered[^1].Line == label.Line ? numbered[^1].Ordinal + 1 : 1 });
        }

        return numbered;
    }

    private static string? Path(IReadOnlyList<string>? section) => section is null ? null : Hash(string.Join(" > ", section).ToUpperInvariant());

    private static string? Path(JsonElement record, string name) =>
        record.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Array ? Path(List(record, name)) : null;

    private static string? Words(JsonElement record, string name) => record.GetProperty(name).GetString();

    private static List<string> List(JsonElement record, string name) => [.. record.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static string Normal(string words)
    {
        var plain = Marks().Replace(Links().Replace(words, "$1"), "");
        plain = plain.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\*+|__|</?\w+[^>]*>")]
    private static partial Regex Marks();
}

/// <summary>What is to be reached; the measure only as hashes of its longer words.</summary>
internal sealed record ImportTarget(IReadOnlyList<string> Measure, string Comparator, string? Value, string? Unit, string? Deadline)
{
    /// <summary>What was found at the head of a sentence, as it would stand within: "by 2030". Some who label write the one, some the other.</summary>
    [JsonIgnore]
    public string? DeadlineWithin { get; init; }

    public bool SharesDeadline(ImportTarget? found) => Deadline == found?.Deadline || Deadline is not null && Deadline == found?.DeadlineWithin;

    public static ImportTarget? Of(JsonElement target) => target.ValueKind != JsonValueKind.Object ? null : new(
        KeyWords(target.GetProperty("measure").GetString()!), target.GetProperty("comparator").GetString()!,
        InMillions(target) ? (target.GetProperty("value").GetDecimal() * 1_000_000).ToString("0.####", CultureInfo.InvariantCulture)
            : Written(target.GetProperty("value")),
        InMillions(target) ? "pounds" : target.GetProperty("unit").GetString(),
            target.GetProperty("deadline").GetString() is { } deadline ? ImportLabel.Hash(deadline) : null);

    public static ImportTarget? Of(Target? target) => target is null ? null : new(
        KeyWords(target.Measure), target.Comparator.Name(), target.Number?.ToString("0.####", CultureInfo.InvariantCulture) ?? target.Grade, target.Unit,
        target.Deadline is { } deadline ? ImportLabel.Hash(deadline.Words) : null)
    {
        DeadlineWithin = target.Deadline is { Words: [var first, .. var rest] } ? ImportLabel.Hash(char.ToLowerInvariant(first) + rest) : null,
    };

    /// <summary>"1 working day" and "1 working days" are one unit.</summary>
    public bool HasUnitOf(ImportTarget found) => Unit == found.Unit || Unit is not null && Unit.TrimEnd('s') == found.Unit?.TrimEnd('s');

    /// <summary>Whether both count in the same noun: "deep dives" and "public deep dives" do, "audits" and "audits a year" do not.
    /// What stands before the noun one who labels writes and another leaves out.</summary>
    public bool SharesUnit(ImportTarget found)
    {
        return Unit == found.Unit || Noun(Unit) is { } mine && Noun(found.Unit) is { } other && mine == other;

        static (string Noun, string Per)? Noun(string? unit)
        {
            var words = unit?.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) ?? [];
            var per = Array.FindIndex(words, word => word is "a" or "an" or "per" or "each" or "every" or "in" or "of" or "for");
            var nouns = per < 0 ? words : words[..per];
            return nouns.Length == 0 ? null : (nouns[^1].TrimEnd('s'), per < 0 ? "" : string.Join(' ', words[per..]).Replace("each ", "a ",
                StringComparison.Ordinal)
                .Replace("every ", "a ", StringComparison.Ordinal).Replace("per ", "a ", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether at least half of the measure's words are shared with <paramref name="other"/>.</summary>
    public bool SharesMeasure(ImportTarget other) => Measure.Count == 0 || Measure.Intersect(other.Measure).Count() * 2 >= Measure.Count;

    // "7.5 GBP million" and "1.1 million pounds" are the same as the program's pounds.
    private static bool InMillions(JsonElement target) =>
        target.GetProperty("unit").GetString() is "GBP million" or "million pounds" && target.GetProperty("value").ValueKind == JsonValueKind.Number;

    /// <summary>A third is 33.3 to the program and 33 to some who label; "Good" and "good" are one grade.</summary>
    public bool SharesValue(ImportTarget found) => string.Equals(Value, found.Value, StringComparison.OrdinalIgnoreCase)
        || found.Value?.Contains('.', StringComparison.Ordinal) == true
            && decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var mine)
            && decimal.Truncate(mine) == mine && decimal.TryParse(found.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var other)
            && Math.Round(other) == mine && Unit == "percent";

    private static string? Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };

    private static List<string> KeyWords(string measure) =>
        [.. measure.ToLowerInvariant().Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3)
            .Select(word => ImportLabel.Hash(word)[..6]).Distinct()];
}
