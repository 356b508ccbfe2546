using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Elections;

/// <summary>
/// The days from the last day for the notice of election up to the poll, in which publicity needs care. Local Government Act 1986 s.2
/// and the code (verify). The notice is taken as due on the 25th business day before the poll.
/// </summary>
[Rule("R49")]
public static class PreElectionPeriod
{
    private const int NoticeBusinessDays = 25;

    /// <summary>From the last day for the notice to the poll, both included.</summary>
    public static DateRange Before(DateOnly poll, ElectionBusinessDays businessDays) => new(businessDays.Before(poll, NoticeBusinessDays).Answer, poll);

    /// <summary>Warns about publishing on a day inside the period.</summary>
    public static IReadOnlyList<Reason> Check(DateOnly publishing, DateOnly poll, ElectionBusinessDays businessDays)
    {
        var period = Before(poll, businessDays);
        return period.Contains(publishing)
            ? [Because.Warn("R49", "PreElectionPeriod",
                $"{InWords.Day(publishing)} falls in the pre-election period, {InWords.Day(period.From)} to {InWords.Day(poll)}. Take advice on publicity first.")]
            : [];
    }
}
