using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.PlanMaking;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>A plan that nothing speaks against; a test spoils what it is about.</summary>
internal static class Given
{
    public static readonly ContentCoverage FullCoverage = new(
        Enum.GetValues<StatutoryContent>().ToDictionary(content => content, _ => 1), Enum.GetValues<ObjectiveLimb>().ToHashSet(), true, true, true, true);

    /// <summary>Every fact in order, no step taken; the text is called "v1".</summary>
    public static IssueFile SoundFile => new()
    {
        FinalText = "v1",
        PublicHeard = true,
        VictimsHeard = true,
        Recommendations = [new("Recommendation 1", Answer.Accept, "It helps.")],
        PanelOutcome = "recommendations",
        Coverage = FullCoverage,
        Threats = new(Day("2024-12-01"), [.. StrategicPolicingRequirement.On(Day("2025-03-26"))!.Threats]),
        Equality = new EqualityAnalysis(Day("2024-10-01"), true, "Effects on young people are set out."),
        Issuer = Frankpledge.Statute.Governance.Capacity.Commissioner,
        Term = new CommissionerTerm(Day("2024-05-09"), Day("2028-05-10")),
        Declared = Day("2024-05-09"),
    };

    /// <summary>The file with every step up to and including one taken, a week apart from 21 October 2024.</summary>
    public static IssueFile Through(this IssueFile file, IssueStep last)
    {
        var on = Day("2024-10-21");
        foreach (var step in Enum.GetValues<IssueStep>().TakeWhile(step => step <= last)
            .Where(step => !IssueGate.IsDone(file, step) || step is IssueStep.DraftMade))
        {
            file = IssueGate.Take(file, new StepTaken(step, on, "Head of policy", "v1"));
            on = on.AddDays(7);
        }

        return file;
    }
}
