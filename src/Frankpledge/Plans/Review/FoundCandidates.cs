using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans.Review;

/// <summary>Turns what the importer understood into what people review.</summary>
public static class FoundCandidates
{
    /// <summary>Room between two candidates for those that a reviewer splits off.</summary>
    internal const long Gap = 1L << 32;

    /// <summary>Keeps the source and outline with the import, and opens it for review.</summary>
    public static void Fill(PlanImport import, FoundPlan plan)
    {
        import.Format = plan.Document.Format;
        import.Pages = plan.Document.Pages;
        import.Headings = plan.Headings;
        import.Notes = plan.Notes;
        import.Blocks =
        [
            .. plan.Document.Blocks.Index().Where(b => b.Index >= plan.FirstBlock && b.Index < plan.EndBlock && b.Item.Kind != BlockKind.Furniture)
                .Select(b => Source(b.Index, b.Item)),
        ];
        import.State = ImportState.InReview;
    }

    /// <param name="known">The statements of the edition before; empty for a new plan.</param>
    public static IEnumerable<Candidate> Of(Guid importId, FoundPlan plan, IReadOnlyList<KnownStatement> known)
    {
        var matches = StatementMatcher.Match([.. plan.Statements.Select(s => (s.Text, s.Section))], known);
        FoundStatement? last = null;
        foreach (var (found, match) in plan.Statements.Zip(matches))
        {
            yield return new Candidate
            {
                Id = Guid.CreateVersion7(), ImportId = importId, Order = (match.Index + 1) * Gap, Block = found.Block, Place = found.Block, Start = found.Start,
                Length = found.Length, Line = found.Line, Page = found.Page, Paragraph = found.Paragraph, Role = found.Role, Section = found.Section, Stem = found.Stem,
                OpensParagraph = last?.Block != found.Block, Text = found.Text, Kinds = found.Kinds, Actors = found.Actors,
                Targets = found.Target is null ? [] : [found.Target, .. found.MoreTargets], Refs = found.Refs, Confidence = found.Confidence, Why = found.Why,
                Language = found.Language, State = CandidateState.Waiting, MatchedStatementId = match.Known?.Id, Match = match.Kind, MatchScore = match.Score,
            };
            last = found;
        }
    }

    private static SourceBlock Source(int index, Block block) => new(
        index, block.Kind, block.Level, block.Label, block.Text, block.Anchors[0].Line, block.Anchors[0].Page, block.Table?.Rows, block.Table?.HeaderRows ?? 0);
}
