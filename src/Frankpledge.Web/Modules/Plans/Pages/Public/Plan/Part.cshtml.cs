using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>One theme of the plan as published, each statement with its reference.</summary>
[Kept]
public sealed class PartModel(PublicPlans plans) : PlanPage(plans)
{
    public EditionPart Theme { get; private set; } = null!;

    public int Number { get; private set; }

    public int Of { get; private set; }

    public EditionPart? Previous { get; private set; }

    public EditionPart? Next { get; private set; }

    public PlanText Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string part)
    {
        if (!await FindAsync(area, plan))
        {
            return NotFound();
        }

        // A heading that the shown edition no longer has is read in the last edition that had it.
        var last = Found.Editions.FirstOrDefault(edition => !edition.IsWithdrawn && edition.Parts.Any(p => p.Level == 1 && p.Anchor == part));
        if (Found.Parts.All(p => p.Level != 1 || p.Anchor != part) && (last is null || !await FindAsync(area, plan, last.Number)))
        {
            // One that stood only in what was withdrawn, or whose words were removed, leads to the plan's page.
            return Found.Editions.Any(edition => edition.RedactedAt is not null || edition.Parts.Any(p => p.Level == 1 && p.Anchor == part))
                ? Redirect(Found.PlanRoot) : NotFound();
        }

        var themes = Found.Parts.Where(p => p.Level == 1).ToList();
        var index = themes.FindIndex(p => p.Anchor == part);

        Theme = themes[index];
        (Number, Of) = (index + 1, themes.Count);
        Previous = themes.ElementAtOrDefault(index - 1);
        Next = themes.ElementAtOrDefault(index + 1);
        Text = PlanText.Of(Found.Parts, Statements, Found.PlanRoot, Theme.Order + 1, Next?.Order ?? int.MaxValue);
        Lay(Theme.Text, $"{Found.PlanRoot}/{Theme.Anchor}", Text.Pieces.FirstOrDefault(p => p.Paragraph.Count > 0)?.Paragraph[0].Text);
        return Page();
    }
}
