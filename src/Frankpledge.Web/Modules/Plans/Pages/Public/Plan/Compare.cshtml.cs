using Frankpledge.Plans.Comparing;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>Two plans side by side. Without a second one it offers those there are; an address without editions only leads to one that has them.</summary>
[Kept("edition", "with", OfAllAreas = true)]
public sealed class CompareModel(PublicPlans plans, ComparedPlansReading reading) : PlanPage(plans)
{
    /// <summary>Null while there is nothing to show: no second plan is named yet, or a text was withdrawn.</summary>
    public ComparedPlans? Compared { get; private set; }

    /// <summary>Those whose text was withdrawn.</summary>
    public IReadOnlyList<PublicPlan> Withdrawn { get; private set; } = [];

    public IReadOnlyList<PublicPlan> Others { get; private set; } = [];

    public string Root => $"{Found.PlanRoot}/compare";

    public string File(string format) => $"{Root}.{format}?edition={Compared!.First.Edition.Number}&with={Compared.Second.Place}";

    public string With(PublicPlan other) => ComparedPlans.Path(Found, Edition.Number, ComparedText.PlaceOf(other, other.Edition!.Number));

    /// <summary>Who undertakes something in either plan.</summary>
    public IEnumerable<ActorRole> Roles =>
        Enum.GetValues<ActorRole>().Where(role => Compared!.First.Side.Of(role) + Compared.Second.Side.Of(role) > 0);

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string? edition, string? with, CancellationToken cancel)
    {
        var number = ChangesModel.Number(edition);
        if ((edition is not null && number is null) || !await FindAsync(area, plan, number))
        {
            return NotFound();
        }

        Others = await reading.OthersAsync(Found, cancel);
        if (with is null)
        {
            Lay(PublicText.Get("CompareTitle"), Root);
            return Page();
        }

        if (await reading.FindAsync(with) is not { Edition: not null } second || second.Edition.Id == Edition.Id)
        {
            return NotFound();
        }

        var address = ComparedPlans.Path(Found, Edition.Number, ComparedText.PlaceOf(second, second.Edition.Number));
        if (number is null || with.Split('/').Length < 3)
        {
            return Redirect(address);
        }

        Withdrawn = [.. new[] { Found, second }.Where(one => one.Edition!.IsWithdrawn)];
        Compared = await reading.ReadAsync(Found, second, cancel);
        Lay(PublicText.Get("CompareTitle"), address);
        return Page();
    }

    /// <summary>The subjects that the other plan has no section of: those first of which nothing was found.</summary>
    public static IReadOnlyList<Subject> Alone(IReadOnlyList<Subject> subjects) =>
        [.. subjects.Where(one => one.Standing != SubjectStanding.Both).OrderByDescending(one => one.Standing)];
}
