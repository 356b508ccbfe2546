using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Corrects the title of a plan; its address stays.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class TitleModel(AreaHere here, AppDb db, CorrectTitle correct, TimeProvider clock, IStringLocalizer<ManageWords> words)
    : PlanActModel(here, db, clock, words)
{
    [BindProperty]
    public string? Correct { get; set; }

    [BindProperty]
    public int Version { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["TitleMissing"] = nameof(Correct), ["NoteTyped"] = nameof(Correct), ["TitleTheSame"] = nameof(Correct), ["ChangedMeanwhile"] = nameof(Correct),
        };

    protected override string Act => Words["ActTitle", Plan];

    protected override void Open() => (Correct, Version) = (Found.Title, Found.Version);

    protected override IReadOnlyList<Reason> WhyNot() => Found.WhyNotCorrectTitle(Correct, Version);

    protected override async Task<IActionResult> DoAsync(Change change, CancellationToken cancel)
    {
        await correct.RunAsync(new TitleToCorrect(Found.Id, Correct ?? "", Version), change, cancel);
        return Redirect($"{Links.Plans}?done=titled");
    }
}
