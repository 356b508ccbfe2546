namespace Frankpledge.Documents.Pdf;

/// <summary>Makes paragraphs, items and headings of the lines of a cell.</summary>
internal static class PdfCellText
{
    /// <summary>Lines of one paragraph are nearer to each other than this, in heights of a line.</summary>
    internal const double Apart = 1.35;

    /// <param name="lines">From top to bottom.</param>
    /// <param name="right">Up to where a line of the cell may reach.</param>
    /// <param name="joiner">Joins the lines of a paragraph.</param>
    /// <param name="into">Takes the parts.</param>
    public static void Read(List<PdfLine> lines, double right, PdfText joiner, CellText into)
    {
        var parts = new List<List<PdfLine>>();
        foreach (var line in lines)
        {
            if (parts.Count == 0 || !GoesOn(parts[^1], line, right))
            {
                parts.Add([]);
            }

            parts[^1].Add(line);
        }

        foreach (var (part, at) in parts.Select((part, at) => (part, at)))
        {
            var first = part[0];
            var kind = first.Label is not null ? BlockKind.ListItem
                : at + 1 < parts.Count && part.TrueForAll(line => line.Look.Bold) && !parts[at + 1][0].Look.Bold && !part[^1].EndsSentence ? BlockKind.Heading
                : BlockKind.Paragraph;
            var outer = parts.Where(other => other[0].Label is not null).Min(other => (double?)other[0].Box.Left) ?? 0;
            into.Add(kind, joiner.Join(part, 0).Text, first.Label, kind == BlockKind.ListItem && first.Box.Left > outer + 4 ? 1 : 0);
        }
    }

    private static bool GoesOn(List<PdfLine> part, PdfLine line, double right)
    {
        var last = part[^1];
        return line.Label is null && line.Look.Bold == last.Look.Bold
            && line.Box.Top - last.Box.Top < Apart * Math.Max(last.Box.Height, 1.15 * last.Look.Size)
            && !(last.EndedEarlyBefore(line, right) && (last.EndsSentence || char.IsUpper(line.Text[0])));
    }
}
