using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>When the office is empty or its holder suspended: whether there is an election and by when, and how long somebody acts.</summary>
[Authorize(Policies.Staff)]
internal sealed class VacancyModel : CalculatorModel
{
    public VacancyAnswer? Vacancy { get; private set; }

    public Working? ElectionBy => Vacancy?.Working;

    public DateOnly? Declared { get; private set; }

    public DateOnly? Acting { get; private set; }

    public PlainCount? ActingUntil { get; private set; }

    public SuspensionAnswer? Suspension { get; private set; }

    protected override IReadOnlyList<string> RulesAsked => ["R127", "R129", "R130"];

    protected override void Answer()
    {
        Declared = Day("declared");
        Acting = Day("acting");
        var life = Typed("maximum-years").Equals(Words["Life"].Value, StringComparison.OrdinalIgnoreCase);
        if (life || Amount("maximum-years") is not null)
        {
            bool? charged = Typed("charged") switch { "yes" => true, "no" => false, _ => null };
            Suspension = new SuspensionQuestion(life ? null : Amount("maximum-years") / 100m, life, charged).Ask(Here);
        }

        if (Acting is { } acting)
        {
            ActingUntil = new IncapacityQuestion(acting).Ask(Here);
        }

        if (Day("vacant") is { } on)
        {
            Vacancy = new VacancyQuestion(on, Day("next-poll"), Declared, Typed("order")).Ask(Here);
        }
    }
}
