using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The plan as data. Fields are documented on the area's data page; they are added to, never renamed.</summary>
internal sealed record PlanData(
    string Area, string Plan, string Title, int Edition, string Stage, DateOnly? IssuedOn, string SourceSha256, string Sha256, bool Demonstration, IReadOnlyList<StatementData> Statements)
{
    /// <summary>What the edition is on the day of asking.</summary>
    public required string Standing { get; init; }

    /// <summary>The permanent address of exactly this text.</summary>
    public required string EditionUrl { get; init; }

    /// <summary>What stands in place of a withdrawn text; null otherwise.</summary>
    public string? WithdrawnNote { get; init; }

    public DateTimeOffset? RedactedAt { get; init; }

    public required CountData Counts { get; init; }
}

/// <summary>The figures that the pages show; a statement of two kinds counts under both.</summary>
internal sealed record CountData(int Statements, int Text, int OfMoreThanOneKind, IReadOnlyDictionary<string, int> ByKind);

internal sealed record StatementData(
    string Reference, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<string> Actors, string Text, string? Stem, IReadOnlyList<string> Section,
    IReadOnlyList<FoundTarget> Targets, IReadOnlyList<string> Refs, string Language, string Url);
