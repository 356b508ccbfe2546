using Frankpledge.Areas;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Areas.Pages.Public;

/// <summary>What the words, names and short forms of the pages mean: those of every area, and this area's own as the office gave them.</summary>
[Kept]
internal sealed class GlossaryModel(TimeProvider clock) : OfficePage("GlossaryTitle", "glossary")
{
    /// <summary>Keys of the words, in the order shown.</summary>
    public static readonly IReadOnlyList<string> Terms =
        ["Commissioner", "Panel", "Plan", "Force", "Precept", "Promise", "Expectation", "Measure", "Target", "Edition", "Reference", "Requirement",
            "Inspectorate", "Safety", "Victims", "Behaviour", "Finance", "Information"];

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

            yield return (Area.Panel(clock.Today()).Title, Given(Detail.PanelShort), "GlossaryPanel");
            yield return (Area.ForceName, Given(Detail.ForceShort), "GlossaryForce");
        }
    }
}
