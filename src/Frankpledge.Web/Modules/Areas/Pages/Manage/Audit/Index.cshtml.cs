using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.Audit;

/// <summary>The trail of this area, newest first: to the office its own and the area's changes, to the panel its own.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class IndexModel(AppDb db, AreaHere here, AuditReader reader, IStringLocalizer<AccessWords> say) : PageModel
{
    /// <summary>With what <see cref="AuditCut"/> leaves of their values, so many fit into a page of less than 100 kB.</summary>
    private const int OnePage = 25;

    /// <summary>A file is made of this many changes at a time.</summary>
    private const int OneRead = 500;

    private static readonly string[] Columns = ["change", "at", "who", "why", "table", "what", "field", "before", "after"];

    /// <summary>Only what is older than this change.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public Guid? Before { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public AuditAsked Asked { get; private set; } = null!;

    public IReadOnlyList<AuditShown> Entries { get; private set; } = [];

    public Guid? Older { get; private set; }

    /// <summary>Who holds or held a role here.</summary>
    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public IReadOnlyList<(string Table, string Word)> Kinds => reader.Kinds;

    public string AddressOf(string more) => $"/{Area.Slug}/manage/audit?{Asked.Query}{more}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var filter = await OpenAsync();
        var bodies = MyBodies();
        People = [.. (await db.People.Where(person => person.Roles.Any(held => bodies.Contains(held.BodyId))).OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name }).ToListAsync(cancel))
            .Select(person => (person.Id, person.Name))];
        if (ModelState.IsValid)
        {
            var page = await db.AuditPageAsync(OfMyBodies(), filter, Before, OnePage, cancel);
            (Entries, Older) = (AuditCut.Of(await reader.ReadAsync(page.Lines)), page.Older);
        }
    }

    /// <summary>Everything that the limits leave, a line for each value.</summary>
    /// <param name="change">Of one change alone.</param>
    public async Task<IActionResult> OnGetCsvAsync(Guid? change, CancellationToken cancel)
    {
        var filter = await OpenAsync();
        if (!ModelState.IsValid)
        {
            return Redirect(AddressOf(""));
        }

        // On disk, because a trail has no size that memory may count on.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var text = new StreamWriter(file, leaveOpen: true))
        {
            CsvFile.Write(text, Columns, []);
            Guid? before = null;
            do
            {
                var page = await db.AuditPageAsync(OfMyBodies().Where(entry => change == null || entry.Id == change), filter, before, OneRead, cancel);
                var ids = page.Lines.Select(line => line.Id).ToList();
                var entries = (await db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToListAsync(cancel))
                    .OrderBy(entry => ids.IndexOf(entry.Id)).ToList();
                CsvFile.WriteLines(text, await reader.LinesOfAsync(entries));
                before = page.Older;
            }
            while (before is not null);
        }

        file.Position = 0;
        return File(file, CsvFile.MediaType, $"{Area.Slug}-audit.csv");
    }

    private async Task<AuditFilter> OpenAsync()
    {
        Area = await here.GetAsync();
        Asked = AuditAsked.In(Request);
        return Asked.Read(ModelState, say["AuditWrongOrder"]);
    }

    private List<Guid> MyBodies() => Area.Bodies.Where(body => User.AdministersIn(Area).Contains(body.Kind)).Select(body => body.Id).ToList();

    private IQueryable<AuditEntry> OfMyBodies()
    {
        var mine = MyBodies().ConvertAll(body => (Guid?)body);
        var ofOffice = User.AdministersIn(Area).Contains(BodyKind.LocalPolicingBody);
        return AuditReader.TrailOf(db, Area.Id).Where(entry => entry.AreaId == null || mine.Contains(entry.BodyId) || (ofOffice && entry.BodyId == null));
    }
}
