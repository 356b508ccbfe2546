using Frankpledge.Plans.Checks;
using Frankpledge.Reading;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Matrices;

/// <summary>All matrices of a plan. Verb, pages and files render this list; a new matrix is one more here.</summary>
public static class PlanMatrices
{
    /// <summary>The one column of a matrix that asks only which statements answer a row.</summary>
    public const string Answers = "statements";

    private static readonly DateOnly AnyDay = DateOnly.MinValue;

    /// <summary>The seven contents of a plan (R22).</summary>
    public static MatrixKind Contents { get; } = new("section-7", "What the law wants in the plan",
        "A plan sets out seven things. Each letter of section 7 with the statements that answer it.", "R22")
    {
        Elsewhere = ("Contents of the plan",
            "Section 7 of the Police Reform and Social Responsibility Act 2011 asks seven things of a commissioner's plan. Each of them with the statements of this plan that answer it."),
        RowTitle = "Letter of section 7(1)",
        Rows = text => [.. Enum.GetValues<StatutoryContent>()
            .Select(one => new MatrixKey(ContentSigns.Letter(one), ContentCoverage.InWords(one, text.Text.Model)))],
        Columns = _ => Statements,
        Speaks = (_, line, row, _) => ContentSigns.Sets(line, Enum.GetValues<StatutoryContent>().First(one => ContentSigns.Letter(one) == row)),
    };

    /// <summary>The national threats (R38).</summary>
    public static MatrixKind Threats { get; } = new("threats", "National threats",
        "The plan is made with regard to the strategic policing requirement. Each threat that it names with the statements that speak of it.", "R38")
    {
        Elsewhere = ("National threats",
            "The strategic policing requirement names national threats. Each of them with the statements of this plan that speak of it."),
        RowTitle = "National threat",
        Rows = text => [.. (StrategicPolicingRequirement.On(text.Text.On)?.Threats ?? []).Select(threat => new MatrixKey(threat, $"{threat}"))],
        Columns = _ => Statements,
        Speaks = (_, line, row, _) => ThreatsNamed.Speaks(line.Text, row),
    };

    /// <summary>The content of the equality analysis: nine characteristics by three aims (R139, R140).</summary>
    public static MatrixKind Equality { get; } = new("equality", "Equality analysis",
        "Due regard is had to each aim of the duty for each protected characteristic, in substance and before the decision. What a person wrote is the analysis; what was read only shows where the plan speaks of it.", "R140")
    {
        RowTitle = "Protected characteristic",
        Rows = _ => [.. ProtectedCharacteristic.All.Items.Select(one => new MatrixKey(one.Name, $"{one.Name}"))],
        Columns = _ => [.. Enum.GetValues<EqualityAim>().Select(aim => new MatrixKey(KeyOf(aim), EqualityGrid.InWords(aim)))],
        Speaks = (_, line, row, column) => EqualityGrid.Of(row).IsMatch(line.Text) && EqualityGrid.Of(AimOf(column)).IsMatch(line.Text),
        Meets = (row, column) => ProtectedCharacteristic.Grid.Contains((row, AimOf(column))),
        TakesWordsAlone = true,
        WhyNotSaid = said => new EqualityAnalysis(AnyDay, true, said).WhyNotDecide(AnyDay),
    };

    /// <summary>Plans of local partnerships against the objectives of the area's plan.</summary>
    public static MatrixKind LocalPlans { get; } = new("local-plans", "Local plans",
        "The plan and the plans of local partnerships have regard to each other. Each objective with the local plans to which it answers.", "R46")
    {
        Elsewhere = ("Local plans", "Plans of local partnerships beside the plan. Each objective with the local plans to which it answers."),
        RowTitle = "Objective of the plan",
        Rows = text => [.. text.Text.Plan.Where(line => line.Reference is not null && line.Section.Count > 0
            && (line.Is(StatementKind.Commitment) || line.Is(StatementKind.Expectation))).Select(line => line.Section[0]).Distinct()
            .Select(heading => new MatrixKey(heading, $"{heading}"))],
        Columns = text => [.. text.LocalPlans.Select(one => new MatrixKey($"{one.Id}", $"{one.Name}"))],
        Speaks = (text, line, row, column) => line.Section.Count > 0 && line.Section[0] == row
            && text.LocalPlans.FirstOrDefault(one => $"{one.Id}" == column)?.IsNamedIn(line.Text) == true,
    };

    public static IReadOnlyList<MatrixKind> All { get; } = [Contents, Threats, Equality, LocalPlans];

    private static IReadOnlyList<MatrixKey> Statements => [new(Answers, "Statements that answer it")];

    /// <summary>The key of the column of an aim.</summary>
    public static string KeyOf(EqualityAim aim) => aim switch
    {
        EqualityAim.EliminateUnlawfulConduct => "discrimination",
        EqualityAim.AdvanceOpportunity => "opportunity",
        _ => "relations",
    };

    private static EqualityAim AimOf(string key) => Enum.GetValues<EqualityAim>().First(aim => KeyOf(aim) == key);
}
