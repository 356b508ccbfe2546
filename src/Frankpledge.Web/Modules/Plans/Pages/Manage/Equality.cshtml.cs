using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Who was heard before a plan against who lives in the area, and what the specific duties of equality ask to be published (R141, R142).</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class EqualityModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words) : PlanRecordModel(here, db)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["GroupNameMissing"] = "group", ["GroupCharacteristicWrong"] = "characteristic",
        ["GroupAnsweredWrong"] = "answered", ["GroupResidentWrong"] = "resident", ["GroupSourceMissing"] = "source",
        ["EqualityPaperMissing"] = "kind", ["EqualityPaperToCome"] = "day", ["EqualityDayMissing"] = "day", ["EqualityPaperRecorded"] = "day",
        ["EqualityDocumentMissing"] = "document",
    };

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<GroupHeard> Groups { get; private set; } = [];

    /// <summary>What was recorded of groups and counts no more, each with what took its place.</summary>
    public IReadOnlyList<(GroupHeard Before, GroupHeard By)> Replaced { get; private set; } = [];

    public IReadOnlyList<Reason> OfHeard => EqualityDutyHere.CheckHeard(Groups);

    public IReadOnlyList<EqualityPublication> Published { get; private set; } = [];

    /// <summary>The last day for the next publication of each kind of which one is recorded.</summary>
    public IReadOnlyList<(EqualityPaper Kind, DateOnly By)> Due { get; private set; } = [];

    public IReadOnlyList<Reason> Owed { get; private set; } = [];

    public override string Here => Links.Equality(Plan.Slug);

    public Task<IActionResult> OnPostHeardAsync(string plan, [FromServices] RecordGroupHeard use, CancellationToken cancel) => ActAsync(plan, "heard", area =>
        use.RunAsync(area.Id, plan, new(Field("group"), Share("answered"), Share("resident"), Field("source"), Field("characteristic")), null,
            clock.ChangeBy(User, words["ActHeard", Plan.Title]), cancel), cancel);

    public Task<IActionResult> OnPostPublishedAsync(string plan, [FromServices] RecordEqualityPublication use, CancellationToken cancel) =>
        ActAsync(plan, "published", area => Day("day") is not { } day ? throw new RefusedException("EqualityDayMissing", $"{words["DayAsked"].Value}")
            : use.RunAsync(area.Id, GivenNames.Find<EqualityPaper>(Field("kind")), day, Field("document"), clock.ChangeBy(User,
                words["ActEqualityPaper"]), cancel),
            cancel);

    protected override async Task<bool> OpenAsync(PoliceArea area, string plan, CancellationToken cancel)
    {
        if (await Db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.AreaId == area.Id && one.Slug == plan, cancel) is not { } found)
        {
            return false;
        }

        (Plan, Groups, Published) = (found, await Db.GroupsHeardAsync(found.Id, cancel), await Db.EqualityPublicationsAsync(area.Id, cancel));
        Replaced = await Db.GroupsReplacedAsync(found.Id, cancel);
        Due = EqualityDutyHere.Due(Published);
        Owed = EqualityDutyHere.Check(area.Facts(), Published, clock.Today());
        return true;
    }

    private double? Share(string name) =>
        double.TryParse(Field(name)?.Trim().TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) ? share : null;
}
