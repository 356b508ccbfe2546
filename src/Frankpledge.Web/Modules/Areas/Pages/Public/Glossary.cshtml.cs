using Frankpledge.Areas;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Areas.Pages.Public;

/// <summary>What the words, names and short forms of the pages mean: those of every area, and this area's own as the office gave them.</summary>
[Kept]
internal sealed class GlossaryModel(TimeProvider clock) : OfficePage("GlossaryTitle", "glossary")
{
    /// <summary>Keys of the words, in the order shown.</summary>
    public static readonly IReadOnlyList<string> Terms =
        ["Commissioner", "Panel", "Plan", "Force", "Precept", "Promise", "Expectation", "Measure", "Target", "Resource", "Fact", "Narrative", "Edition",
            "Reference", "ByRule", "Fingerprint",
            "Requirement", "Inspectorate", "Safety", "Victims", "Behaviour", "Finance", "Information"];

    /// <summary>The rules behind the words that speak of law; where one is not the law of an area its word says so.</summary>
    public static readonly IReadOnlyDictionary<string, string> Rules =
        new Dictionary<string, string> { ["Panel"] = "R87", ["Plan"] = "R20", ["Precept"] = "R59", ["Inspectorate"] = "R155", ["Information"] = "R86" };

    /// <summary>The key of what a word means here (R13).</summary>
    public string Means(string term) => term == "Force" && ChiefOfficer.IsCommissioner(Model) ? "TermForceCommissioner"
        : $"Term{term}{(Rules.TryGetValue(term, out var rule) && !RuleReach.Speaks(rule, Model, Area.Nation) ? "Elsewhere" : "Means")}";

    private GovernanceModel Model => Area.Facts().ModelOn(clock.Today());

    /// <summary>Full name, short form if the office gave one, and the key of what it is.</summary>
    public IEnumerable<(string Name, string? Brief, string Means)> Names
    {
        get
        {
            yield return (Area.LocalPolicingBody(clock.Today()).Title, Given(Detail.BodyShort), "GlossaryBody");
            if (Given(Detail.OfficeName) is { } office)
            {
                yield return (office, Given(Detail.OfficeShort), "GlossaryOffice");
            }

            yield return (Area.Panel(clock.Today()).Title, Given(Detail.PanelShort),
                RuleReach.HasPanel(Model, Area.Nation) ? "GlossaryPanel" : "GlossaryNoPanel");
            yield return (Area.ForceName, Given(Detail.ForceShort), "GlossaryForce");
        }
    }
}
