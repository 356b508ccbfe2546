using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What follows an issue: copies to the responsible authorities, the days of publication and launch (R41, R42, R58).</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class AfterIssueModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words)
    : IssueDeskModel(here, db, clock, words)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { ["AuthorityNameMissing"] = "name", ["AuthorityKindUnknown"] = "kind" };

    /// <summary>The record of the issue; null while nothing was issued here.</summary>
    public IssueRecord? Record { get; private set; }

    /// <summary>What stands as issued without having been judged, where there is no record of an issue.</summary>
    public IReadOnlyList<Reason> Unjudged { get; private set; } = [];

    /// <summary>Who leads the force.</summary>
    public Sentence Head => ChiefOfficer.Title(Area.Facts().ModelOn(Record?.IssuedOn ?? Clock.Today()));

    public DateOnly? PublishedOn { get; private set; }

    public IReadOnlyList<IssueFact> Sent { get; private set; } = [];

    /// <summary>To whom a copy is owed.</summary>
    public IReadOnlyList<string> Owed { get; private set; } = [];

    /// <summary>Everybody on the register on the day of issue or, while nothing is issued, today.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    public IReadOnlyList<string> EmptyKinds { get; private set; } = [];

    public IReadOnlyList<AreaAuthority> Entered { get; private set; } = [];

    public string Gate => $"/{Area.Slug}/manage/before-issue";

    public override string Here => $"/{Area.Slug}/manage/before-issue/after?record={Number}";

    public Task<IActionResult> OnPostSentAsync(string[] to, [FromServices] RecordCopies use, CancellationToken cancel) => ActAsync("sent", change =>
        use.RunAsync(Area.Id, Number, new(to, Day("day"), Field("person") ?? "", Field("document") ?? ""), change, cancel), cancel);

    public Task<IActionResult> OnPostLaunchedAsync([FromServices] RecordIssueFact use, CancellationToken cancel) => ActAsync("launched", change =>
        use.RunAsync(Area.Id, Number, new(IssueFactKind.Launched, Day("launched"), Field("host") ?? "", Field("place") ?? ""), change, cancel), cancel);

    public Task<IActionResult> OnPostEnterAsync([FromServices] EnterAuthority use, CancellationToken cancel) => ActAsync("entered", change =>
        use.RunAsync(Area.Id, new(Field("kind") ?? "", string.IsNullOrWhiteSpace(Field("name")) ? null : Field("name"), Day("since")), change, cancel), cancel);

    public Task<IActionResult> OnPostEndAsync(Guid one, [FromServices] EndAuthority use, CancellationToken cancel) =>
        ActAsync("ended", change => use.RunAsync(Area.Id, one, Day("last"), change, cancel), cancel);

    private Task<IActionResult> ActAsync(string done, Func<Change, Task> act, CancellationToken cancel) =>
        ActAsync(done, () => act(Clock.ChangeBy(User, Words[$"Act-{done}"])), cancel);

    private DateOnly Day(string name) => TypedDate.In(Request, name).Read() is { Year: >= 2012 and <= 2099 } day ? day
        : throw new RefusedException("DayMissing", $"{Words["DayAsked"].Value}");

    /// <summary>The last that was issued, where no other is asked for.</summary>
    protected override int? Choose(IReadOnlyList<IssueRecord> records, int? asked)
    {
        var issued = records.Where(one => !one.IsOpen).ToList();
        return asked is null or 0 ? issued.FirstOrDefault()?.Number ?? 0 : issued.Find(one => one.Number == asked)?.Number;
    }

    protected override async Task OpenAsync(IssueRecord? record, CancellationToken cancel)
    {
        Record = record;
        Entered = await Db.AreaAuthorities.AsNoTracking().Where(one => one.AreaId == Area.Id).OrderBy(one => one.Kind).ThenBy(one => one.Name)
            .ToListAsync(cancel);
        var register = AuthorityRegister.Of(Area.Facts(), Entered, record?.IssuedOn ?? Clock.Today());
        (Known, EmptyKinds) = ([register.Head, .. register.Authorities.Select(one => one.Name)], register.EmptyKinds);
        if (record is null)
        {
            Unjudged = await Db.IssuedUnjudgedAsync(Area.Facts(), cancel);
            return;
        }

        PublishedOn = (await Db.Editions.Where(one => one.Id == record.EditionId).Select(one => one.ConfirmedAt).SingleAsync(cancel)).LocalDay();
        Sent = [.. record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.CopySent }).OrderBy(fact => fact.HappenedOn)];
        Owed = [.. Known.Except(Sent.Select(fact => fact.Detail))];
    }
}
