using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>How long a consultation lasts, in each way that people count, and what makes its days look unfair.</summary>
[Authorize(Policies.Staff)]
internal sealed class ConsultationModel : CalculatorModel
{
    public ConsultationAnswer? Length { get; private set; }

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

        Length = new ConsultationQuestion(first, end, weeks, panel).Ask(Here);
        Reasons = [.. Length.Reasons, .. Election(Length.Length)];
    }

    /// <summary>A consultation that runs into the weeks before a poll needs care (R49).</summary>
    private IReadOnlyList<Reason> Election(ConsultationDays days)
    {
        if (!RuleReach.Speaks("R2", Here.Model, Here.Nation))
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
