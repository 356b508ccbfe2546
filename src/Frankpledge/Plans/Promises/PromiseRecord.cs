using Frankpledge.Common;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans.Promises;

/// <summary>What an officer records of a promise.</summary>
/// <param name="On">The day on which it was met or given up; at most today.</param>
/// <param name="Evidence">What shows it. Asked for what was met.</param>
/// <param name="Address">Where the evidence can be seen; may be null.</param>
/// <param name="Reason">Why it was given up, or why an earlier record is corrected.</param>
public sealed record PromiseToRecord(PromiseOutcome Outcome, DateOnly On, string? Evidence, string? Address, string? Reason, bool IsInvented = false);

/// <summary>Says that a promise, or one day of it, was met or given up. Never changed:
/// the next number of the same promise and day corrects it, and the last one stands.</summary>
public sealed class PromiseRecord
{
    public const int Longest = 1000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>By which day it was promised; null where the words name none.</summary>
    public required DateOnly? ForDay { get; init; }

    /// <summary><see cref="ForDay"/> as text, empty for none, so that one number is given once on every engine.</summary>
    public required string DayKey { get; init; }

    /// <summary>1, 2, 3 ...; each corrects the one before.</summary>
    public required int Number { get; init; }
    public required PromiseOutcome Outcome { get; init; }
    public required DateOnly On { get; init; }
    public required string? Evidence { get; init; }
    public required string? Address { get; init; }
    public required string? Reason { get; init; }
    public required bool IsInvented { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What shows that it was met; why it was given up or taken back.</summary>
    public string Words => Outcome == PromiseOutcome.Met ? Evidence! : Reason!;

    public static string KeyOf(DateOnly? day) => day is { } named ? $"{named:yyyy-MM-dd}" : "";

    /// <summary>Why <paramref name="wanted"/> may not be recorded after <paramref name="before"/>, the record that stands,
    /// or null where there is none.</summary>
    /// <param name="since">The day on which its plan was issued first; null where no day is known.</param>
    /// <param name="isDemonstration">Whether the area is the demonstration.</param>
    public static IReadOnlyList<Reason> WhyNot(PromiseToRecord wanted, PromiseRecord? before, DateOnly? since, DateOnly today, bool isDemonstration) =>
    [
        .. Given(wanted.On > today, "RecordedEarly", $"{InWords.Day(wanted.On)} is still to come. Record it when it has happened."),
        .. Given(wanted.On < since, "RecordedBeforePlan",
            $"The plan that makes this promise was issued on {InWords.Day(since ?? wanted.On)}. Enter that day or a later one."),
        .. Given(wanted.Outcome == PromiseOutcome.Met
            && string.IsNullOrWhiteSpace(wanted.Evidence), "EvidenceMissing", "Say what shows that the promise was met."),
        .. Given(wanted.Outcome == PromiseOutcome.GivenUp
            && string.IsNullOrWhiteSpace(wanted.Reason), "ReasonMissing", "Say why the promise was given up. The public will read it."),
        .. Given(wanted.Outcome != PromiseOutcome.GivenUp && before is not null
            && string.IsNullOrWhiteSpace(wanted.Reason), "ReasonMissing", "Say why the record is corrected. The public will read it."),
        .. Given(wanted.Outcome == PromiseOutcome.TakenBack
            && before is null or { Outcome: PromiseOutcome.TakenBack }, "NothingToTakeBack", "Nothing is recorded that could be taken back."),
        .. Given(wanted.Evidence?.Length > Longest
            || wanted.Reason?.Length > Longest, "RecordTooLong", $"Keep the evidence and the reason to {Longest} characters each."),
        .. Given(wanted.IsInvented && !isDemonstration, "InventedHere", "Only the demonstration holds invented records."),
        .. Given(!WebAddress.IsFit(wanted.Address), "AddressNotFit", "Enter an address that begins with https:// or http://, or leave it empty."),
    ];

    internal static PromiseRecord Of(PromisePlace place, PromiseToRecord wanted, int number, Change change) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = place.AreaId, StatementId = place.Statement, ForDay = place.Day, DayKey = KeyOf(place.Day), Number = number,
        Outcome = wanted.Outcome, On = wanted.On,
        Evidence = Trimmed(wanted.Evidence), Address = Trimmed(wanted.Address), Reason = Trimmed(wanted.Reason), IsInvented = wanted.IsInvented,
        RecordedBy = change.Who, RecordedAt = change.At,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Reason[] Given(bool holds, string code, Sentence sentence) => holds ? [new(code, sentence)] : [];
}
