using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Takes a passage out of every published text of a plan, and out of all that was made of it.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class RedactModel(AreaHere here, AppDb db, RedactPassage redact, TimeProvider clock, IStringLocalizer<ManageWords> words)
    : PlanActModel(here, db, clock, words)
{
    [BindProperty]
    public string? Passage { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Redaction? Done { get; private set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { ["NoteMissing"] = nameof(Note), ["PassageTooShort"] = nameof(Passage), ["PassageNotFound"] = nameof(Passage) };

    protected override async Task<IActionResult> DoAsync(Change change, CancellationToken cancel)
    {
        Done = await redact.RunAsync(new PassageToRedact(Found.Id, Passage ?? "", Note ?? ""), change, cancel);
        (Passage, Note, Why) = (null, null, null);
        ModelState.Clear();
        return Page();
    }
}
