using System.Diagnostics;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans.Import;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Reads an uploaded document into candidates for review. A document that cannot be read ends as failed, with the sentence that says why.</summary>
public sealed class ReadUpload(AppDb db)
{
    private const long Gap = 1024;

    public async Task RunAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var import = await db.PlanImports.SingleAsync(i => i.Id == importId, cancel);
        if (import.State is not (ImportState.Waiting or ImportState.Reading))
        {
            return;
        }

        await ReportAsync(import, 10, change, cancel);
        var clock = Stopwatch.StartNew();
        try
        {
            var document = DocumentReader.Read(import.FileName, import.Content, ReadingLimits.Default, cancel);
            await ReportAsync(import, 60, change, cancel);
            var plan = PlanReader.Read(document, new PlanRange(import.FromHeading, import.ToHeading));
            var known = await KnownAsync(import, cancel);
            Fill(import, plan);
            db.Candidates.AddRange(Candidates(import, plan, known));
            import.State = ImportState.InReview;
        }
        catch (RefusedException refused)
        {
            import.State = ImportState.Failed;
            import.Failure = refused.Message;
        }

        import.Progress = 100;
        import.SecondsToRead = clock.Elapsed.TotalSeconds;
        await db.SaveAsync(change with { Why = $"Read {import.FileName}" }, cancel);
    }

    private async Task ReportAsync(PlanImport import, int progress, Change change, CancellationToken cancel)
    {
        import.State = ImportState.Reading;
        import.Progress = progress;
        await db.SaveAsync(change with { Why = $"Reading {import.FileName}" }, cancel);
    }

    private async Task<IReadOnlyList<KnownStatement>> KnownAsync(PlanImport import, CancellationToken cancel)
    {
        if (import.PlanId is not { } planId)
        {
            return [];
        }

        var latest = await db.Editions.Where(e => e.PlanId == planId).OrderByDescending(e => e.Number).Select(e => e.Id).FirstOrDefaultAsync(cancel);
        return await (
            from wording in db.Wordings
            join statement in db.Statements on wording.StatementId equals statement.Id
            where wording.EditionId == latest
            orderby wording.Order
            select new KnownStatement(statement.Id, statement.Letter.ToString() + statement.Number, wording.Text, wording.Section)).ToListAsync(cancel);
    }

    private static void Fill(PlanImport import, FoundPlan plan)
    {
        import.Format = plan.Document.Format;
        import.Pages = plan.Document.Pages;
        import.Headings = plan.Headings;
        import.Notes = [.. plan.Document.Notes, .. plan.Notes];
        import.Blocks =
        [
            .. plan.Document.Blocks.Select((block, index) => (block, index)).Where(b => b.index >= plan.FirstBlock && b.index < plan.EndBlock && b.block.Kind != BlockKind.Furniture)
                .Select(b => new SourceBlock(b.index, b.block.Kind, b.block.Level, b.block.Label, b.block.Text, b.block.Anchors[0].Line, b.block.Anchors[0].Page, b.block.Table?.Rows, b.block.Table?.HeaderRows ?? 0)),
        ];
    }

    private static IEnumerable<Candidate> Candidates(PlanImport import, FoundPlan plan, IReadOnlyList<KnownStatement> known)
    {
        var matches = StatementMatcher.Match([.. plan.Statements.Select(s => (s.Text, s.Section))], known);
        FoundStatement? last = null;
        foreach (var (found, match) in plan.Statements.Zip(matches))
        {
            yield return new Candidate
            {
                Id = Guid.CreateVersion7(), ImportId = import.Id, Order = (match.Index + 1) * Gap, Block = found.Block, Start = found.Start, Length = found.Length,
                Line = found.Line, Page = found.Page, Paragraph = found.Paragraph, Role = found.Role, Section = found.Section, Stem = found.Stem,
                OpensParagraph = last?.Block != found.Block, Text = found.Text, Kinds = found.Kinds, Actors = found.Actors,
                Targets = found.Target is null ? [] : [found.Target, .. found.MoreTargets], Refs = found.Refs, Confidence = found.Confidence, Why = found.Why,
                Language = found.Language, State = CandidateState.Waiting, MatchedStatementId = match.Known?.Id, Match = match.Kind, MatchScore = match.Score,
            };
            last = found;
        }
    }
}
