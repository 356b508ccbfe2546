using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What follows an issue: copies to the responsible authorities, the days of publication and launch (R41, R42, R58).</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class AfterIssueModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["AuthorityNameMissing"] = "name", ["AuthorityKindUnknown"] = "kind" };

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public int Number { get; private set; }

    /// <summary>The record of the issue; null while nothing was issued here.</summary>
    public IssueRecord? Record { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public IReadOnlyList<IssueFact> Sent { get; private set; } = [];

    /// <summary>To whom a copy is owed.</summary>
    public IReadOnlyList<string> Owed { get; private set; } = [];

    /// <summary>Everybody on the register on the day of issue or, while nothing is issued, today.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    public IReadOnlyList<string> EmptyKinds { get; private set; } = [];

    public IReadOnlyList<AreaAuthority> Entered { get; private set; } = [];

    public string Gate => $"/{Area.Slug}/manage/before-issue";

    public string Here => $"/{Area.Slug}/manage/before-issue/after?record={Number}";

    public Task OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public Task<IActionResult> OnPostSentAsync(string[] to, [FromServices] RecordCopies use, CancellationToken cancel) => ActAsync("sent", change =>
        use.RunAsync(Area.Id, Number, new(to, Day("day"), Field("person") ?? "", Field("document") ?? ""), change, cancel), cancel);

    public Task<IActionResult> OnPostLaunchedAsync([FromServices] RecordIssueFact use, CancellationToken cancel) => ActAsync("launched", change =>
        use.RunAsync(Area.Id, Number, new(IssueFactKind.Launched, Day("launched"), Field("host") ?? "", Field("place") ?? ""), change, cancel), cancel);

    public Task<IActionResult> OnPostEnterAsync([FromServices] EnterAuthority use, CancellationToken cancel) => ActAsync("entered", change =>
        use.RunAsync(Area.Id, new(Field("kind") ?? "", string.IsNullOrWhiteSpace(Field("name")) ? null : Field("name"), Day("since")), change, cancel), cancel);

    public Task<IActionResult> OnPostEndAsync(Guid one, [FromServices] EndAuthority use, CancellationToken cancel) =>
        ActAsync("ended", change => use.RunAsync(Area.Id, one, Day("last"), change, cancel), cancel);

    private async Task<IActionResult> ActAsync(string done, Func<Change, Task> act, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        try
        {
            await act(clock.ChangeBy(User, words[$"Act-{done}"]));
            return Redirect($"{Here}&done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private DateOnly Day(string name) => TypedDate.In(Request, name).Read() is { Year: >= 2012 and <= 2099 } day ? day
        : throw new RefusedException("DayMissing", $"{words["DayAsked"].Value}");

    public string? Field(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : null;

    private async Task OpenAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var issued = (await db.IssueRecordsOfAsync(Area.Id, cancel)).Where(one => !one.IsOpen).ToList();
        Record = int.TryParse(Field("record") ?? Request.Query["record"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && issued.Find(one => one.Number == asked) is { } named ? named : issued.FirstOrDefault();
        Entered = await db.AreaAuthorities.AsNoTracking().Where(one => one.AreaId == Area.Id).OrderBy(one => one.Kind).ThenBy(one => one.Name)
            .ToListAsync(cancel);
        var register = AuthorityRegister.Of(Area.Facts(), Entered, Record?.IssuedOn ?? clock.Today());
        (Known, EmptyKinds) = ([AuthorityRegister.TheChiefConstable, .. register.Authorities.Select(one => one.Name)], register.EmptyKinds);
        if (Record is not { } record)
        {
            return;
        }

        Number = record.Number;
        PublishedOn = (await db.Editions.Where(one => one.Id == record.EditionId).Select(one => one.ConfirmedAt).SingleAsync(cancel)).LocalDay();
        Sent = [.. record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.CopySent }).OrderBy(fact => fact.HappenedOn)];
        Owed = [.. Known.Except(Sent.Select(fact => fact.Detail))];
    }
}
