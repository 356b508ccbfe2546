using Frankpledge.Areas;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>A rule of the book, why it is not law for the body here, or null, and what differs here where it is modified or not settled.</summary>
internal sealed record RuleHere(StatutoryRule Rule, Sentence? NotHere, Sentence? Here)
{
    public static IReadOnlyList<RuleHere> Of(PoliceArea area, DateOnly day, params IEnumerable<string> numbers)
    {
        var model = area.Facts().ModelOn(day);
        return [.. numbers.Select(RuleBook.Of)
            .Select(rule => new RuleHere(rule, RuleReach.WhyNot(rule, area.Nation, model), What(rule.Number, area.Nation, model)))];
    }

    private static Sentence? What(string rule, Nation nation, GovernanceModel model) =>
        (RuleReach.Of(rule, model, nation), RuleReach.Differs(rule, model, nation).Replace(" (verify)", "", StringComparison.Ordinal)) switch
        {
            (Reach.Modified, var differs) => (Sentence)$"As modified for the body here: {differs}",
            (Reach.Unsettled, var differs) => $"Whether this is the law here is not settled: {differs}",
            _ => null,
        };
}
