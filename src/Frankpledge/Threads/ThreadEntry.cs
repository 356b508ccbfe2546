using Frankpledge.Common;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>What a person says in an entry.</summary>
/// <param name="On">The day of the thing itself; at most today.</param>
/// <param name="Pence">The amount, for money.</param>
/// <param name="Value">The latest value, for a measure, with its unit and period.</param>
/// <param name="IsInvented">Made up for the demonstration; a real area holds none.</param>
public sealed record EntryToRecord(ThreadKind Kind, string Text, DateOnly On, ThreadSource Source, bool IsInvented = false)
{
    public long? Pence { get; init; }
    public decimal? Value { get; init; }
    public string? Unit { get; init; }
    public string? Period { get; init; }

    /// <summary>A few words by which a person finds it among others.</summary>
    public string? Title { get; init; }

    /// <summary>The file to attach; null where none is given: a correction then keeps the one before.</summary>
    public FileToAttach? File { get; init; }

    /// <summary>A correction leaves out the file of the entry before.</summary>
    public bool WithoutFile { get; init; }

    /// <summary>What the link to the statement says.</summary>
    public LinkToMake Link { get; init; } = LinkToMake.Unsaid;
}

/// <summary>One typed entry with its source, to which links of statements lead until the module whose it is takes it over. Never changed once saved: another
/// entry corrects or withdraws it.</summary>
public sealed class ThreadEntry
{
    public const int LongestText = 1000;
    public const int LongestWords = 200;

    /// <summary>The first bodies with a police and crime plan took office in this year. 2011 Act s.50; in London from 16 January.</summary>
    private const int FirstYear = 2012;

    /// <summary>A reason or a figure may be older than any plan, but not as old as a mistyped year.</summary>
    private const int OldestYear = 1900;

    /// <summary>What became of a promise is recorded with the promise, not as an entry.</summary>
    public static ThreadKind[] OfPromises { get; } = [ThreadKind.Met, ThreadKind.GivenUp, ThreadKind.TakenBack];

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The first of those that correct each other: by it links name them all. Its own for a first one.</summary>
    public required Guid FirstId { get; init; }

    /// <summary>A few words by which a person finds it; null where its text does.</summary>
    public required string? Title { get; init; }
    public required ThreadKind Kind { get; init; }
    public required string Text { get; init; }
    public required DateOnly On { get; init; }
    public required long? Pence { get; init; }
    public required decimal? Value { get; init; }
    public required string? Unit { get; init; }
    public required string? Period { get; init; }
    public required string Document { get; init; }
    public required string? Place { get; init; }
    public required string? Address { get; init; }
    public required bool IsInvented { get; init; }

