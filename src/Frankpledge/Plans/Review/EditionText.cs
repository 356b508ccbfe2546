using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans.Review;

/// <summary>Composes the frozen text of an edition from the reviewed candidates and the headings and tables between which they stand.</summary>
internal static class EditionText
{
    public static (Edition Edition, List<Statement> NewStatements) Compose(
        PlanImport import, MendedSource source, IReadOnlyList<Candidate> candidates, Plan plan, PlanToConfirm input, Change change, PlanSoFar before)
    {
        var waiting = new Queue<(int Block, EditionPart Part)>(PartsOf(source));
        var parts = new List<EditionPart>();
        var wordings = new List<Wording>();
        var fresh = new List<Statement>();
        var frame = new Frame(Guid.CreateVersion7(), input.IssuedOn ?? CivilTime.DayOf(change.At),
            before.HasPeriods ? PlansOnADay.LastDayOf(plan) ?? Edition.PlanEnds(input.IssuedOn) : null);
        var order = 0;
        int? place = null;
        foreach (var candidate in candidates)
        {
            while (waiting.TryPeek(out var next) && next.Block <= candidate.Place)
            {
                parts.Add(waiting.Dequeue().Part with { Order = ++order });
            }

            var opens = candidate.OpensParagraph || candidate.Place != place;
            wordings.Add(WordingOf(candidate, opens, frame, ++order, StatementIdOf(candidate, plan, before.Statements, fresh), before.Targets));
            place = candidate.Place;
        }

        while (waiting.TryDequeue(out var last))
        {
            parts.Add(last.Part with { Order = ++order });
        }

        parts = Anchored(parts, wordings, plan, before);
        var edition = new Edition
        {
            Id = frame.EditionId, PlanId = plan.Id, Number = plan.Editions.Count == 0
                ? 1 : plan.Editions.Max(e => e.Number) + 1, Stage = input.Stage, IssuedOn = input.IssuedOn,
            ConfirmedAt = change.At.ToUniversalTime(), ConfirmedBy = change.Who, SourceName = import.FileName, SourceSha256 = import.Sha256,
            Parts = parts, Sha256 = Edition.Fingerprint(parts, wordings),
        };
        edition.Wordings.AddRange(wordings);
        return (edition, fresh);
    }

    /// <summary>A matched statement keeps its reference; each is used once, whatever the reviewers did.</summary>
    private static Guid StatementIdOf(Candidate candidate, Plan plan, HashSet<Guid> known, List<Statement> fresh)
    {
        if (candidate.MatchedStatementId is { } matched && known.Remove(matched))
        {
            return matched;
        }

        var statement = plan.NewStatement(candidate.Kinds);
        fresh.Add(statement);
        return statement.Id;
    }

    /// <summary>The tables that an import brings.</summary>
    public static IReadOnlyList<PlanTable> TablesOf(MendedSource source) => TableChanges.In(PartsOf(source).Select(one => (one.Part.Text, one.Part.Rows)));

    /// <summary>The headings that an import brings, in order.</summary>
    public static IReadOnlyList<string> HeadingsOf(MendedSource source) => [.. PartsOf(source).Where(one => one.Part.Level > 0).Select(one => one.Part.Text)];

    private static List<(int Block, EditionPart Part)> PartsOf(MendedSource source)
    {
        var headings = source.Headings.Select(h => (h.Block, new EditionPart(0, h.Level, h.Text, "")));
        var tables = source.Blocks.Where(b => b is { Kind: BlockKind.Table, Rows: not null, LeftOut: LeftOut.No })
            .Select(b =>
                (b.Index, new EditionPart(0, 0, "", "", source.RowsOf(b), b.HeaderRows) { Corrected = source.MendOf(b.Index) is { Cells.Count: > 0 } mended
                    ? mended.Cells : null }));
        return [.. headings.Concat(tables).OrderBy(p => p.Item1)];
    }

    /// <summary>Gives the headings their anchors, by what stands under each.</summary>
    private static List<EditionPart> Anchored(List<EditionPart> parts, List<Wording> wordings, Plan plan, PlanSoFar before)
    {
        var headings = parts.FindAll(part => part.Level > 0);
        var under = HeadingAnchors.Under(headings.ConvertAll(part => part.Order), wordings.Select(wording => (wording.Order, wording.StatementId)));
        var anchors = new Queue<string>(new HeadingAnchors(before.Headings, plan.Editions.SelectMany(edition => edition.Parts).Select(part => part.Anchor))
            .Of([.. headings.Zip(under, (part, statements) => (part.Text, statements))]));
        return parts.ConvertAll(part => part.Level > 0 ? part with { Anchor = anchors.Dequeue() } : part);
    }

    private static Wording WordingOf(Candidate c, bool opensParagraph, Frame frame, int order, Guid statementId, ILookup<Guid, StatementTarget> before)
    {
        var due = DatedWords.Of(c.Text, c.Kinds, c.Targets, frame.Day);
        var wording = new Wording
        {
            Id = Guid.CreateVersion7(), EditionId = frame.EditionId, StatementId = statementId, Order = order, Section = c.Section, Role = c.Role,
            Stem = c.Stem,
            OpensParagraph = opensParagraph, Text = c.Text, Notes = c.Notes, Kinds = c.Kinds, Actors = c.Actors, Refs = c.Refs, Language = c.Language,
            DueWords = due?.Words, DueOn = due?.Day, DueReading = due?.Reading, Line = c.Line, Page = c.Page, Paragraph = c.Paragraph,
            LabelledBy = c.LabelledBy, DecidedIn = c.LabelledBy == LabelledBy.PersonBefore ? c.CarriedFrom : null, IsSectionSet = c.IsSectionSet,
            SourceText = c.SourceText, IsCheckedTwice = c.Second is { IsOpen: false }, IsTogether = c.IsTogether,
        };
        var lasting = LastingTargets.Of([.. before[statementId].Select(target => (target.TargetId, target.Said))], c.Targets);
        wording.Targets.AddRange(c.Targets.Select((target, at) => StatementTarget.Of(target, lasting[at], wording.Id, at + 1, frame.PlanEnds)));
        return wording;
    }

    /// <param name="Day">The day from which the plan speaks: a date before it tells what was.</param>
    /// <param name="PlanEnds">The last day of the planning period, where it is known.</param>
    private sealed record Frame(Guid EditionId, DateOnly Day, DateOnly? PlanEnds);
}
