namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;

/// <summary>Names the resource file that holds every word of the timetable, of what is due, and of the bank holidays (R15:
/// a Welsh file may stand beside it).</summary>
public sealed class TimetableWords;