    /// <summary>The file that is attached; null where none is.</summary>
    public required Guid? FileId { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The entry in whose place this one stands; null for a first one.</summary>
    public required Guid? CorrectsId { get; init; }

    /// <summary>Why it was corrected or withdrawn; null for a first one.</summary>
    public required string? Why { get; init; }

    /// <summary>True for an entry that takes another off the page and puts its reason there instead.</summary>
    public required bool IsWithdrawal { get; init; }

    /// <param name="isDemonstration">Whether the area is the demonstration.</param>
    public static IReadOnlyList<Reason> WhyNot(EntryToRecord wanted, DateOnly today, bool isDemonstration) =>
    [
        .. Given(OfPromises.Contains(wanted.Kind), "RecordedAsPromise", "Record on the page of the promise that it was met or given up."),
        .. Given(string.IsNullOrWhiteSpace(wanted.Text), "TextMissing", "Say what it is, in a sentence or two."),
        .. Given(wanted.Text.Length > LongestText, "TextTooLong", $"Keep the words to {LongestText} characters."),
        .. Given(wanted.On > today, "RecordedEarly", $"{InWords.Day(wanted.On)} is still to come. Record it when it has happened."),
        .. wanted.Kind.Question() is ThreadQuestion.WhatHappened or ThreadQuestion.WhoAsked
            ? Given(wanted.On.Year < FirstYear, "RecordedBeforeOffice",
                $"Nothing came of a police and crime plan, and nobody was asked about one, before {FirstYear}. Check the year.")
            : Given(wanted.On.Year < OldestYear, "DayTooEarly", $"No entry is of a day before {OldestYear}. Check the year."),
        .. Given(string.IsNullOrWhiteSpace(wanted.Source.Document), "SourceMissing", "Name the document in which it can be read."),
        .. Given(wanted.Source.Document.Length > LongestWords
            || wanted.Source.Place?.Length > LongestWords, "SourceTooLong", $"Keep the document and the place to {LongestWords} characters each."),
        .. Given(!WebAddress.IsFit(wanted.Source.Address), "AddressNotFit", "Enter an address that begins with https:// or http://, or leave it empty."),
        .. Given(wanted.Kind == ThreadKind.Money && wanted.Pence is null, "AmountMissing", "Enter the amount of money."),
        .. Given(wanted.Pence < 0, "AmountBelowZero", "Enter the amount as a number of pounds that is not below zero."),
        .. Given(wanted.Kind == ThreadKind.Measure && wanted.Value is null, "ValueMissing", "Enter the latest value of the measure."),
        .. Given(IsCounted(wanted.Kind) && wanted.Kind != ThreadKind.Measure && wanted.Value is null, "CountMissing", "Enter how many there are."),
        .. Given(IsCounted(wanted.Kind)
            && string.IsNullOrWhiteSpace(wanted.Unit), "UnitMissing", "Say what is counted, for example people or per cent."),
        .. Given((IsCounted(wanted.Kind) || wanted.Kind == ThreadKind.Money)
            && string.IsNullOrWhiteSpace(wanted.Period), "PeriodMissing", "Say which period it covers, for example 2025/26 or October 2026."),
        .. Given(wanted.Unit?.Length > LongestWords
            || wanted.Period?.Length > LongestWords, "WordsTooLong", $"Keep the unit and the period to {LongestWords} characters each."),
        .. Given(wanted.Title?.Length > LongestWords, "TitleTooLong", $"Keep the title to {LongestWords} characters."),
        .. Given(wanted.IsInvented && !isDemonstration, "InventedHere", "Only the demonstration holds invented entries."),
        .. ThreadFile.WhyNot(wanted.File),
    ];

    /// <summary>An entry as it is recorded. Whether it may be is asked of <see cref="WhyNot"/> first.</summary>
    /// <param name="file">What was kept of the file that is given; null where none is.</param>
    public static ThreadEntry Of(Guid areaId, EntryToRecord wanted, Change change, ThreadFile? file = null, ThreadEntry? corrects = null, string? why = null)
        => Of(Guid.CreateVersion7(), areaId, wanted, change, file, corrects, why);

    private static ThreadEntry Of(Guid id, Guid areaId, EntryToRecord wanted, Change change, ThreadFile? file, ThreadEntry? corrects, string? why) => new()
    {
        FileId = file?.Id ?? (wanted.WithoutFile ? null : corrects?.FileId),
        Id = id, AreaId = areaId, FirstId = corrects?.FirstId ?? id, Title = Trimmed(wanted.Title), Kind = wanted.Kind,
        Text = wanted.Text.Trim(), On = wanted.On,
        Pence = wanted.Kind == ThreadKind.Money ? wanted.Pence : null, Value = IsCounted(wanted.Kind) ? wanted.Value : null,
        Unit = IsCounted(wanted.Kind) ? Trimmed(wanted.Unit) : null, Period = IsCounted(wanted.Kind) || wanted.Kind == ThreadKind.Money
            ? Trimmed(wanted.Period) : null,
        Document = wanted.Source.Document.Trim(), Place = Trimmed(wanted.Source.Place), Address = Trimmed(wanted.Source.Address),
        IsInvented = wanted.IsInvented,
        RecordedBy = change.Who, RecordedAt = change.At, CorrectsId = corrects?.Id, Why = Trimmed(why), IsWithdrawal = false,
    };

    /// <summary>What stands in its place when it is withdrawn: its kind and day, and why; none of its words.</summary>
    internal ThreadEntry Withdrawal(string why, Change change) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = AreaId, FirstId = FirstId, Title = null, Kind = Kind, Text = why.Trim(), On = On, Pence = null, Value = null,
        Unit = null, Period = null,
        Document = Document, Place = Place, Address = null, IsInvented = IsInvented, FileId = null,
        RecordedBy = change.Who, RecordedAt = change.At, CorrectsId = Id,
        Why = why.Trim(), IsWithdrawal = true,
    };

    /// <summary>Why it may be neither corrected nor withdrawn for this reason.</summary>
    public IReadOnlyList<Reason> WhyNotReplace(string why) =>
    [
        .. Given(IsWithdrawal, "EntryWithdrawn", "This entry is withdrawn. Add a new one instead."),
        .. Given(string.IsNullOrWhiteSpace(why), "WhyMissing", "Say why. The public will read it in the entry's place."),
        .. Given(why.Length > LongestText, "WhyTooLong", $"Keep the reason to {LongestText} characters."),
    ];

    /// <summary>Why it may not become this kind by a correction: a source that was considered does not vanish as one (R171), and a link says of a reason what
    /// it need not say of anything else.</summary>
    public IReadOnlyList<Reason> WhyNotTurn(ThreadKind kind) => Given(
        (Kind.Question() == ThreadQuestion.WhyHere) != (kind.Question() == ThreadQuestion.WhyHere),
        "KindTurned", "A reason stays a reason, and what is none becomes none. Withdraw this entry and say why, then add the other.");

    /// <summary>A measure, a count of answers and a resource are numbers of something in a period.</summary>
    public static bool IsCounted(ThreadKind kind) => kind is ThreadKind.Measure or ThreadKind.ResponseCount or ThreadKind.Resource;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Reason[] Given(bool holds, string code, Sentence sentence) => holds ? [new(code, sentence)] : [];
}
