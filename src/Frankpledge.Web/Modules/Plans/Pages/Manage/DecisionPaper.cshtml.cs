using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The paper on which it is decided to issue, what it leaves out, and the record of the decision.</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class DecisionPaperModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words)
    : IssueDeskModel(here, db, clock, words)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { ["PaperNameMissing"] = "document", ["PaperWithoutParagraphs"] = "text" };

    public IssueRecord Record { get; private set; } = null!;

    public bool IsOpen => Record.IsOpen;

    /// <summary>What the rules remark on the paper.</summary>
    public IReadOnlyList<Reason> Remarks { get; private set; } = [];

    public string Gate => $"/{Area.Slug}/manage/before-issue?record={Number}";

    public override string Here => $"/{Area.Slug}/manage/before-issue/decision?record={Number}";

    public string PublicPage => $"/{Area.Slug}/issue/{Number}/decision";

    public Task<IActionResult> OnPostAsync([FromServices] RecordDecisionPaper use, CancellationToken cancel) => ActAsync("paper", () =>
        use.RunAsync(Area.Id, Number, new(Field("document") ?? "", Field("text") ?? ""), Clock.ChangeBy(User, Words["ActPaper"]), cancel), cancel);

    protected override Task OpenAsync(IssueRecord? record, CancellationToken cancel)
    {
        Record = record ?? IssueRecord.Empty(Area.Id);
        Remarks = [.. Record.CheckIssue(Area.Facts(), Record.IssuedOn ?? Clock.Today())
            .Where(one => one.Code.StartsWith("Decision", StringComparison.Ordinal))];
        return Task.CompletedTask;
    }
}
