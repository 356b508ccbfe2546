using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>How long a consultation lasts, in each way that people count, and what makes its days look unfair.</summary>
[Authorize(Policies.Staff)]
internal sealed class ConsultationModel : CalculatorModel
{
    public ConsultationDays? Days { get; private set; }

    public int WorkingDays { get; private set; }

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    protected override void Answer()
    {
        var (start, end, weeks, panel) = (Day("start"), Day("end"), Number("weeks"), Day("panel"));
        if (start is not { } first || !ModelState.IsValid)
        {
            return;
        }

        if (end is null == weeks is null)
        {
            ModelState.AddModelError("end", Words["EndOrWeeks"]);
            return;
        }

        var days = end is { } last ? new ConsultationDays(first, last) : ConsultationDays.OfWeeks(first, weeks!.Value);
        RefusedException.ThrowIfAny(days.WhyNotPossible());
        Days = days;
        WorkingDays = new WorkingDays(Calendar).Between(days.Start.AddDays(-1), days.End);
        Reasons = [.. FairConsultation.Check(draftMarkedFinal: false, days.End, panel), .. Election(days)];
    }

    /// <summary>A consultation that runs into the weeks before a poll needs care (R49).</summary>
    private IReadOnlyList<Reason> Election(ConsultationDays days)
    {
        if (!RuleReach.HasCommissioner(Area.LocalPolicingBody(days.Start).Model ?? GovernanceModel.Commissioner))
        {
            return [];
        }

        var next = OrdinaryElections.Known.NextAfter(days.Start.AddDays(-1));
        var care = PreElectionPeriod.Before(next, new ElectionBusinessDays(Calendar));
        return days.End >= care.From && days.Start <= next
            ? [Because.Warn("R49", "ConsultationInPreElectionPeriod", $"It runs into the pre-election period, {InWords.Day(care.From)} to {InWords.Day(next)}. Take advice on publicity first.")]
            : [];
    }
}
