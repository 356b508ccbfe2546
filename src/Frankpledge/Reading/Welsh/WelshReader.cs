namespace Frankpledge.Reading;

/// <summary>Labels Welsh statements by the same rules as English ones, with the words of <c>Data/welsh.txt</c> and the order of a Welsh sentence.</summary>
internal sealed class WelshReader(Cast cast, IReadOnlyDictionary<string, string> abbreviations)
{
    private readonly ReferenceFinder references = new(cast, abbreviations);

    public StatementLabels Read(Segment segment, Words words)
    {
        var findings = Findings(segment, words);
        var kinds = new SortedSet<StatementKind>(findings.Select(finding => finding.Kind).OfType<StatementKind>());
        var why = findings.Where(finding => finding.Kind is not null).Select(finding => finding.Why).ToList();
        var confidence = findings.Count == 0 ? 0.8 : findings.Min(finding => finding.Reliability);
        var targets = findings.Count == 0 ? [] : new WelshTargets(words).Read(findings.Min(finding => finding.From));
        if (targets.Count > 0)
        {
            kinds.Add(targets[0].IsReached ? StatementKind.Target : StatementKind.Measure);
            why.Add(targets[0].IsReached ? "a number, grade or date is to be reached" : "something countable is to rise, fall or stay");
            confidence = Math.Min(confidence, 0.8);
        }

        if (Money(words, kinds.Contains(StatementKind.Commitment)) is { } money)
        {
            kinds.Add(StatementKind.Resource);
            why.Add(money);
            confidence = Math.Min(confidence, 0.75);
        }
        else if (kinds.Count == 0 && IsTold(words))
        {
            kinds.Add(StatementKind.Fact);
            why.Add("a figure is stated as evidence");
            confidence = 0.75;
        }

        if (kinds.Count == 0)
        {
            kinds.Add(StatementKind.Narrative);
            why.Add("nothing is undertaken, asked, counted or given");
        }

        return new([.. kinds], Actors(kinds, findings), targets.FirstOrDefault(), [.. targets.Skip(1)], references.Find(words, cast.Mentions(words)),
            Math.Round(confidence, 2), [.. why.Distinct()]);
    }

    private List<Finding> Findings(Segment segment, Words words)
    {
        if (words.Text.EndsWith('?'))
        {
            return [];
        }

        var introduced = segment is { Role: StatementRole.Item, Stem: { } stem } ? new WelshClauses(Tokenizer.Read(stem), cast).Read() : [];
        return introduced.Count > 0
            ? introduced.ConvertAll(finding => finding
                with { Why = "it stands in a list whose opening line says: " + finding.Why, From = 0, End = words.Count })
            : new WelshClauses(words, cast).Read();
    }

    private List<Actor> Actors(SortedSet<StatementKind> kinds, List<Finding> findings)
    {
        var named = findings.Where(finding => finding.Kind is not null).SelectMany(finding => finding.Parties).Select(party => party.Actor).Distinct().ToList();
        return named.Count == 0 && kinds.Overlaps([StatementKind.Measure, StatementKind.Target, StatementKind.Resource]) ? [cast.Owner.Actor] : named;
    }

    private static string? Money(Words words, bool undertaken)
    {
        var all = Enumerable.Range(0, words.Count).ToList();
        var sum = all.Exists(at => words[at].Kind == TokenKind.Number && words[at].Text[0] == '£');
        return undertaken && all.Exists(at => WelshWords.In(words.Low(at), "giving")) ? "the owner gives money"
            : all.Exists(at => WelshWords.In(words.Low(at), "money")) && (sum || all.Exists(at => words[at].Text.EndsWith('%')))
            ? "an amount of money is given, allotted or budgeted"
            : null;
    }

    private static bool IsTold(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && !words[at].IsYear
                && (words[at].Text.EndsWith('%') || words.Low(at + 1) is "o" || words.Low(0).EndsWith("wyd", StringComparison.Ordinal)
                    || words.Low(0).EndsWith("odd", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
