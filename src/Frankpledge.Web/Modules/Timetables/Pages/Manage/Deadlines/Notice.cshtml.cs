using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The last day for an agenda, and the counting of working days.</summary>
[Authorize(Policies.Staff)]
internal sealed class NoticeModel : CalculatorModel
{
    private const int Most = 500;

    public Working? Agenda { get; private set; }

    public Working? Added { get; private set; }

    public int ClearDaysHere => NationRules.For(Area.Nation).ClearDays;

    protected override void Answer()
    {
        var (meeting, from, add) = (Day("meeting"), Day("from"), Number("add"));
        Agenda = meeting is { } day ? new ClearDays(Calendar, ClearDaysHere).LatestNotice(day) : null;
        if (add > Most)
        {
            ModelState.AddModelError("add", Words["AtMostWorkingDays", Most]);
        }
        else if (from is { } start && add is > 0 and { } number)
        {
            Added = new WorkingDays(Calendar).After(start, number);
        }
    }
}
