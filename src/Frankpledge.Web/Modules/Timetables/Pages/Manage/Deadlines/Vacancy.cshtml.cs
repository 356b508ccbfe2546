using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Elections;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>When the office is empty or its holder suspended: whether there is an election and by when, and how long somebody acts.</summary>
[Authorize(Policies.Staff)]
internal sealed class VacancyModel : CalculatorModel
{
    public Statute.Conduct.Vacancy? Vacancy { get; private set; }

    public Working? ElectionBy { get; private set; }

    public DateOnly? Declared { get; private set; }

    public DateOnly? Acting { get; private set; }

    public Working? ActingUntil { get; private set; }

    public decimal? Years { get; private set; }

    public IReadOnlyList<Reason> WhyNotSuspend { get; private set; } = [];

    protected override void Answer()
    {
        Declared = Day("declared");
        Acting = Day("acting");
        if (Amount("maximum-years") is { } years)
        {
            Years = years / 100m;
            WhyNotSuspend = Suspension.WhyNotSuspend(Years.Value);
        }

        if (Acting is { } acting)
        {
            ActingUntil = InclusivePeriod.OfMonths(acting, 6).Working();
        }

        if (Day("vacant") is { } on)
        {
            var vacancy = new Statute.Conduct.Vacancy(on, Day("next-poll") ?? OrdinaryElections.Known.NextAfter(on));
            RefusedException.ThrowIfAny(vacancy.WhyNotPossible());
            Vacancy = vacancy;
            ElectionBy = vacancy.ElectionNeeded && Declared is { } declared ? Statute.Conduct.Vacancy.ElectionBy(declared, new ElectionBusinessDays(Calendar)) : null;
        }
    }
}
