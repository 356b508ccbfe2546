using System.Globalization;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>The lines of a statement by question, and their parts in words.</summary>
public sealed class ThreadShown(IEnumerable<ThreadLine> lines)
{
    private readonly ILookup<ThreadQuestion, ThreadLine> byQuestion = lines.ToLookup(line => line.Kind.Question());

    /// <summary>What stands, newest first.</summary>
    public IReadOnlyList<ThreadLine> Standing(ThreadQuestion question) => [.. byQuestion[question].Where(line => line.Stands)];

    public IReadOnlyList<ThreadLine> Withdrawn(ThreadQuestion question) => [.. byQuestion[question].Where(line => !line.Stands)];

    /// <summary>What stands and answers the question, newest first.</summary>
    public IReadOnlyList<ThreadLine> Answering(ThreadQuestion question) => [.. byQuestion[question].Where(line => line.Answers)];

    /// <summary>"2 reasons", "2 reasons, 1 against it or refused"; null where nothing stands.</summary>
    public string? Note(ThreadQuestion question)
    {
        var (answers, all) = (Answering(question).Count, Standing(question).Count);
        string?[] parts =
        [
            answers > 0 ? ThreadWords.Get($"Note_{question}", new Many(answers)) : null,
            all > answers ? ThreadWords.Get("NoteAgainst", all - answers) : null,
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"£304,466" or, where there are odd pence, "£12.50".</summary>
    public static string Pounds(long pence) => (pence / 100m).ToString(pence % 100 == 0 ? "£#,0" : "£#,0.00", CultureInfo.CurrentCulture);

    public static string Value(decimal value) => value.ToString("#,0.####", CultureInfo.CurrentCulture);

    /// <summary>"£304,466, 2025/26", "42 per cent, 2025": the money or the value of an entry, with what it is of; empty for one that has neither.</summary>
    public static string Figure(ThreadLine line)
    {
        string?[] parts =
            [line.Pence is { } pence ? Pounds(pence) : null, line.Value is { } value ? $"{Value(value)} {line.Unit}".TrimEnd() : null, line.Period];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>In which document it can be read, and where in it.</summary>
    public static string? Source(ThreadLine line) =>
        line.Source is { } source ? ThreadWords.Get("SourceLine", source.Place is null ? source.Document : $"{source.Document}, {source.Place}") : null;

    /// <summary>"Report.pdf (12,345 bytes)".</summary>
    public static string FileLine(AttachedFile file) => $"{file.Name} ({file.Bytes.ToString("#,0", CultureInfo.CurrentCulture)} bytes)";

    /// <summary>"Caused it, strongly: why."; empty for a link that says nothing beside the kind of its end.</summary>
    public static string LinkLine(LinkSaid link) => link.Purpose is not { } purpose ? link.Why ?? ""
        : ThreadWords.Get("LinkLine", ThreadWords.Get($"Purpose_{purpose}"), ThreadWords.Get($"Strength_{link.Strength}"), link.Why);

    public static string Withdrawal(ThreadLine line) =>
        line.Kind == ThreadKind.TakenBack
            ? $"{Act(line)} {Ended(line.Text)}"
            : ThreadWords.Get(line.IsDropped ? "DroppedLine" : "WithdrawnLine", ThreadWords.Get($"Kind_{line.Kind}"), Day(line.On),
                Day(line.RecordedOn), line.WithdrawnWhy);

    /// <summary>What somebody typed, as a sentence of its own: with a full stop where it has no end, so that the next one does not run into it.</summary>
    public static string Ended(string words) =>
        words.TrimEnd() is { Length: > 0 } said && (char.IsLetterOrDigit(said[^1]) || said[^1] is ')' or '”' or '"' or '’') ? $"{said}." : words.TrimEnd();

    /// <summary>The document to name at the foot of an entry: not the one whose name is all that the entry says; that is read there already.</summary>
    public static ThreadSource? Named(ThreadLine line) =>
        line.Source is { Place: null, Address: null } source && source.Document.Trim() == line.Text.Trim() ? null : line.Source;

    /// <summary>What an act upon a promise was and when: "Met on 3 May 2026."; null for other kinds.</summary>
    public static string? Act(ThreadLine line) => line.OfEdition is { } edition ? $"{Done(line)} {EarlierWords(edition)}" : Done(line);

    /// <summary>That the words have changed since something was recorded of them.</summary>
    public static string EarlierWords(int edition) => ThreadWords.Get("OfEarlierWords", edition);

    private static string? Done(ThreadLine line) => line.Kind switch
    {
        ThreadKind.Met => ThreadWords.Get("MetOn", Day(line.On)),
        ThreadKind.GivenUp => ThreadWords.Get("GivenUpOn", Day(line.On)),
        ThreadKind.TakenBack => ThreadWords.Get("TakenBackOn", Day(line.On)),
        _ => null,
    };

    /// <summary>"Met on 3 May 2026."; after the day that its words name, how late that was.</summary>
    public static string Met(DateOnly on, DateOnly? promisedBy) => promisedBy is { } day && on > day
        ? ThreadWords.Get("MetLateOn", Day(on), new Many(on.DayNumber - day.DayNumber), Day(day))
        : ThreadWords.Get("MetOn", Day(on));
}
