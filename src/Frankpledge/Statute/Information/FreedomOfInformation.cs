using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>
/// The twenty working days of Freedom of Information Act 2000 s.10, counted after the day of receipt. A day that is a bank holiday in any
/// nation of the United Kingdom is left out (s.10(6)).
/// </summary>
/// <param name="calendar">Of the nation; it knows the holidays of the others.</param>
[Rule("R86")]
public sealed class FreedomOfInformation(WorkingCalendar calendar)
{
    private const int Days = 20;
    private const int LargeRequestDays = 40;

    /// <summary>The last day for the answer, with its working.</summary>
    public Working AnswerBy(DateOnly received) => Walk(received, Days, "R86");

    /// <summary>The last day for environmental information: forty days where the request is large and complex. SI 2004/3391 regs 5 and 7 (verify).</summary>
    [Rule("R186")]
    public Working EnvironmentalAnswerBy(DateOnly received, bool largeAndComplex) => Walk(received, largeAndComplex ? LargeRequestDays : Days, "R186");

    private Working Walk(DateOnly received, int days, string rule) =>
        DayCount.Walk(received, days, 1, calendar.WhyNotWorkingAnywhere, "working day", rule);
}
