using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>One theme of the plan as published, each statement with its reference.</summary>
[Kept]
public sealed class PartModel(AppDb db) : PlanPage(db)
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

        var themes = Edition.Parts.Where(p => p.Level == 1).ToList();
        var index = themes.FindIndex(p => p.Anchor == part);
        if (index < 0)
        {
            return NotFound();
        }

        Theme = themes[index];
        (Number, Of) = (index + 1, themes.Count);
        Previous = themes.ElementAtOrDefault(index - 1);
        Next = themes.ElementAtOrDefault(index + 1);
        Text = PlanText.Of(Edition, Statements, Found.PlanRoot, Theme.Order + 1, Next?.Order ?? int.MaxValue);
        Lay(Theme.Text, $"{Found.PlanRoot}/{Theme.Anchor}", Text.Pieces.FirstOrDefault(p => p.Paragraph.Count > 0)?.Paragraph[0].Text);
        return Page();
    }
}
