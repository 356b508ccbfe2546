using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Matching;

/// <summary>What a new version of a plan is matched and compared with.</summary>
/// <param name="Number">The edition's number; null for a new plan.</param>
/// <param name="Statements">In order.</param>
/// <param name="SetAside">The texts that people said are no statements.</param>
public sealed record EditionBefore(int? Number, IReadOnlyList<KnownStatement> Statements, IReadOnlyList<KnownStatement> SetAside)
{
    /// <summary>A statement that this edition left out comes back where it is this much the same.</summary>
    private const double SurelyTheSame = 0.85;
    private const double TheSameWords = 2;

    /// <summary>Its source with what people made of it; null where it is not asked for, or not kept.</summary>
    public SourceBefore? Source { get; init; }

    /// <summary>The plan's statements that this edition left out, in their latest wording: a plan on a page leaves out what the next draft says
    /// again.</summary>
    public IReadOnlyList<KnownStatement> LeftOut { get; init; } = [];

    /// <summary>What statements of the plan said before their latest wording, the latest first; one may stand here several times.</summary>
    public IReadOnlyList<KnownStatement> Earlier { get; init; } = [];

    /// <summary>Ties texts to the statements of the plan: first what has the words of one, in this edition, in the one that left it out, or in any before; then
    /// what is nearly the same.</summary>
    /// <param name="texts">In order, with their section.</param>
    /// <param name="used">Statements that are tied already.</param>
    /// <returns>One match a text, in order.</returns>
    public IReadOnlyList<StatementMatch> Match(IReadOnlyList<(string Text, IReadOnlyList<string> Section)> texts, IReadOnlySet<Guid> used)
    {
        var matches = new StatementMatch?[texts.Count];
        var taken = used.ToHashSet();
        IReadOnlyList<KnownStatement> here = [.. Statements, .. SetAside];
        Tie(here, TheSameWords);
        Tie(LeftOut, TheSameWords);
        Tie(Earlier, TheSameWords);
        Tie(here, StatementMatcher.NearlyTheSame);
        Tie(LeftOut, SurelyTheSame);
        return [.. matches.Select((match, i) => match ?? new(i, null, MatchKind.New, 0))];

        void Tie(IReadOnlyList<KnownStatement> all, double nearFrom)
        {
            int[] left = [.. Enumerable.Range(0, texts.Count).Where(i => matches[i] is null)];
            List<KnownStatement> known = [.. all.Where(one => !taken.Contains(one.Id))];
            foreach (var match in left.Length == 0 || known.Count == 0 ? [] : StatementMatcher.Match([.. left.Select(i => texts[i])], known, nearFrom))
            {
                if (match.Known is { } found && taken.Add(found.Id))
                {
                    matches[left[match.Index]] = match with { Index = left[match.Index] };
                }
            }
        }
    }
}
