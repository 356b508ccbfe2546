using Frankpledge.Plans.Promises;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The plan as data. Fields are documented on the area's data page; they are added to, never renamed.</summary>
internal sealed record PlanData(
    string Area, string Plan, string Title, int Edition, string Stage, DateOnly? IssuedOn, string SourceSha256, string Sha256, bool Demonstration, IReadOnlyList<StatementData> Statements);

internal sealed record StatementData(
    string Reference, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<string> Actors, string Text, string? Stem, IReadOnlyList<string> Section,
    IReadOnlyList<FoundTarget> Targets, IReadOnlyList<string> Refs, string Language, string Url, PromiseState? State);
