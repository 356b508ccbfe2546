namespace Frankpledge.Documents.Pdf;

/// <summary>Finds the lines of a contents list on a page, wrapped entries included.</summary>
internal static class PdfContents
{
    private const int FewestEntries = 2;
    private const int MostWrappedLines = 2;

    public static IEnumerable<PdfLine> Find(List<PdfLine> lines)
    {
        var leaders = Enumerable.Range(0, lines.Count).Where(at => ContentsLists.HasLeader(lines[at].Text)).ToList();
        if (leaders.Count < FewestEntries)
        {
            return leaders.Select(at => lines[at]);
        }

        var found = new HashSet<PdfLine>();
        var last = -1;
        foreach (var at in leaders)
        {
            var wrapped = at - last - 1;
            // Before the first entry stands the title of the list, or an entry that the page turn cut.
            if (wrapped <= MostWrappedLines)
            {
                found.UnionWith(lines[(last + 1)..at].Where(line => last >= 0 || ContentsLists.IsTitle(line.Text) || line.Look.Size == lines[at].Look.Size));
            }

            found.Add(lines[at]);
            last = at;
        }

        found.UnionWith(lines.Where(line => ContentsLists.IsTitle(line.Text)));
        return found;
    }
}
