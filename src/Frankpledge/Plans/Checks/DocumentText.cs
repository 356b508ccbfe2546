using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>A document as the checks read it. Which of it is the plan, its own headings tell.</summary>
public static class DocumentText
{
    /// <param name="told">Where the plan stands, if a person knows better than the finder.</param>
    /// <param name="on">The day for which law that changes is asked.</param>
    public static CheckedText Of(SourceDocument document, PlanRange? told, DateOnly on)
    {
        var plan = Read(document, told);
        var blocks = document.Blocks;
        var lines = new DocumentLines(document, plan);
        var where = plan is null ? new BlockRange(0, 0) : PlanIn(blocks, plan, told is { From: not null } or { To: not null });
        var tables = TableChecks.Of(document);
        var numbers = tables.Tables.Index().Where(table => where.Contains(table.Item.Block)).Select(table => table.Index + 1).ToHashSet();
        return new()
        {
            Plan = [.. lines.Of(where)],
            Papers = [.. lines.Of(new(0, where.First)), .. lines.Of(new(where.End, blocks.Count))],
            Tables = [.. tables.Tables.Where(table => where.Contains(table.Block))],
            Ties = [.. tables.Ties.Where(tie => numbers.Contains(tie.First.Table) && numbers.Contains(tie.Second.Table))],
            Title = where.End > 0 ? Title(blocks, where) : null,
            Pages = document.Pages, DeadLinks = document.DeadLinks, On = on, IsPaper = where.End == 0 && PaperSigns.In(blocks, 0, blocks.Count) > 1,
        };
    }

    /// <summary>
    /// All of it where nothing speaks of a paper. With the signs of a paper around it, or told by a person, it is what the reader found, if that has the title
    /// of a plan or is longer than any paper; with the signs in it, it is a paper itself.
    /// </summary>
    private static BlockRange PlanIn(IReadOnlyList<Block> blocks, FoundPlan plan, bool isTold)
    {
        var found = new BlockRange(plan.FirstBlock, plan.EndBlock);
        if (isTold || PaperSigns.In(blocks, 0, blocks.Count) < 2)
        {
            return isTold ? found : new(0, blocks.Count);
        }

        var isTitled = Enumerable.Range(Math.Max(0, found.First - BeforeTitle), Math.Min(found.First, BeforeTitle) + 1)
            .Any(at => blocks[at].Kind == BlockKind.Heading && HeadingWords.NamesPlan(blocks[at].Text));
        return PaperSigns.In(blocks, found.First, found.End) < 2 && (isTitled || plan.Statements.Count >= LongerThanPapers) ? found : new(0, 0);
    }

    /// <summary>The first heading at its beginning that calls it a plan and names years; of a document it is not known whose it is, so the polls are those of
    /// commissioners.</summary>
    private static CheckedTitle? Title(IReadOnlyList<Block> blocks, BlockRange where) =>
        Enumerable.Range(Math.Max(0, where.First - BeforeTitle), Math.Min(where.First, BeforeTitle) + AtBeginning).TakeWhile(at => at < where.End)
            .Select(at => blocks[at].Text).FirstOrDefault(text => text.Length <= LongestTitle && HeadingWords.NamesPlan(text) && TitleYears.In(text) is not null)
            is { } title ? new(title, OrdinaryElections.Known, null) : null;

    private const int AtBeginning = 6;
    private const int LongestTitle = 120;
    private const int BeforeTitle = 4;
    private const int LongerThanPapers = 100;

    /// <summary>Null where nothing in it reads like a plan: a paper is checked all the same.</summary>
    private static FoundPlan? Read(SourceDocument document, PlanRange? told)
    {
        if (told is { From: not null } or { To: not null } || document.Blocks.Count == 0)
        {
            return PlanReader.Read(document, told);
        }

        try
        {
            return PlanReader.Read(document);
        }
        catch (RefusedException refused) when (refused.Reasons.Any(reason => reason.Code == "NoStatements"))
        {
            // Whoever imports must be told; whoever checks a paper asks for no plan.
            return null;
        }
    }
}
