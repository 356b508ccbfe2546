using Frankpledge.Statute.Data;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Timetable;

/// <summary>One stage on the way to a plan, before any date is known.</summary>
/// <param name="Code">Its name in addresses and files.</param>
/// <param name="Name">Its name on the page.</param>
/// <param name="Owner">The role that carries it.</param>
/// <param name="DaysFromPoll">Where local practice puts it; never statutory.</param>
/// <param name="LeastWorkingDays">The fewest working days after the last stage it waits for.</param>
/// <param name="After">The stages that it waits for.</param>
/// <param name="Rule">The rule that asks for the stage, or null for a purely local one.</param>
/// <param name="AnyDay">Whether it may fall on a weekend.</param>
/// <param name="LeastIsLaw">Whether the law sets the fewest days;
/// otherwise they are a local standard that a shorter plan of the office's own replaces (R10).</param>
public sealed record StageTemplate(
    string Code,
    string Name,
    string Owner,
    int DaysFromPoll,
    int LeastWorkingDays,
    IReadOnlyList<string> After,
    string? Rule = null,
    bool AnyDay = false,
    bool LeastIsLaw = false)
{
    /// <summary>The owner of the stages that whoever holds the office carries.</summary>
    private const string Holder = "Commissioner";

    /// <summary>The stages of a plan in an order in which each comes after those it waits for.</summary>
    public static DatedList<StageTemplate> All { get; } = DataFile.List<StageTemplate>("plan-stages");

    /// <summary>The stages in an area. The beginning of a term is left out where the law of the term was not read.</summary>
    public static IReadOnlyList<StageTemplate> For(GovernanceModel model, string? area) =>
        [.. WithTerm(model, area).Select(stage => model == GovernanceModel.CombinedAuthorityMayor ? stage.OfMayor(area) : stage)];

    /// <summary>The stage under a mayor, whose polls and term are in an order of their own:
    /// the name says which, and no rule of commissioners is cited (R13).</summary>
    private StageTemplate OfMayor(string? area) => (Rule switch
    {
        "R2" => this with { Name = $"{Name} ({MayorsOrder.OfPolls(area)})", Rule = "R13" },
        "R3" => this with { Name = $"{Name} ({MayorsOrder.OfTerm(area)})", Rule = "R13" },
        _ => this,
    }) with { Owner = Owner == Holder ? "Mayor" : Owner };

    private static IReadOnlyList<StageTemplate> WithTerm(GovernanceModel model, string? area) => TermRule.For(model, area) is null
        ? [.. All.Items.Where(stage => stage.Rule != "R3")
            .Select(stage => stage with { After = [.. stage.After.Select(code => code == "term_begins" ? "poll" : code).Distinct()] })]
        : All.Items;

    /// <summary>Every stage that comes before this one, near and far.</summary>
    public static IReadOnlySet<string> Before(string code)
    {
        var found = new HashSet<string>();
        var waiting = new Stack<string>(Find(code)?.After ?? []);
        while (waiting.TryPop(out var next))
        {
            if (found.Add(next))
            {
                Find(next)!.After.ToList().ForEach(waiting.Push);
            }
        }

        return found;
    }

    /// <summary>Whether the day of a stage can still make the issue late.</summary>
    public static bool HoldsUpIssue(Stage stage, Stage issue) => issue.Actual is null && Before(issue.Template.Code).Contains(stage.Template.Code);

    /// <summary>The stage of this name, or null.</summary>
    public static StageTemplate? Find(string code) => All.Items.FirstOrDefault(stage => stage.Code == code);

    /// <summary>Whether the rule behind the stage is the law of a body of this model;
    /// where it is not settled, or there is no rule, it is not called law.</summary>
    public bool IsLawFor(GovernanceModel model, Nation nation) => RuleReach.IsLaw(Rule, model, nation);
}
