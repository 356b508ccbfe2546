using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Web.Base;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>A fact before issue as a layman reads it: what its detail says by letters and numbers is said in words.</summary>
internal sealed class FactWords(IStringLocalizer<IssueWords> words)
{
    /// <param name="model">Who governs the area: the head of its force has another name in London.</param>
    public string Of(IssueFact fact, GovernanceModel model) => fact.Kind switch
    {
        IssueFactKind.ContentsMapped when IssueFactKinds.ContentsIn(fact.Detail) is { Count: > 0 } mapped => Mapped(mapped, model),
        IssueFactKind.RecommendationsAnswered when int.TryParse(fact.Detail, out var answered) =>
            answered == 0 ? words["NoneToAnswer"].Value : words["Answered", new Many(answered)].Value,
        IssueFactKind.PanelReported when Outcomes.TryGetValue(fact.Detail.Trim().ToLowerInvariant(), out var outcome) => words[outcome].Value,
        _ => fact.Detail.Length == 0 ? Kind(fact.Kind) : $"{Kind(fact.Kind)}: {fact.Detail}",
    };

    /// <summary>The frozen edition that a fact is about, with the beginning of its fingerprint; null where it names none.</summary>
    public string? Edition(IssueFact fact) =>
        fact is { EditionNumber: { } number, EditionSha256: { } print } ? words["EditionMark", number, print[..8]].Value : null;

    public string Kind(IssueFactKind kind) => words[$"Fact_{kind}"];

    /// <summary>Each letter that the law gives a content, and what it is.</summary>
    public static IEnumerable<(string Letter, string Content)> Letters(GovernanceModel model) =>
        IssueFactKinds.Letters.Select((letter, at) => (letter, $"{ContentCoverage.InWords((StatutoryContent)at, model)}"));

    private static readonly Dictionary<string, string> Outcomes = new()
    {
        ["report"] = "PanelMadeReport", ["recommendations"] = "PanelMadeRecommendations", ["report and recommendations"] = "PanelMadeBoth",
    };

    private string Mapped(IReadOnlyList<StatutoryContent> mapped, GovernanceModel model)
    {
        var missing = Enum.GetValues<StatutoryContent>().Except(mapped).ToList();
        return missing.Count == 0 ? words["MappedAll"] : words["MappedSome", mapped.Count, Said(mapped, model), Said(missing, model)];
    }

    private static string Said(IEnumerable<StatutoryContent> contents, GovernanceModel model) =>
        string.Join("; ", contents.Select(content => $"{ContentCoverage.InWords(content, model)}"));
}
