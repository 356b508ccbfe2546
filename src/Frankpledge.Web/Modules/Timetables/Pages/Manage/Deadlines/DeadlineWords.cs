namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The words of the pages about deadlines and clocks, in <c>DeadlineWords.resx</c>.</summary>
public sealed class DeadlineWords;
