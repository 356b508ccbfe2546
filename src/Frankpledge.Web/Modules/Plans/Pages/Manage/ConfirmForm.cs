using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What the office says of an edition, as typed.</summary>
public sealed class ConfirmForm
{
    public string? Title { get; set; }

    public string? Slug { get; set; }

    public EditionStage? Stage { get; set; }

    public TypedDate? Issued { get; set; }

    /// <summary>Words where words were removed before that are others.</summary>
    public List<string> OtherWords { get; set; } = [];

    /// <summary>What was checked, in the check's own form.</summary>
    public string? Checked { get; set; }

    /// <summary>The last edition of the plan that the person saw; 0 for a new plan.</summary>
    public int After { get; set; }

    public DateOnly? IssuedOn => Issued?.Read();

    public PlanToConfirm ToPlan() => new(Title ?? "", Slug?.Trim() ?? "", Stage ?? EditionStage.Final, IssuedOn, After)
    {
        OtherWords = OtherWords, Checked = Checked,
    };

    /// <returns>True when there is no error.</returns>
    /// <param name="isNew">Title and address count only for a new plan.</param>
    public bool Validate(ModelStateDictionary state, bool isNew, IStringLocalizer<ManageWords> words)
    {
        foreach (var reason in isNew ? Frankpledge.Plans.Plan.WhyNotName(Title, Slug?.Trim()) : [])
        {
            state.AddModelError(reason.Code is "TitleMissing" or "NoteTyped" ? "Form.Title" : "Form.Slug", reason.Sentence.ToString());
        }

        if (Stage is null)
        {
            state.AddModelError("Form.Stage", words["StageMissing"]);
        }

        if (Issued is { IsEmpty: false } && IssuedOn is null)
        {
            state.AddModelError("Form.Issued", words["ConfirmIssuedWrong"]);
        }

        return state.IsValid;
    }
}
