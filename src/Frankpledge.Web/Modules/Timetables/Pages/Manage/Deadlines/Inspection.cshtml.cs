using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The 56 days for comments on an inspection report, and the chief constable's part in them.</summary>
[Authorize(Policies.Staff)]
internal sealed class InspectionModel : CalculatorModel
{
    public DateOnly? Published { get; private set; }

    public InspectionAnswer? Period { get; private set; }

    public IReadOnlyList<DateOnly> Alerts => Period!.Alerts;

    /// <summary>The last working day of the period, when the period itself ends on another day.</summary>
    public DateOnly WorkingTarget => new WorkingDays(Calendar).OnOrBefore(Period!.Answer);

    protected override void Answer()
    {
        var invited = Day("comments-by");
        Published = Day("published");
        if (Published is { } published && ModelState.IsValid)
        {
            Period = new InspectionQuestion(published, invited).Ask(Here);
        }
    }
}
