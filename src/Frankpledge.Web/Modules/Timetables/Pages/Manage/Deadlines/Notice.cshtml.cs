using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The last day for an agenda, and the counting of working days.</summary>
[Authorize(Policies.Staff)]
internal sealed class NoticeModel : CalculatorModel
{
    private const int Most = 500;

    public AgendaAnswer? Agenda { get; private set; }

    public WorkingDaysAnswer? Added { get; private set; }

    public int ClearDaysHere => NationRules.For(Area.Nation).ClearDays;

    protected override void Answer()
    {
        var (meeting, from, add) = (Day("meeting"), Day("from"), Number("add", Most));
        Agenda = meeting is { } day ? new AgendaQuestion(day).Ask(Here) : null;
        if (from is { } start && add is > 0 and { } number)
        {
            Added = new WorkingDaysQuestion(start, number).Ask(Here);
        }
    }
}
