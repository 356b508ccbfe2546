namespace Frankpledge.Reading;

/// <summary>What must be so in the plan of those who do the work.</summary>
internal sealed partial class DemandRules
{
    /// <summary>"Assessments must be completed within ten days", in the plan of those who do the work: a figure that must be reached is theirs to reach, or of
    /// those whose field it is, or of whom the sentence before asks something.</summary>
    private IEnumerable<Finding> OwnWork(Clause clause)
    {
        if (clause.Speech != Speech.Must || clause.Subject.Subordinate || IsOpinion(clause) && !IsSum(clause)
            || !(signs.Bound(clause) >= 0 || signs.HasFigure(clause) && Deadlines.Find(words, 0, clause.End) is not null)
            || words.Find(Ensuring, 0, clause.Subject.Start) >= 0)
        {
            yield break;
        }

        var before = context.Previous.LastOrDefault(finding => finding.Kind is not null);
        if (Points(clause) && before is not null)
        {
            yield return found.Found(before.Kind!.Value, clause, before.Parties, "it is said of what the sentence before asks for", 0.6)
                with { From = From(clause) };
            yield break;
        }

        var isOthers = Enumerable.Range(clause.Subject.Start, Math.Max(0, clause.Trigger - clause.Subject.Start)).Any(signs.IsOtherField)
            || mentions.Any(mention => IsPartner(mention, clause));
        yield return isOthers
            ? found.Found(StatementKind.PartnerExpectation, clause, [Party.Partners], "a figure must be reached in a field of others", 0.55)
                with { From = From(clause) }
            : found.Undertaken(clause, [cast.Owner], "a figure must be reached, in the plan of those who do the work", 0.6) with { From = From(clause) };
    }

    // "Savings of £2 million must be found"
    private bool IsSum(Clause clause) => clause.Passive && !signs.NamesAgent(clause) && !signs.IsInside(clause)
        && Enumerable.Range(clause.Subject.Start, Math.Max(0, clause.Trigger - clause.Subject.Start)).Any(at => NumberWords.Money(words, at) is not null);

    private int From(Clause clause) =>
        clause.IsNegated(words) || signs.Bound(clause) is var at && (at < 0 || at > clause.Verb) && !IsSum(clause) ? clause.Verb : clause.Subject.Start;
}
