using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The paper on which it is decided to issue, what it leaves out, and the record of the decision.</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class DecisionPaperModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["PaperNameMissing"] = "document", ["PaperWithoutParagraphs"] = "text" };

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public int Number { get; private set; }

    public IssueRecord Record { get; private set; } = null!;

    public bool IsOpen => Record.IsOpen;

    /// <summary>What the rules remark on the paper.</summary>
    public IReadOnlyList<Reason> Remarks { get; private set; } = [];

    public string Gate => $"/{Area.Slug}/manage/before-issue?record={Number}";

    public string PublicPage => $"/{Area.Slug}/issue/{Number}/decision";

    public Task OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromServices] RecordDecisionPaper use, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        try
        {
            await use.RunAsync(Area.Id, Number, new(Field("document") ?? "", Field("text") ?? ""), clock.ChangeBy(User, words["ActPaper"]), cancel);
            return Redirect($"/{Area.Slug}/manage/before-issue/decision?record={Number}&done=paper");
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
        Record = records.SingleOrDefault(one => one.Number == Number) ?? IssueRecord.Empty(Area.Id);
        Remarks = [.. Record.CheckIssue(Area.Facts(), Record.IssuedOn ?? clock.Today())
            .Where(one => one.Code.StartsWith("Decision", StringComparison.Ordinal))];
    }
}
