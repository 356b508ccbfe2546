using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What reviewers mend: words, headings, tables; what they decide together and check of each other.</summary>
internal sealed partial class ReviewModel
{
    [BindProperty]
    public SourceForm Added { get; set; } = new();

    /// <summary>The words of the statement in hand, corrected.</summary>
    [BindProperty]
    public string? Wording { get; set; }

    [BindProperty]
    public HeadingForm Heading { get; set; } = new();

    /// <summary>The cells of a table, row by row.</summary>
    [BindProperty]
    public List<CellForm> Cells { get; set; } = [];

    /// <summary>Why: a table tells nothing, or a decision is wrong.</summary>
    [BindProperty]
    public string? Says { get; set; }

    /// <summary>Those shown to be decided together, each as it was shown.</summary>
    [BindProperty]
    public string? Many { get; set; }

    [BindProperty]
    public List<StatementKind> ManyKinds { get; set; } = [];

    public Task<IActionResult> OnPostAddAsync([FromServices] AddStatements add, CancellationToken cancel) =>
        ActAsync("ActAdd",
            async by => At =
                await add.RunAsync(Id, Added.ToWords()
                    ?? throw new RefusedException("ChooseWords", "Choose the first and the last line of the words."), by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostWordAsync([FromServices] CorrectWording word, CancellationToken cancel) =>
        ActAsync("ActWord", by => word.RunAsync(Id, Seen!, Wording ?? "", by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostHeadAsync([FromServices] MendHeading head, CancellationToken cancel) =>
        ActAsync("ActHead", by => head.RunAsync(Id, new(Mend ?? -1, Heading.Level, Heading.Text), by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostCellsAsync([FromServices] MendTable table, CancellationToken cancel) =>
        ActAsync("ActCells",
            by => table.CorrectAsync(Id, Mend ?? -1, [.. Cells.Select(cell => new CellToCorrect(cell.Row, cell.Column, cell.Text ?? ""))], by, cancel), cancel,
            stays: true);

    public Task<IActionResult> OnPostWithdrawAsync([FromServices] MendTable table, CancellationToken cancel) =>
        ActAsync("ActWithdraw", by => table.WithdrawAsync(Id, Mend ?? -1, Says ?? "", by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostCheckTableAsync([FromServices] MendTable table, CancellationToken cancel) =>
        ActAsync("ActCheckTable", by => table.WithdrawAsync(Id, Mend ?? -1, null, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostAgreeAsync([FromServices] CheckDecision check, CancellationToken cancel) =>
        ActAsync("ActAgree", by => check.RunAsync(Id, Seen!, agrees: true, null, by, cancel), cancel);

    public Task<IActionResult> OnPostDisagreeAsync([FromServices] CheckDecision check, CancellationToken cancel) =>
        ActAsync("ActDisagree", by => check.RunAsync(Id, Seen!, agrees: false, Says, by, cancel), cancel);

    public Task<IActionResult> OnPostAcceptManyAsync([FromServices] DecideTogether together, CancellationToken cancel) =>
        ActAsync("ActAcceptMany", async by =>
        {
            var sure = (await desk.OrderAsync(Id, View, Me, cancel)).All.Where(one => one.IsSure).Select(one => one.Id).ToHashSet();
            await together.AcceptAsync(Id, [.. SeenMany().Where(seen => sure.Contains(seen.Id))], by, cancel);
        }, cancel);

    public Task<IActionResult> OnPostDropManyAsync([FromServices] DecideTogether together, CancellationToken cancel) =>
        ActAsync("ActDropMany", by => together.DropAsync(Id, SeenMany(), by, cancel), cancel);

    public Task<IActionResult> OnPostLabelManyAsync([FromServices] DecideTogether together, CancellationToken cancel) =>
        ActAsync("ActLabelMany", by => together.LabelAsync(Id, SeenMany(), [.. ManyKinds.Distinct().Order()], by, cancel), cancel);

    private List<SeenCandidate> SeenMany() =>
    [
        .. (Many ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':'))
            .Where(parts => parts.Length == 2)
            .Select(parts => Guid.TryParse(parts[0], out var id) && int.TryParse(parts[1], out var version) ? new SeenCandidate(id, version) : null)
            .OfType<SeenCandidate>(),
    ];
}
