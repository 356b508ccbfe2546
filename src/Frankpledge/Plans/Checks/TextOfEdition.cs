using Frankpledge.Areas.Contract;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Glossary;
using Frankpledge.Reading;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Checks;

/// <summary>An edition as the checks read it, with what hangs on its statements.</summary>
public sealed class TextOfEdition(AppDb db, StatementThreads threads, PublishWarnings warnings)
{
    public async Task<CheckedText> ReadAsync(Guid editionId, DateOnly on, CancellationToken cancel = default)
    {
        var area = await db.Editions.Where(one => one.Id == editionId).Join(db.Plans, one => one.PlanId, plan => plan.Id, (_, plan) => plan.AreaId)
            .SingleAsync(cancel);
        var answered = (await threads.OfAsync(area, on, cancel: cancel)).Where(line => line.Answers)
            .GroupBy(line => line.Statement, line => line.Kind.Question())
            .ToDictionary(one => one.Key, one => (IReadOnlySet<ThreadQuestion>)one.ToHashSet());
        return await OfEditionAsync(db, editionId, on, cancel, new(answered, await warnings.OfAsync(area, on, cancel: cancel)));
    }

    /// <param name="answered">What hangs on its statements; null where that is not asked.</param>
    internal static async Task<CheckedText> OfEditionAsync(AppDb db, Guid editionId, DateOnly on, CancellationToken cancel, CheckedThreads? answered = null)
    {
        var edition = await db.Editions.AsNoTracking().Include(one => one.Wordings).ThenInclude(one => one.Targets).AsSplitQuery()
            .SingleAsync(one => one.Id == editionId, cancel);
        var references = await db.Statements.AsNoTracking().Where(one => one.PlanId == edition.PlanId)
            .ToDictionaryAsync(one => one.Id, one => new StatementReference(one.Letter, one.Number), cancel);
        var plan = await db.Plans.AsNoTracking().SingleAsync(one => one.Id == edition.PlanId, cancel);
        var area = await db.AreaFactsAsync(plan.AreaId, cancel);
        var words = (await db.TermsOfAsync(plan.Id, cancel)).Select(term => term.Word).ToHashSet();
        return Of(edition, references, on, answered, words, Title(plan.Title, edition, area), area);
    }

    /// <summary>What its title says of its period: of what was issued on the day of issue, of a draft whatever the day will be. A variation goes on with the
    /// period of its plan, and where nobody is elected there is none.</summary>
    private static CheckedTitle? Title(string title, Edition edition, AreaFacts area) => edition.Stage == EditionStage.Variation
        || !RuleReach.Speaks("R24", area.ModelOn(edition.Day), area.Nation) ? null
        : new(title, OrdinaryElections.Of(area.ModelOn(edition.Day), area.Slug), edition.IsIssue ? edition.IssuedOn : null);

    /// <param name="references">By the id of a statement.</param>
    private static CheckedText Of(Edition edition, Dictionary<Guid, StatementReference> references, DateOnly on, CheckedThreads? answered,
        HashSet<string> glossary, CheckedTitle? title, AreaFacts area)
    {
        var tables = Tables(edition).ToList();
        return new()
        {
            Plan = [.. Parts(edition).Concat(edition.Wordings.SelectMany(one => Lines(one, $"{references[one.StatementId]}"))).OrderBy(one => one.Order)
                .Select(one => one.Line)],
            Tables = tables, Ties = Reading.Ties.Between(tables), On = on, Threads = answered, Glossary = glossary, Title = title, Area = area,
        };
    }

    private static IEnumerable<TypedTable> Tables(Edition edition)
    {
        string? heading = null;
        foreach (var part in edition.Parts.OrderBy(part => part.Order))
        {
            heading = part.Rows is null ? part.Text : heading;
            if (part.Rows is { Count: > 0 } rows)
            {
                yield return TableChecks.Of(new TableCells(rows, part.Text.Length > 0 ? part.Text : null, part.HeaderRows), part.Order, heading);
            }
        }
    }

    private static IEnumerable<(int Order, CheckedLine Line)> Parts(Edition edition)
    {
        IReadOnlyList<string> section = [];
        foreach (var part in edition.Parts.OrderBy(part => part.Order))
        {
            section = part.Rows is not null ? section : part.Level > 1 ? [.. section.Take(1), part.Text] : [part.Text];
            foreach (var row in part.Rows is { } rows ? rows.Select(row => string.Join('\t', row)) : [part.Text])
            {
                yield return (part.Order, new() { Kind = part.Rows is null ? LineKind.Heading : LineKind.Row, Text = row, Section = section });
            }
        }
    }

    private static IEnumerable<(int Order, CheckedLine Line)> Lines(Wording one, string reference)
    {
        yield return (one.Order, new()
        {
            Kind = one.Role == StatementRole.Item ? LineKind.Item : LineKind.Sentence, Text = one.Text, Section = one.Section, Reference = reference,
            StatementId = one.StatementId, Line = one.Line, Page = one.Page, Stem = one.Stem, Kinds = one.Kinds, Actors = one.Actors,
            Targets = [.. one.Targets.OrderBy(target => target.Order).Select(target => target.Said)], Language = one.Language,
        });
        foreach (var note in one.Notes)
        {
            yield return (one.Order, new() { Kind = LineKind.Note, Text = note.Text, Section = one.Section, Reference = reference });
        }
    }
}
