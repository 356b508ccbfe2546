using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.Audit;

/// <summary>The trail of this area, newest first: to the office its own and the area's changes, to the panel its own.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class IndexModel(AppDb db, AreaHere here, AuditReader reader) : PageModel
{
    private const int OnePage = 50;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public PoliceArea Area { get; private set; } = null!;

    public IReadOnlyList<AuditShown> Entries { get; private set; } = [];

    public bool HasOlder { get; private set; }

    public async Task OnGetAsync()
    {
        Area = await here.GetAsync();
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var found = await Containing(Text?.Trim()).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip((PageNumber - 1) * OnePage).Take(OnePage + 1).AsNoTracking().ToListAsync();
        HasOlder = found.Count > OnePage;
        Entries = await reader.ReadAsync(found.Take(OnePage));
    }

    private IQueryable<AuditEntry> Containing(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return OfMyBodies();
        }

        var wanted = text.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // the database compares, in its own way
        return OfMyBodies().Where(entry => entry.Who.ToLower().Contains(wanted) || entry.Why.ToLower().Contains(wanted) || ((string)(object)entry.Rows).ToLower().Contains(wanted));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private IQueryable<AuditEntry> OfMyBodies()
    {
        var kinds = User.AdministersIn(Area);
        var mine = Area.Bodies.Where(body => kinds.Contains(body.Kind)).Select(body => (Guid?)body.Id).ToList();
        var ofOffice = kinds.Contains(BodyKind.LocalPolicingBody);
        return db.AuditEntries.Where(entry => entry.AreaId == Area.Id && (mine.Contains(entry.BodyId) || (ofOffice && entry.BodyId == null)));
    }
}
