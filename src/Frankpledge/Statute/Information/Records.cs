using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>A kind of record.</summary>
public enum RecordKind
{
    Plan,
    Decision,
    MeetingPapers,
    AuditEntry,
}

/// <summary>Evidence is only ever added to, and kept as long as the law asks.</summary>
[Rule("R172")]
public static class Records
{
    private const int MeetingYears = 6;

    /// <summary>The last day on which a record must still be kept; null means for ever.</summary>
    public static DateOnly? KeepUntil(RecordKind kind, DateOnly made) => kind == RecordKind.MeetingPapers ? made.AddYears(MeetingYears) : null;

    /// <summary>Refuses to change a record: enter a correction that says what it corrects.</summary>
    public static IReadOnlyList<Reason> WhyNotChange() =>
        [Because.Block("R172", "RecordIsFinal", "A record is never changed. Enter a correction that names it.")];

    /// <summary>Refuses to delete a record that must be kept.</summary>
    public static IReadOnlyList<Reason> WhyNotDelete(RecordKind kind, DateOnly made, DateOnly today) => KeepUntil(kind, made) switch
    {
        null => [Because.Block("R172", "KeptForEver", "This record is kept for ever.")],
        { } until when today <= until => [Because.Block("R172", "MustBeKept", $"This record is kept until {InWords.Day(until)}.")],
        _ => [],
    };
}
