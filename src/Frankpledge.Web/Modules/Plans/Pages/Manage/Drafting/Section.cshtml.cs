using Frankpledge.Common;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>A part of a working draft with one passage in hand: its text, its comments and suggestions, and what is done to it.</summary>
[Authorize(Policies.DraftReader)]
internal sealed partial class SectionModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    /// <summary>The number of the part's heading; 0 for what stands before the first.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; }

    /// <summary>The passage in hand; the first where none is named.</summary>
    [BindProperty(SupportsGet = true, Name = "at")]
    public int? At { get; set; }

    /// <summary>What is typed into the passage in hand.</summary>
    [BindProperty(Name = "Text")]
    public string? Typed { get; set; }

    /// <summary>The number of the text that the person saw.</summary>
    [BindProperty]
    public int Seen { get; set; }

    private int? SeenOrNot => Seen > 0 ? Seen : null;

    [BindProperty]
    public List<StatementKind> Kinds { get; set; } = [];

    /// <summary>A form takes no more fields than that.</summary>
    public const int MostCells = 800;

    /// <summary>The cells of a table that was typed, row by row.</summary>
    [BindProperty]
    public List<string?> Cells { get; set; } = [];

    /// <summary>Behind which row of them the last goes, which is a new one; 0 for the beginning.</summary>
    [BindProperty]
    public int? NewRow { get; set; }

    /// <summary>Whether somebody saved the table that was typed meanwhile.</summary>
    public bool HasConflict { get; private set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Quote { get; set; }

    public DraftPart Part { get; private set; } = null!;

    public DraftPassage? Now { get; private set; }

    /// <summary>The text that somebody saved meanwhile, beside what was typed; null where nobody did.</summary>
    public DraftPassage? Theirs { get; private set; }

    /// <summary>The suggestion that was made against another text, where one was to be accepted; null elsewhere.</summary>
    public DraftSuggestion? Older { get; private set; }

    /// <summary>Whether the checks are asked for: they read the whole draft, which takes its time in a long one.</summary>
    [BindProperty(SupportsGet = true, Name = "checks")]
    public bool WithChecks { get; set; }

    /// <summary>What they find in the passage in hand.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; private set; } = [];

    /// <summary>What hangs on the statement in hand.</summary>
    public IReadOnlyList<ThreadLine> Thread { get; private set; } = [];

    /// <summary>Who else has the passage in hand open.</summary>
    public IReadOnlyList<DraftWriter> Writers { get; private set; } = [];

    /// <summary>What was typed for a passage that is gone, in whatever form; null while it is there.</summary>
    public IReadOnlyList<string>? Lost { get; private set; }

    /// <summary>The passages of the part, its heading first.</summary>
    public IReadOnlyList<DraftPassage> Lines => [.. new[] { Part.Heading }.OfType<DraftPassage>(), .. Part.Passages];

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel) =>
        await FindAsync(plan, cancel) && await OpenAsync(cancel) && await MeetAsync(cancel) ? Page() : NotFound();

    /// <summary>Whoever may write here has the passage open, and everybody learns who else has.</summary>
    private async Task<bool> MeetAsync(CancellationToken cancel)
    {
        var (presence, by) = (HttpContext.RequestServices.GetRequiredService<DraftPresence>(), Time.ChangeBy(User, "Opened a passage"));
        Writers = Now is not { Form: not PassageForm.Table } ? [] : MayEdit ? await presence.OpenAsync(Now, by, cancel)
            : await presence.OthersAsync(Now, by, cancel);
        return true;
    }

    protected override IActionResult Refused(IReadOnlyList<Reason> reasons)
    {
        if (Text.PartOf(At ?? 0) is { } moved)
        {
            Number = moved.Number;
        }

        if (At > 0 && Text.PartOf(At.Value) is null && Text.Parts is [var nearest, ..])
        {
            // The passage is gone, and its words are nobody else's: they are shown to be copied, in no form of another passage.
            (Part, Now) = (Text.Parts.FirstOrDefault(part => part.Number == Number) ?? nearest, null);
            Lost = Written();
            Number = Part.Number;
            return Page();
        }

        if (!Open())
        {
            return NotFound();
        }

        HasConflict = reasons.Any(one => one.Code == "TextMeanwhile");
        Theirs = HasConflict && Typed is not null ? Now : null;
        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (!Open())
        {
            return false;
        }

        Thread = Now?.StatementId is { } statement
            ? [.. (await HttpContext.RequestServices.GetRequiredService<StatementThreads>().OfAsync(Asked.AreaId, Time.Today(), statement, cancel))
                .Where(line => line.Answers)] : [];
        if (WithChecks && Now is not null)
        {
            var text = await HttpContext.RequestServices.GetRequiredService<TextOfDraft>().ReadAsync(Text, Time.Today(), cancel);
            Findings = [.. PlanChecks.Of(text).Where(one => one.Found.Line?.Reference == TextOfDraft.NameOf(Text, Now)
                && one.Found.Weight != CheckWeight.Agrees)];
        }

        return true;
    }

    /// <summary>What was typed, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> CellRows()
    {
        List<IReadOnlyList<string>> rows = Text.Find($"{At}") is not { Columns: > 0 and var columns } ? [] : [.. Cells.Select(cell => cell ?? "").Chunk(columns)];
        if (NewRow is { } behind && behind >= 0 && behind < rows.Count - 1)
        {
            var fresh = rows[^1];
            rows.RemoveAt(rows.Count - 1);
            rows.Insert(behind, fresh);
        }

        return rows;
    }

    private bool Open()
    {
        if (Text.Parts.FirstOrDefault(part => part.Number == Number) is not { } part)
        {
            return false;
        }

        Part = part;
        Now = Lines.FirstOrDefault(one => one.Number == At) ?? (Part.Passages is [var first, ..] ? first : Part.Heading);
        return true;
    }

    /// <summary>The page of a passage, wherever it stands now.</summary>
    private string To(int number, string done) => Text.PartOf(number) is { } part
        ? $"{Links.DraftPart(Slug, part.Number, number)}&done={done}#now" : $"{Links.Draft(Slug)}?done={done}";

    private Task<IActionResult> HereAsync(string plan, bool edits, string why, string done, Func<Change, Task> act, CancellationToken cancel) =>
        DoAsync(plan, edits, why, act, () => To(At ?? 0, done), cancel);
}
