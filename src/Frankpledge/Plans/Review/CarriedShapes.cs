using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>
/// Where a block of the source is word for word what it was in the edition before, what people made of it stands again: statements that they added,
/// split, joined or worded, headings and cells.
/// </summary>
internal sealed class CarriedShapes
{
    private readonly SourceBefore? before;
    private readonly IReadOnlyList<SourceBlock> blocks;
    private readonly IReadOnlyDictionary<int, int> same;
    private readonly IReadOnlyList<FoundHeading> headings;

    public CarriedShapes(Guid importId, FoundPlan plan, SourceBefore? before)
    {
        this.before = before;
        blocks = before is null ? [] : SourceBlock.Of(plan);
        same = before?.SameIn(blocks) ?? new Dictionary<int, int>();
        Mended = [.. (before?.Mended ?? []).Where(one => same.ContainsKey(one.Block)).Select(one => one.Again(importId, same[one.Block], before!.Edition))];
        headings = MendedSource.HeadingsOf(plan.Headings, Mended);
        Candidates = before is null ? [] : Again(importId, Shaped());
        Blocks = [.. Candidates.Select(c => c.Block)];
        Follow = candidate => candidate.StandIn(SectionPath.Follow(candidate, plan.Headings, headings));
    }

    public IReadOnlyList<MendedBlock> Mended { get; }

    /// <summary>What stands again, in order.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private set; }

    /// <summary>The blocks of the new source that are settled by it.</summary>
    public HashSet<int> Blocks { get; }

    /// <summary>Puts a statement that was found anew under the headings as they were mended.</summary>
    public Action<Candidate> Follow { get; }

    /// <summary>Statements whose block has changed, but whose words still stand somewhere and were taken by nothing that was found.</summary>
    /// <param name="candidates">All others.</param>
    public IReadOnlyList<Candidate> Strays(Guid importId, IReadOnlyList<Candidate> candidates)
    {
        var known = candidates.Select(c => c.MatchedStatementId).ToHashSet();
        var strays = new List<Candidate>();
        foreach (var old in (before?.Candidates ?? [])
            .Where(c => c is { IsShaped: true, State: CandidateState.Accepted } && IsDecided(c) && before!.Statements.TryGetValue(c.Id, out var id)
                && !known.Contains(id)))
        {
            var words = old.SourceText ?? old.Text;
            var place = blocks.Select(block => (block, At: block.Text.IndexOf(words, StringComparison.Ordinal)))
                .FirstOrDefault(one => one.At >= 0
                    && !candidates.Concat(strays)
                        .Any(c => c.State != CandidateState.NotAStatement && c.Block == one.block.Index && c.Start < one.At + words.Length
                            && one.At < c.Start + c.Length));
            if (place.block is { } found)
            {
                strays.Add(Again(importId, old, found, place.At, words.Length));
            }
        }

        return strays;
    }

    private static bool IsDecided(Candidate c) => c.DecidedBy is not null || c.CarriedFrom is not null;

    /// <summary>All candidates of the blocks that people shaped and that stand again; what was joined stands again with all its blocks or not at all.</summary>
    private List<Candidate> Shaped()
    {
        var shaped = before!.Candidates.Where(c => c.IsShaped || c.SourceText is not null).Select(c => c.Block).Where(same.ContainsKey).ToHashSet();
        var blockOf = before.Candidates.ToDictionary(c => c.Id, c => c.Block);
        var joined = before.Candidates.Where(c => c.JoinedTo is { } to && blockOf.ContainsKey(to))
            .Select(c => (One: c.Block, Other: blockOf[c.JoinedTo!.Value])).ToList();
        while (joined.Exists(pair => shaped.Contains(pair.One) != shaped.Contains(pair.Other)))
        {
            shaped.ExceptWith(joined.Where(pair => shaped.Contains(pair.One) != shaped.Contains(pair.Other)).SelectMany(pair => new[] { pair.One, pair.Other })
                .ToList());
        }

        return [.. before.Candidates.Where(c => shaped.Contains(c.Block))];
    }

    private List<Candidate> Again(Guid importId, List<Candidate> shaped)
    {
        var fresh = shaped
            .ToDictionary(old => old.Id, old => Again(importId, old, blocks.First(block => block.Index == same[old.Block]), old.Start, old.Length));
        foreach (var old in shaped.Where(old => old.JoinedTo is not null && fresh.ContainsKey(old.JoinedTo.Value)))
        {
            fresh[old.Id].BelongTo(fresh[old.JoinedTo!.Value]);
        }

        return [.. shaped.Select(old => fresh[old.Id])];
    }

    private Candidate Again(Guid importId, Candidate old, SourceBlock block, int start, int length)
    {
        var section = old.IsSectionSet
            ? old.Section : SectionPath.Follow(old.Section, SectionPath.At(before!.Source.Headings, old.Place), SectionPath.At(headings, block.Index));
        var again = Candidate.Again(importId, old,
            new(block.Index, start, length, block.Line, block.Page, old.Role, section, old.Stem, old.Text, old.Language)
            { Notes = block.NotesIn(start, length) });
        again.Settle(old, before!.Edition, before.Statements.TryGetValue(old.Id, out var statement) ? statement : null);
        return again;
    }
}
