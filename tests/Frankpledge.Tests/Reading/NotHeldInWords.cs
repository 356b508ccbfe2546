namespace Frankpledge.Tests.Reading;

/// <summary>Cases of Word, web, Markdown and text files that do not hold yet, each with why. The list can only shrink.</summary>
internal static class NotHeldInWords
{
    public static IEnumerable<(string Name, string Why)> Reasons =>
    [
        ("textbox-in-table-cell", "the box is read as part of its cell and once more beside it"),
        ("altchunk-html", "an embedded part is neither read nor told"),
        ("smarttag-customxml", "words inside unknown wrappers are dropped"),
        ("dropcap", "the drop capital is parted from its word"),
        ("footnotes-endnotes", "a promise in a footnote is not told"),
        ("soft-break-heading", "a line end inside a paragraph does not part statements"),
        ("nested-table", "a table inside a cell is not read by itself"),
        ("master-document", "a linked sub-document is not told"),
        ("chart-with-targets", "words inside a chart are not told"),
        ("html-hidden-until-found", "text that a browser shows when it is looked for is taken for hidden"),
        ("html-del-ins", "deleted text is read"),
        ("html-class-consent", "a section is taken for a banner by part of its name"),
        ("md-links-emphasis-html", "Markdown is read by lines"),
        ("md-table-total-escaped-pipe", "Markdown is read by lines"),
        ("md-govspeak", "Markdown is read by lines"),
        ("txt-utf8-one-bad-byte", "one bad byte changes the encoding of all"),
        ("txt-macroman", "Mac Roman is not known"),
        ("csv-semicolon", "a CSV file is not read as a table"),
        ("csv-comma", "a CSV file is not read as a table"),
        ("docx-missing-part", "one missing part condemns the file"),
        ("docx-layout-table", "structure inside cells is lost"),
        ("docx-moved-note-marks", "raised digits are read as part of a figure"),
        ("md-pandoc-style", "Markdown is read by lines"),
        ("md-table-bold-total", "Markdown is read by lines"),
        ("md-task-list-strike", "Markdown is read by lines"),
        ("docx-footnote-in-table-figure", "raised digits are read as part of a figure"),
        ("docx-ruby-nobreak-sym", "symbol characters are dropped"),
        ("docx-cell-bullets-no-stops", "structure inside cells is lost"),
        ("docx-cell-heading-bullets-stem", "structure inside cells is lost"),
        ("docx-delivery-table", "structure inside cells is lost"),
    ];
}
