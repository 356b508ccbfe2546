using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>What changed between two editions of a plan, and why. An address without both editions only leads to one that has them.</summary>
[Kept("from", "to", "kind")]
public sealed class ChangesModel(AppDb db, PublicPlans plans) : PlanPage(plans)
{
    public PlanChanges? Changes { get; private set; }

    public ChangesShown Show { get; private set; } = new(null, false);

    public string Root => $"{Found.PlanRoot}/changes";

    /// <summary>Each edition that stands with the one before it, newest first.</summary>
    public IReadOnlyList<(Edition From, Edition To)> Neighbours =>
        Found.Editions.Where(edition => !edition.IsWithdrawn).ToList() is { Count: > 1 } standing ? [.. standing.Skip(1).Zip(standing)] : [];

    public string With(string? kind) => PlanChanges.Path(Found, Changes!.From.Number, Changes.To.Number) + (kind is null ? "" : $"&kind={kind}");

    public string Csv => $"{Root}.csv?from={Changes!.From.Number}&to={Changes.To.Number}";

    public int Count(AlignmentKind kind) => Changes!.Rows.Count(row => row.Change.Kind == kind);

    /// <summary>How many of them are headings.</summary>
    public int Headings(AlignmentKind kind) =>
        Changes!.Rows.Count(row => row.Change.Kind == kind && row.Change.Before.Concat(row.Change.After).All(line => line.IsHeading));

    public static string Joined(IReadOnlyList<PlanLine> lines) => string.Join(' ', lines.Select(line => line.Text));

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string? from, string? to, string? kind, CancellationToken cancel)
    {
        if (!await FindAsync(area, plan))
        {
            return NotFound();
        }

        var isNumber = (from is null || Number(from) is not null) && (to is null || Number(to) is not null);
        if (isNumber && (from is null || to is null) && PlanChanges.Completed(Found, Number(from), Number(to)) is { } pair)
        {
            return Redirect(PlanChanges.Path(Found, pair.From, pair.To));
        }

        if (from is null && to is null)
        {
            Lay(PublicText.Get("ChangesTitle"), Root);
            return Page();
        }

        Changes = await PlanChanges.ReadAsync(db, Found, Number(from), Number(to), cancel);
        if (Changes is null)
        {
            return NotFound();
        }

        Show = ChangesShown.Of(kind);
        Lay(PublicText.Get("ChangesTitle"), PlanChanges.Path(Found, Changes.From.Number, Changes.To.Number), text: Changes.To);
        return Page();
    }

    internal static int? Number(string? given) =>
        int.TryParse(given, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
