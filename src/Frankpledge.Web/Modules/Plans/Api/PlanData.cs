using System.Text.Json.Serialization;
using Frankpledge.Areas.Contract;
using Frankpledge.Plans;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The plan as data. Fields are documented on the area's data page; they are added to, never renamed.</summary>
internal sealed record PlanData(
    string Area, string Plan, string Title, int Edition, string Stage, DateOnly? IssuedOn, string SourceSha256, string Sha256, bool Demonstration,
    IReadOnlyList<StatementData> Statements, LabelSum Checks)
{
    /// <summary>What the edition is on the day of asking.</summary>
    public required string Standing { get; init; }

    /// <summary>The permanent address of exactly this text.</summary>
    public required string EditionUrl { get; init; }

    /// <summary>What stands in place of a withdrawn text; null otherwise.</summary>
    public string? WithdrawnNote { get; init; }

    /// <summary>The edition in whose place this text stands since it was withdrawn; null where none was.</summary>
    public WithdrawnEditionData? WithdrawnEdition { get; init; }

    /// <summary>The last day of the planning period, of the edition in force.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>The warning of an announced change of the law that <see cref="InForceTo"/> lies beyond.</summary>
    public string? PendingChange { get; init; }

    public DateTimeOffset? RedactedAt { get; init; }

    /// <summary>Why it is not judged whether the steps before issue were kept; null where they are in <c>issue.json</c>, and for drafts.</summary>
    public string? IssueNotJudged { get; init; }

    public required CountData Counts { get; init; }

    /// <summary>Null where the publisher names none.</summary>
    public required LicenceData? Licence { get; init; }
}

internal sealed record WithdrawnEditionData(int Number, DateOnly? IssuedOn, DateOnly WithdrawnOn, string Note, string Url);

/// <summary>The figures that the pages show; a statement of two kinds counts under both.</summary>
internal sealed record CountData(int Statements, int Text, int OfMoreThanOneKind, IReadOnlyDictionary<string, int> ByKind);

internal sealed record StatementData(
    string Reference, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<string> Actors, string Text, string? Stem, IReadOnlyList<string> Section,
    IReadOnlyList<TargetData> Targets, IReadOnlyList<string> Refs, string Language, string Url, string Check, int? DecidedIn, PromiseState? State)
{
    /// <summary>The words of the document as they were read, where a person corrected the wording; null elsewhere.</summary>
    public required string? SourceText { get; init; }

    /// <summary>The footnotes and endnotes at which it points, in order.</summary>
    public required IReadOnlyList<NoteData> Notes { get; init; }
}

/// <param name="Label">The note's number or sign in the document; empty where it gives none.</param>
internal sealed record NoteData(string Label, string Text);

/// <param name="Id">The target through all editions that keep it.</param>
/// <param name="Deadline">By when, in the words of the plan.</param>
/// <param name="DueOn">The last day on which those words are kept; left out where they name none.</param>
/// <param name="PendingChange">The warning of an announced change of the law that the day lies beyond.</param>
internal sealed record TargetData(
    Guid Id, string Measure, [property: JsonConverter(typeof(ComparatorJson))] Comparator Comparator, decimal? Number, string? Grade, string? Unit,
    string? Deadline, DateOnly? DueOn, string? PendingChange)
{
    public static TargetData Of(StatementTarget target, AreaFacts area) =>
        new(target.TargetId, target.Measure, target.Comparator, target.Number, target.Grade, target.Unit, target.DueWords, target.DueOn,
            target.DueOn is { } day ? area.PendingOn(day)?.Warning : null) { Said = target.Said };

    /// <summary>For the words of the CSV.</summary>
    [JsonIgnore]
    public Target Said { get; private init; } = null!;
}
