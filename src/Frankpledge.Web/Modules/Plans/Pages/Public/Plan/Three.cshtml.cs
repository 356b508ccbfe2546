using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>Three editions of a plan side by side: each line that is not the same in all of them. Without numbers the last three that stand.</summary>
[Kept("first", "second", "third")]
public sealed class ThreeModel(AppDb db, PublicPlans plans) : PlanPage(plans)
{
    public const int Of = 3;

    /// <summary>In the order in which they are read; none where no three stand.</summary>
    public IReadOnlyList<Edition> Three { get; private set; } = [];

    /// <summary>Those that may be chosen, in their order.</summary>
    public IReadOnlyList<Edition> Standing { get; private set; } = [];

    /// <summary>One of the three whose text is not shown.</summary>
    public Edition? Withdrawn => Three.FirstOrDefault(edition => edition.IsWithdrawn);

    public IReadOnlyList<ThreeRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string? first, string? second, string? third, CancellationToken cancel)
    {
        if (!await FindAsync(area, plan))
        {
            return NotFound();
        }

        Standing = [.. Found.Editions.Where(edition => !edition.IsWithdrawn).OrderBy(edition => edition.Number)];
        string?[] asked = [first, second, third];
        Three = asked.All(one => one is null) ? [.. Standing.TakeLast(Of)]
            : [.. asked.Select(one => Found.Editions.FirstOrDefault(edition => edition.Number == ChangesModel.Number(one))).OfType<Edition>()];
        if (Three.Count < Of && asked.All(one => one is null))
        {
            Three = [];
            Lay(PublicText.Get("ThreeTitle"), $"{Found.PlanRoot}/changes/three");
            return Page();
        }

        if (Three.Count < Of)
        {
            return NotFound();
        }

        if (Withdrawn is null)
        {
            var texts = new List<IReadOnlyList<PlanLine>>();
            foreach (var edition in Three)
            {
                texts.Add(await db.LinesOfAsync(edition.Id, cancel));
            }

            Rows = ThreeTexts.Of(texts, await JoinsSaid.AmongAsync(db, Three, cancel));
        }

        Lay(PublicText.Get("ThreeTitle"), $"{Found.PlanRoot}/changes/three?first={Three[0].Number}&second={Three[1].Number}&third={Three[2].Number}", text: Three[2]);
        return Page();
    }
}
