using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans.Learning;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What the reviews of the area teach, which changes correct readings and why the others do not; switched off and on here.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class LearnedModel(AreaHere here, AppDb db, SwitchLearning switchLearning, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    public OfficeLessons Lessons { get; private set; } = OfficeLessons.Nothing;

    public bool IsOff { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        IsOff = area.IsLearningOff;
        Lessons = OfficeLessons.Learn(await db.ReviewedAsync(area.Id, cancel));
    }

    public async Task<IActionResult> OnPostAsync(bool off, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        await switchLearning.RunAsync(area.Id, off, clock.ChangeBy(User, words[off ? "WhyLearningOff" : "WhyLearningOn"]), cancel);
        return Redirect(new PlanLinks(area.Slug).Learned);
    }

    public string Used(Lesson lesson) => lesson switch
    {
        { Corrects: true } => words["LearnedYes"],
        { Made: 0 } => words["LearnedNotTried"],
        _ => words["LearnedTooSeldom", Math.Round(100 * Lesson.LeastShare), Math.Round(100 * lesson.Least)],
    };
}
