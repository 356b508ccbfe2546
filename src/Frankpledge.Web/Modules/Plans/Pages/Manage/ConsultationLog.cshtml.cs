using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The log of the consultation of the chief constable on the draft and on what changed in it (R30, R37).</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class ConsultationLogModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words, FactWords facts) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["FactKindMissing"] = "kind", ["FactDayMissing"] = "day", ["FactToCome"] = "day", ["FactPersonMissing"] = "person",
        ["FactDocumentMissing"] = "document", ["FactDetailMissing"] = "detail", ["FactDetailTooLong"] = "detail", ["EditionUnknown"] = "edition",
    };

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public int Number { get; private set; }

    public bool IsOpen { get; private set; } = true;

    public IReadOnlyList<IssueFact> Entries { get; private set; } = [];

    /// <summary>What the rules remark on the exchanges as they are recorded.</summary>
    public IReadOnlyList<Reason> Remarks { get; private set; } = [];

    public IReadOnlyList<DraftEdition> Editions { get; private set; } = [];

    public string Gate => $"/{Area.Slug}/manage/before-issue?record={Number}";

    public Task OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromServices] RecordIssueFact use, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        try
        {
            var kind = GivenNames.Find<IssueFactKind>(Field("kind")) is { } named && ConsultationLog.Kinds.Contains(named) ? named
                : throw new RefusedException("FactKindMissing", $"{words["KindWrong"].Value}");
            var day = TypedDate.In(Request, "day").Read() is { Year: >= 2013 and <= 2099 } typed ? typed : (DateOnly?)null;
            var entry = new IssueFactToRecord(kind, day ?? clock.Today(), Field("person") ?? "", Field("document") ?? "", Field("detail"))
            {
                How = GivenNames.Find<Exchange>(Field("how")), Edition = Field("edition"),
            };
            if (day is null)
            {
                throw new RefusedException([new("FactDayMissing", $"{words["DayWrong"].Value}"), .. IssueRecord.WhyNotRecord(entry, clock.Today())]);
            }

            await use.RunAsync(Area.Id, Number, entry, clock.ChangeBy(User, words["ActRecord", facts.Kind(kind)]), cancel);
            return Redirect($"/{Area.Slug}/manage/before-issue/chief-constable?record={Number}&done=recorded");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    public string? Field(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : null;

    private async Task OpenAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var records = await db.IssueRecordsOfAsync(Area.Id, cancel);
        Number = int.TryParse(Field("record") ?? Request.Query["record"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && records.Any(one => one.Number == asked) ? asked : IssueRecord.OpenNumber(records);
        if (records.SingleOrDefault(one => one.Number == Number) is { } record)
        {
            (IsOpen, Entries) = (record.IsOpen, ConsultationLog.Of(record));
            Remarks = [.. record.CheckIssue(Area.Facts(), record.IssuedOn ?? clock.Today()).Where(one => one.Rule is "R30" or "R37")];
        }

        Editions = await DraftEdition.OfAsync(db, Area.Id, cancel);
    }
}
