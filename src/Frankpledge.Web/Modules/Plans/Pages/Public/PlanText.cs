using Frankpledge.Plans;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>A stretch of an edition in reading order: headings, tables, paragraphs of text, list introductions and statements.</summary>
public sealed record PlanText(IReadOnlyList<PlanText.Piece> Pieces, string PlanRoot)
{
    /// <summary>One of: a heading or table of the edition; sentences of one paragraph of narrative; a statement; the words that introduce a list.</summary>
    public sealed record Piece(EditionPart? Part, IReadOnlyList<ShownStatement> Paragraph, ShownStatement? Statement, string? Stem);

    /// <summary>Whether the heading at a place is followed by nothing of its own: the next is no lower heading, or none is.</summary>
    public bool HasNothingUnder(int at) =>
        at + 1 == Pieces.Count || Pieces[at + 1].Part is { Rows: null } next && next.Level <= Pieces[at].Part!.Level;

    /// <param name="from">First order to show, inclusive.</param>
    /// <param name="to">Order to stop before, exclusive.</param>
    public static PlanText Of(IReadOnlyList<EditionPart> parts, IReadOnlyList<ShownStatement> statements, string planRoot, int from = 0, int to = int.MaxValue)
    {
        var pieces = new List<Piece>();
        var paragraph = new List<ShownStatement>();
        string? stem = null;
        void CloseParagraph()
        {
            if (paragraph.Count > 0)
            {
                pieces.Add(new Piece(null, [.. paragraph], null, null));
                paragraph.Clear();
            }
        }

        var things = parts.Select(part => (part.Order, Part: (EditionPart?)part, Statement: (ShownStatement?)null))
            .Concat(statements.Select(statement => (statement.Order, Part: (EditionPart?)null, Statement: (ShownStatement?)statement)))
            .Where(thing => thing.Order >= from && thing.Order < to).OrderBy(thing => thing.Order);
        foreach (var (_, part, statement) in things)
        {
            if (statement is { IsText: true } && (paragraph.Count == 0 || !statement.OpensParagraph))
            {
                paragraph.Add(statement);
                stem = null;
                continue;
            }

            CloseParagraph();
            if (part is not null)
            {
                pieces.Add(new Piece(part, [], null, null));
                stem = null;
            }
            else if (statement!.IsText)
            {
                paragraph.Add(statement);
                stem = null;
            }
            else
            {
                AddStatement(pieces, statement, ref stem);
            }
        }

        CloseParagraph();
        return new PlanText(pieces, planRoot);
    }

    /// <summary>The words that introduce a list stand once above it, unless they are a statement themselves.</summary>
    private static void AddStatement(List<Piece> pieces, ShownStatement statement, ref string? stem)
    {
        if (statement.Stem is { } introduced && introduced != stem && pieces.LastOrDefault()?.Statement?.Text != introduced
            && pieces.LastOrDefault()?.Paragraph.Any(s => s.Text == introduced) is not true)
        {
            pieces.Add(new Piece(null, [], null, introduced));
        }

        stem = statement.Stem;
        pieces.Add(new Piece(null, [], statement, null));
    }
}
