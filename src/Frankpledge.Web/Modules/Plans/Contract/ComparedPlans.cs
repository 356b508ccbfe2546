using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Comparing;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>One of two plans that are compared: an edition of a plan of any area here.</summary>
public sealed class ComparedText(PublicPlan found, IReadOnlyList<ComparedStatement> statements)
{
    public PublicPlan Found => found;

    public Edition Edition => found.Edition!;

    public IReadOnlyList<ComparedStatement> Statements => statements;

    public PlanSide Side { get; } = new(statements);

    public string Title => found.Plan!.Title;

    /// <summary>Of which area, plan and edition, as an address and a verb name it: <c>kent/2025-2029/1</c>.</summary>
    public string Place => PlaceOf(found, Edition.Number);

    public static string PlaceOf(PublicPlan plan, int edition) => $"{plan.Area.Slug}/{plan.Slug}/{edition}";

    /// <summary>Where in its edition a section begins.</summary>
    public string UrlOf(PlanSection section) => $"{found.UrlOf(Edition)}#{section.Statements[0].Reference}";
}

/// <summary>Two plans side by side: of two terms, or of two areas.</summary>
public sealed class ComparedPlans(ComparedText first, ComparedText second)
{
    public ComparedText First => first;

    public ComparedText Second => second;

    public SubjectComparison Subjects { get; } = SubjectComparison.Of(first.Statements, second.Statements);

    public static string Path(PublicPlan plan, int edition, string second) => $"{plan.PlanRoot}/compare?edition={edition}&with={second}";
}

/// <summary>Finds the two plans that an address or a verb names, and reads them.</summary>
public sealed class ComparedPlansReading(PublicPlans plans, StatementsToCompare statements, TimeProvider clock, AppDb db)
{
    /// <param name="place">As <see cref="ComparedText.Place"/> gives it; without a number it is of the edition that the plan's own page shows.</param>
    /// <returns>Null when there is no such edition.</returns>
    public async Task<PublicPlan?> FindAsync(string? place) => place?.Split('/') switch
    {
        [var area, var plan] => await plans.FindAsync(area, plan),
        [var area, var plan, var edition] when int.TryParse(edition, out var number) => await plans.FindAsync(area, plan, number),
        _ => null,
    };

    /// <returns>Null where a text was withdrawn.</returns>
    public async Task<ComparedPlans?> ReadAsync(PublicPlan first, PublicPlan second, CancellationToken cancel) =>
        first.Edition is { IsWithdrawn: false } && second.Edition is { IsWithdrawn: false } && first.Edition.Id != second.Edition.Id
            ? new(await TextAsync(first, cancel), await TextAsync(second, cancel)) : null;

    /// <summary>The plans beside which one can be laid: those of its own area first, then those of the others, by name.</summary>
    public async Task<IReadOnlyList<PublicPlan>> OthersAsync(PublicPlan found, CancellationToken cancel)
    {
        var others = new List<PublicPlan>();
        foreach (var area in await db.Areas.Where(area => area.Id != found.Area.Id).OrderBy(area => area.Name).Select(area => area.Slug).ToListAsync(cancel))
        {
            others.AddRange(await plans.FindAsync(area) is { } there ? ShownOf(there, there.Plans.Plans) : []);
        }

        return [.. ShownOf(found, found.Others), .. others];
    }

    private static IEnumerable<PublicPlan> ShownOf(PublicPlan area, IEnumerable<Frankpledge.Plans.Plan> plans) =>
        plans.Select(plan => area with { Plan = plan, Edition = area.Plans.ShownOf(plan) }).Where(one => one.Edition is { IsWithdrawn: false });

    private async Task<ComparedText> TextAsync(PublicPlan found, CancellationToken cancel) =>
        new(found, await statements.OfAsync(found.Area.Id, found.Edition!.Id, clock.Today(), cancel));
}
