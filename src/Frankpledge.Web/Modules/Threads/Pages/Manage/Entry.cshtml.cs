using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>Adds an entry to a statement's thread, or puts one in the place of another.</summary>
[Authorize(Policies.Recorder)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class EntryModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<ThreadWords> words) : StatementDesk(here, db, clock)
{
    private readonly AppDb records = db;
    private readonly TimeProvider time = clock;

    [BindProperty]
    public EntryForm Entry { get; set; } = new();

    /// <summary>Above the largest file, so that one a little too large gets its sentence on this page.</summary>
    private const int LargestRequest = 2 * ThreadFile.LargestFile;

    /// <summary>The file to attach.</summary>
    [BindProperty]
    public IFormFile? Given { get; set; }

    [BindProperty]
    public bool WithoutFile { get; set; }

    /// <summary>The file of the entry that is corrected.</summary>
    public AttachedFile? Attached { get; private set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public LinkForm Link { get; set; } = new();

    /// <summary>The edition in whose words the person has the statement before the eyes.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    /// <summary>The entry that is corrected; null when one is added.</summary>
    public ThreadEntry? Corrects { get; private set; }

    public static IReadOnlyList<ThreadKind> Kinds { get; } = [.. Enum.GetValues<ThreadKind>().Except(ThreadEntry.OfPromises)];

    public async Task<IActionResult> OnGetAsync(string plan, string reference, Guid? corrects, ThreadQuestion? question, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, corrects, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        Seen = Statement.Spoken ?? default;
        Entry = Corrects is { } wrong ? EntryForm.Of(wrong) : new() { Kind = Kinds.FirstOrDefault(kind => question is null || kind.Question() == question) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AddEntry add, [FromServices] CorrectEntry correct, string plan, string reference,
        Guid? corrects, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, corrects, cancel))
        {
            return NotFound();
        }

        // What somebody types into the demonstration is not real.
        Entry.Invented = Area.IsDemonstration;
        var wanted = Entry.Read(ModelState, time.Today()) with { File = await GivenAsync(cancel), WithoutFile = WithoutFile };
        if (!ModelState.IsValid)
        {
            ModelState.AddFurther([.. Corrects?.WhyNotReplace(Why ?? "") ?? [], .. ThreadEntry.WhyNot(wanted, time.Today(), Area.IsDemonstration)],
                EntryForm.Fields);
            return Page();
        }

        try
        {
            await (Corrects is null
                ? add.RunAsync(Area.Id, Statement.Id, wanted with { Link = Link.Read() with { Saw = new(Seen) } },
                    time.ChangeBy(User, words["WhyAdded", Statement.Reference]), cancel)
                : correct.RunAsync(Area.Id, Corrects.Id, wanted, Why ?? "", time.ChangeBy(User, words["WhyCorrected", Statement.Reference]), cancel));
            return Redirect(Links.Done(Statement.PlanSlug, Statement.Reference, Corrects is null ? "added" : "corrected"));
        }
        catch (RefusedException refused)
        {
            Seen = Statement.Spoken ?? default;
            ModelState.Add(refused.Reasons, EntryForm.Fields.Concat(LinkForm.Fields).ToDictionary());
            return Page();
        }
    }

    private async Task<FileToAttach?> GivenAsync(CancellationToken cancel)
    {
        if (Given is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await Given.CopyToAsync(content, cancel);
        return new(Given.FileName, content.ToArray());
    }

    private async Task<bool> FindAsync(string plan, string reference, Guid? entry, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, cancel))
        {
            return false;
        }

        Corrects = entry is not { } id ? null : await records.EntryOnAsync(Area.Id, Statement.Id, id, cancel);
        Attached = Corrects?.FileId is { } file ? await records.FileNamedAsync(file, cancel) : null;
        return entry is null || Corrects is not null;
    }
}
