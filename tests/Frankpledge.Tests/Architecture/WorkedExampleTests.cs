using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Architecture;

/// <summary>A question of law is answered in one place: who shows an answer asks the question and does not work it out again.</summary>
public sealed class WorkedExampleTests
{
    /// <summary>Words and counts that an example may use by itself.</summary>
    private static readonly string[] Plain = ["Calendar", "Questions", "Register", "Governance"];

    [Fact]
    public void Worked_examples_and_calculators_ask_the_questions_that_there_are()
    {
        var core = Assemblies.TypesOf(Assemblies.Core).ToList();
        var asked = core.Where(type => Assemblies.NamespaceOf(type) == typeof(LawAnswer).Namespace).SelectMany(Assemblies.Mentioned)
            .Select(type => type.FullName).Where(name => OfLaw(name)).ToHashSet();
        var web = Assemblies.TypesOf(Assemblies.Web)
            .Where(type => type.FullName.Contains(".Pages.Manage.Deadlines.", StringComparison.Ordinal)
                && type.FullName.Contains("Model", StringComparison.Ordinal));
        var showing = core.Where(type => CallGraph.Outermost(type).FullName == typeof(WorkedExample).FullName).Concat(web);

        var broken = from shower in showing
                     from used in Assemblies.Mentioned(shower)
                     where asked.Contains(used.FullName) && Works(used.FullName)
                     select $"{CallGraph.Outermost(shower).Name} uses {used.Name}";

        broken.Distinct().ShouldBeEmpty();
    }

    private static bool OfLaw(string name) => name.StartsWith("Frankpledge.Statute.", StringComparison.Ordinal) && !Plain.Contains(name.Split('.')[2]);

    /// <summary>Types that only hold what is given or answered work nothing out.</summary>
    private static bool Works(string name) =>
        name.Split('.')[^1] is not ("VetoDirection" or "PreceptEvents" or "PreceptRound" or "PlanKind" or "PreceptState" or "Vacancy" or "OrdinaryElections"
            or "Poll" or "Baseline" or "ScheduleFloat" or "Veto" or "PublicationFrequency" or "PublicationEntry" or "SpecifiedInformationItem");
}
