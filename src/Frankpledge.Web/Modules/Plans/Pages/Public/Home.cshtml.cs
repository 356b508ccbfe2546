using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>What the plan promises, a line a priority.</summary>
[Kept]
public sealed class HomeModel(AppDb db, TimeProvider clock) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public string Body { get; private set; } = "";

    public string Panel { get; private set; } = "";

    public IReadOnlyList<Priority> Priorities { get; private set; } = [];

    /// <summary>How many statements of each kind the whole plan has, narrative left out; a statement of two kinds counts in both.</summary>
    public IReadOnlyList<(StatementKind Kind, int Count)> Tally { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>A theme of the plan with its first promise and its counts.</summary>
    public sealed record Priority(string Heading, string Anchor, string? FirstPromise, int Promises, int Expectations, int Measures);

    public async Task<IActionResult> OnGetAsync(string area)
    {
        if (await PublicPlan.FindAsync(db, area) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Body = found.Area.LocalPolicingBody(clock.Today()).Title;
        Panel = found.Area.Panel(clock.Today()).Title;
        if (found.Edition is { } edition)
        {
            var statements = (await Shown.RowsOf(db.Wordings.AsNoTracking(), db.Statements.AsNoTracking(), edition.Id).ToListAsync()).ConvertAll(row => row.Statement);
            Priorities = [.. edition.Parts.Where(part => part.Level == 1).Select(part => PriorityOf(part, statements))];
            Tally = [.. statements.SelectMany(s => s.Kinds).Where(kind => kind != StatementKind.Narrative).GroupBy(kind => kind).Select(g => (g.Key, g.Count())).OrderBy(t => t.Key)];
            Total = statements.Count(s => s.Kind != StatementKind.Narrative);
        }

        ViewData.Set(found.Layout(PublicText.Get("HomeTitle", found.Area.Name), this.Address($"/{found.Area.Slug}"), PublicText.Get("HomeDescription", found.Area.Name), hasOwnSearch: true));
        return Page();
    }

    private static Priority PriorityOf(EditionPart part, List<ShownStatement> all)
    {
        var own = all.Where(s => s.Section.Count > 0 && s.Section[0] == part.Text).ToList();
        return new Priority(
            part.Text, part.Anchor, own.FirstOrDefault(s => s.Kind == StatementKind.Commitment)?.Text, own.Count(s => s.Kind == StatementKind.Commitment),
            own.Count(s => s.Kind is StatementKind.Expectation or StatementKind.PartnerExpectation), own.Count(s => s.Kinds.Any(k => k is StatementKind.Measure or StatementKind.Target)));
    }
}
