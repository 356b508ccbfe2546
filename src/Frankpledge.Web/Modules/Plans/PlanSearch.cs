using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Search;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>What the search page, its data and the verb show: all three ask here.</summary>
/// <param name="Reference">The reference that was typed, where the plan has it.</param>
public sealed record PlanFound(string Query, string? Reference, SearchAnswer Answer, IReadOnlyList<ShownStatement> Statements)
{
    /// <summary>What was typed is a reference, and no statement of the plan has it.</summary>
    public string? UnknownReference { get; init; }

    public bool IsCut => Answer.Total > Statements.Count;
}

/// <summary>"What was promised?": finds the statements of one plan by their words, or one by its reference.</summary>
public sealed class PlanSearch(AppDb db, StatementSearch search)
{
    public async Task<PlanFound> RunAsync(PublicPlan found, string? query, CancellationToken cancel = default)
    {
        var typed = (query ?? "").Trim();
        var asked = StatementReference.Parse(typed);
        if (found.Plan is { } plan && asked is { } reference
            && await db.Statements.Where(s => s.PlanId == plan.Id && s.Letter == reference.Letter && s.Number == reference.Number).Select(s => (Guid?)s.Id)
                .FirstOrDefaultAsync(cancel) is { } statement)
        {
            var named = await RowsAsync(found, db.Wordings.Where(wording => wording.StatementId == statement), cancel);
            return new(typed, reference.ToString(), SearchAnswer.Nothing with { Total = named.Count }, named);
        }

        if (found.Edition is not { IsWithdrawn: false } edition || typed.Length == 0)
        {
            return new(typed, null, SearchAnswer.Nothing, []);
        }

        var answer = await search.RunAsync(edition.Id, typed, cancel);
        var order = answer.Hits.Index().ToDictionary(hit => hit.Item.WordingId, hit => hit.Index);
        var rows = await RowsAsync(found, db.Wordings.Where(wording => order.Keys.Contains(wording.Id)), cancel);
        return new(typed, null, answer, [.. rows.OrderBy(row => order[row.WordingId])])
        {
            UnknownReference = answer.Total == 0 ? asked?.ToString() : null,
        };
    }

    private async Task<IReadOnlyList<ShownStatement>> RowsAsync(PublicPlan found, IQueryable<Wording> wordings, CancellationToken cancel) =>
        found.Edition is { IsWithdrawn: false } edition
            ? (await Shown.RowsOf(wordings.AsNoTracking(), db.Statements.AsNoTracking(), edition.Id).ToListAsync(cancel)).ConvertAll(row => row.Statement)
            : [];
}
