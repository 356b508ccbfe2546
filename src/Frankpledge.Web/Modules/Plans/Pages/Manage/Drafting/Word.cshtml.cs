using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>The working draft as a Word file, and the edited file back as suggestions and comments.</summary>
[Authorize(Policies.DraftReader)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class WordModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    /// <summary>Above the largest file, so that one a little too large gets its sentence on this page.</summary>
    private const int LargestRequest = 2 * BringBackDraft.LargestFile;

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private BroughtBack? came;

    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>What came back just now, in the order of <see cref="BroughtBack"/>; null where nothing did.</summary>
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public BroughtBack? Came => came ?? (Back?.Split('-').Select(one => int.TryParse(one, out var count) ? count : 0).ToList()
        is [var reworded, var added, var dropped, var moved, var comments, var left, .. var more]
        ? new(reworded, added, dropped, moved, comments, left) { Rows = more.FirstOrDefault() } : null);

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel) => await FindAsync(plan, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(string plan, CancellationToken cancel) => await FindAsync(plan, cancel)
        ? File(DraftForWord.Write(Text), WordType, $"working-draft-{Slug}.docx") : NotFound();

    public async Task<IActionResult> OnPostAsync(string plan, [FromServices] BringBackDraft bring, CancellationToken cancel)
    {
        var answer = await DoAsync(plan, false, "Brought a Word file of a working draft back", async change =>
        {
            using var content = new MemoryStream();
            await (Document?.CopyToAsync(content, cancel) ?? Task.CompletedTask);
            came = await bring.RunAsync(Asked, Document?.FileName ?? "file.docx", content.ToArray(), change, cancel);
        }, () => $"{Links.DraftWord(Slug)}?back={came!.Reworded}-{came.Added}-{came.Dropped}-{came.Moved}-{came.Comments}-{came.Left}-{came.Rows}&done=brought-back", cancel);
        if (answer is not RedirectResult || came!.NotTaken.Count == 0)
        {
            return answer;
        }

        // What was not taken is in the file alone, and no address could carry it: it is said at once. The same file sent again brings nothing twice.
        Done = "brought-back";
        return Page();
    }
}
