using Frankpledge.Plans;
using Frankpledge.Plans.Search;
using Frankpledge.Reading;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What a search found, as data: the same at <c>/{area}/search.json</c> and from the verb. Fields are added to, never renamed.</summary>
/// <param name="Total">How many statements answer; <c>found</c> gives the best of them.</param>
/// <param name="HasAll">False where no statement has every word and those that have some are given.</param>
/// <param name="Shortened">Only the first words counted.</param>
internal sealed record SearchData(
    string Area, string? Plan, string? Title, int? Edition, EditionStanding? Standing, string Query, int Total, bool HasAll, bool Shortened,
    IReadOnlyList<SearchData.Correction> Corrections,
    IReadOnlyList<SearchData.Hit> Found, IReadOnlyList<SearchData.OtherPlan> Others)
{
    public static SearchData Of(PublicPlan plan, PlanFound found) => new(
        plan.Area.Slug, plan.Plan?.Slug, plan.Plan?.Title, plan.Edition?.Number, plan.Standing, found.Query, found.Answer.Total, found.Answer.HasAll,
        found.Answer.IsShortened,
        [.. found.Answer.Corrections.Select(one => new Correction(one.Typed, one.Meant))],
        [.. found.Statements
            .Select(one => new Hit(one.Reference, one.Kinds, one.Text, found.Answer.Marks.In(one.Text), one.Section, plan.UrlOf(one.Reference)))],
        [.. plan.Others.Select(other => new OtherPlan(other.Slug, other.Title, plan.Plans.StandingOf(other, plan.Plans.ShownOf(other))))])
    {
        UnknownReference = found.UnknownReference,
    };

    /// <summary>The reference that was asked for, where no statement has it; null otherwise.</summary>
    public string? UnknownReference { get; private init; }

    internal sealed record Correction(string Typed, string Meant);

    /// <param name="Pieces">The text once more, in pieces, with those that answer told apart.</param>
    internal sealed record Hit(string Reference, IReadOnlyList<StatementKind> Kinds, string Text, IReadOnlyList<MarkedPiece> Pieces,
        IReadOnlyList<string> Section, string Address);

    internal sealed record OtherPlan(string Plan, string Title, EditionStanding Standing);
}
