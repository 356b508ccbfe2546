using Frankpledge.Persistence;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matching;

/// <summary>The headings and statements of a text of a plan in reading order, as <see cref="Alignment"/> compares them. Tables are not among them.</summary>
public static class PlanLines
{
    /// <summary>Of a document that was read.</summary>
    public static IReadOnlyList<PlanLine> Of(FoundPlan plan)
    {
        var headings = plan.Headings.Zip(Above([.. plan.Headings.Select(heading => (heading.Level, heading.Text))]),
            (heading, above) => (heading.Block, Start: -1, Line: new PlanLine(heading.Text, above, IsHeading: true)));
        var statements = plan.Statements.Select(one => (one.Block, one.Start, Line: new PlanLine(one.Text, one.Section, IsHeading: false) { Stem = one.Stem }));
        return [.. headings.Concat(statements).OrderBy(one => one.Block).ThenBy(one => one.Start).Select(one => one.Line)];
    }

    /// <summary>Of an edition. Its wordings must be loaded.</summary>
    /// <param name="references">By the id of a statement.</param>
    public static IReadOnlyList<PlanLine> Of(Edition edition, IReadOnlyDictionary<Guid, StatementReference> references)
    {
        var parts = edition.Parts.Where(part => part.Level > 0).OrderBy(part => part.Order).ToList();
        var headings = parts.Zip(Above([.. parts.Select(part => (part.Level, part.Text))]),
            (part, above) => (part.Order, Line: new PlanLine(part.Text, above, IsHeading: true) { Plan = edition.PlanId, Key = $"#{part.Anchor}" }));
        var statements = edition.Wordings.Select(wording =>
            (wording.Order, Line: new PlanLine(wording.Text, wording.Section, IsHeading: false)
            {
                Plan = edition.PlanId, Key = $"{references[wording.StatementId]}", Stem = wording.Stem,
            }));
        return [.. headings.Concat(statements).OrderBy(one => one.Order).Select(one => one.Line)];
    }

    /// <summary>The headings above each, the highest first.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Above(IReadOnlyList<(int Level, string Text)> headings)
    {
        var open = new Stack<(int Level, string Text)>();
        var above = new List<IReadOnlyList<string>>();
        foreach (var heading in headings)
        {
            while (open.TryPeek(out var last) && last.Level >= heading.Level)
            {
                open.Pop();
            }

            above.Add([.. open.Reverse().Select(one => one.Text)]);
            open.Push(heading);
        }

        return above;
    }

    extension(AppDb db)
    {
        /// <summary>Those of an edition that was published.</summary>
        public async Task<IReadOnlyList<PlanLine>> LinesOfAsync(Guid editionId, CancellationToken cancel = default)
        {
            var edition = await db.Editions.AsNoTracking().Include(one => one.Wordings).SingleAsync(one => one.Id == editionId, cancel);
            var references = await db.Statements.AsNoTracking().Where(one => one.PlanId == edition.PlanId)
                .ToDictionaryAsync(one => one.Id, one => new StatementReference(one.Letter, one.Number), cancel);
            return Of(edition, references);
        }
    }
}
