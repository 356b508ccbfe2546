using Microsoft.AspNetCore.Mvc.ModelBinding;
using System.Globalization;
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

    /// <summary>In how many places the words stand, where these are many.</summary>
    [BindProperty]
    public string? Places { get; set; }

    /// <summary>In how many places they stood when they were shown.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>Whether whoever removes them has read where they stand.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>What would be removed; null until it is asked for.</summary>
    public Redaction? Look { get; private set; }

    public bool AsksPlaces => Places is not null || ModelState.GetFieldValidationState(nameof(Places)) == ModelValidationState.Invalid;

    public Redaction? Done { get; private set; }

    /// <summary>What was removed here and stands in other plans too, so that it can be removed there in the same words; null where nothing was.</summary>
    public PassageToRedact? Same { get; private set; }

    /// <summary>Why it was removed, for the record of the next.</summary>
    public string? Reason { get; private set; }

    /// <summary>The other plans of the area in which the same words are public.</summary>
    public IReadOnlyList<StandsElsewhere> Elsewhere { get; private set; } = [];

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["NoteMissing"] = nameof(Note), ["NoteInBrackets"] = nameof(Note), ["PassageTooShort"] = nameof(Passage), ["PassageNotFound"] = nameof(Passage),
            ["NoteSaysTheWords"] = nameof(Note), ["PassageStandsOften"] = nameof(Places), ["PassageMoved"] = nameof(Passage),
            ["ReasonSaysTheWords"] = nameof(Why),
        };

    /// <summary>Without the title of the plan, which may hold the words.</summary>
    protected override string Act => Words["ActRedact"];

    protected override IReadOnlyList<Reason> WhyNot() => RedactPassage.WhyNot(new(Found.Id, Passage ?? "", Note ?? ""));

    protected override async Task<IActionResult> DoAsync(Change change, CancellationToken cancel)
    {
        Same = new PassageToRedact(Found.Id, Passage ?? "", Note ?? "",
            int.TryParse(Places, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null) { Seen = Sure ? Seen : null };
        if (!Sure)
        {
            Look = await redact.LookAsync(Same, change, cancel);
            return Page();
        }

        Done = await redact.RunAsync(Same, change, cancel);
        Elsewhere = await StandsElsewhere.InAsync(Db, Found.Id, Same.Passage, cancel);
        (Reason, Passage, Note, Why, Places) = (Why, null, null, null, null);
        ModelState.Clear();
        return Page();
    }
}
