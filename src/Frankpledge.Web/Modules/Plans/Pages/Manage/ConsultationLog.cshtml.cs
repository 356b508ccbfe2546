using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The log of the consultation of the chief constable on the draft and on what changed in it (R30, R37).</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class ConsultationLogModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words, FactWords facts)
    : IssueDeskModel(here, db, clock, words)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["FactKindMissing"] = "kind", ["FactDayMissing"] = "day", ["FactToCome"] = "day", ["FactPersonMissing"] = "person",
        ["FactDocumentMissing"] = "document", ["FactDetailMissing"] = "detail", ["FactDetailTooLong"] = "detail", ["EditionUnknown"] = "edition",
    };

    protected override IReadOnlyList<IssueFactKind> Recorded => ConsultationLog.Kinds;

    public bool IsOpen { get; private set; } = true;

    public IReadOnlyList<IssueFact> Entries { get; private set; } = [];

    /// <summary>What the rules remark on the exchanges as they are recorded.</summary>
    public IReadOnlyList<Reason> Remarks { get; private set; } = [];

    public IReadOnlyList<DraftEdition> Editions { get; private set; } = [];

    /// <summary>The kind of entry that the form begins with.</summary>
    public IssueFactKind? Kind => GivenNames.Find<IssueFactKind>(Field("kind") ?? Request.Query["kind"].FirstOrDefault());

    /// <summary>The day with which the form begins: it was typed at the timetable.</summary>
    public TypedDate? DayOfKind { get; private set; }

    public override string Here => $"/{Area.Slug}/manage/before-issue/chief-constable?record={Number}";

    public string Gate => $"/{Area.Slug}/manage/before-issue?record={Number}";

    public Task<IActionResult> OnPostAsync([FromServices] RecordIssueFact use, CancellationToken cancel) => ActAsync("recorded", () =>
    {
        var kind = GivenNames.Find<IssueFactKind>(Field("kind")) is { } named && ConsultationLog.Kinds.Contains(named) ? named
            : throw new RefusedException("FactKindMissing", $"{Words["KindWrong"].Value}");
        var day = TypedDate.In(Request, "day").Read() is { Year: >= 2013 and <= 2099 } typed ? typed : (DateOnly?)null;
        var entry = new IssueFactToRecord(kind, day ?? Clock.Today(), Field("person") ?? "", Field("document") ?? "", Field("detail"))
        {
            How = GivenNames.Find<Exchange>(Field("how")), Edition = Field("edition"),
        };
        if (day is null)
        {
            throw new RefusedException([new("FactDayMissing", $"{Words["DayWrong"].Value}"), .. IssueRecord.WhyNotRecord(entry, Clock.Today())]);
        }

        return use.RunAsync(Area.Id, Number, entry, Clock.ChangeBy(User, Words["ActRecord", facts.Kind(kind)]), cancel);
    }, cancel);

    protected override async Task OpenAsync(IssueRecord? record, CancellationToken cancel)
    {
        DayOfKind = (await HttpContext.RequestServices.GetRequiredService<StepDays>()(Area.Id, Clock.Today(), cancel))
            .Where(step => step.Fact == $"{Kind}").Select(step => TypedDate.Of(step.On)).FirstOrDefault();
        if (record is not null)
        {
            (IsOpen, Entries) = (record.IsOpen, ConsultationLog.Of(record));
            Remarks = [.. record.CheckIssue(Area.Facts(), record.IssuedOn ?? Clock.Today()).Where(one => one.Rule is "R30" or "R37")];
        }

        Editions = await DraftEdition.OfAsync(Db, Area.Id, cancel);
    }
}
