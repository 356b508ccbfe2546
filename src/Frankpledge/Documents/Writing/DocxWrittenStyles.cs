using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Writing;

/// <summary>The styles of a Word document, by the names that Word itself gives them wherever it has one, so that an office can put its own in their
/// place.</summary>
internal static class DocxWrittenStyles
{
    public const string Title = "Title";
    public const string Lead = "Subtitle";
    public const string Item = "ListParagraph";
    public const string Statement = "Statement";
    public const string Reference = "StatementReference";
    public const string Stem = "ListStem";
    public const string Note = "NoteText";
    public const string Warning = "Warning";
    public const string Caption = "Caption";
    public const string Cell = "TableText";
    public const string Table = "TableGrid";
    public const string Footer = "Footer";

    /// <summary>In half points, by level.</summary>
    private static readonly int[] HeadingSizes = [36, 30, 26, 24, 22, 22];

    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 6).ToString(CultureInfo.InvariantCulture)}";

    public static Styles Of(WrittenDocument document)
    {
        var colour = document.Colour.TrimStart('#');
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "22" },
                    new Languages { Val = document.Language })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 120)))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Default Paragraph Font" }) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true });
        styles.Append(Paragraph(Title, "Title", [Spacing(0, 240)], [new Bold(), new Color { Val = colour }, new FontSize { Val = "56" }]));
        styles.Append(Paragraph(Lead, "Subtitle", [Spacing(0, 120)], [new FontSize { Val = "26" }]));
        for (var level = 1; level <= 6; level++)
        {
            styles.Append(Paragraph(Heading(level), $"heading {level.ToString(CultureInfo.InvariantCulture)}",
                [new KeepNext(), new KeepLines(), Spacing(level == 1 ? 480 : 240, 120), new OutlineLevel { Val = level - 1 }],
                [new Bold(), new Color { Val = colour }, new FontSize { Val = HeadingSizes[level - 1].ToString(CultureInfo.InvariantCulture) }], "Normal"));
        }

        styles.Append(
            Paragraph(Item, "List Paragraph", [Spacing(0, 60)], []),
            Paragraph(Statement, "Statement", [new Tabs(new TabStop { Val = TabStopValues.Left, Position = 851 }), Spacing(0, 120),
                new Indentation { Left = "851", Hanging = "851" }], []),
            Paragraph(Stem, "List Stem", [new KeepNext(), Spacing(120, 60)], []),
            Paragraph(Note, "Note Text", [Spacing(0, 120), new Indentation { Left = "851" }], [new FontSize { Val = "20" }]),
            Paragraph(Warning, "Warning", [new KeepLines(), new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 36, Space = 8, Color = colour }),
                Spacing(120, 240), new Indentation { Left = "227" }], [new Bold(), new FontSize { Val = "24" }]),
            Paragraph(Caption, "caption", [new KeepNext(), Spacing(120, 60)], [new Bold()]),
            Paragraph(Cell, "Table Text", [Spacing(40, 40)], []),
            Paragraph(Footer, "footer", [new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 }), Spacing(0, 0)], [new FontSize { Val = "18" }]));
        styles.Append(new Style(new StyleName { Val = "Statement Reference" }, new BasedOn { Val = "DefaultParagraphFont" },
            new StyleRunProperties(new Bold(), new Color { Val = colour })) { Type = StyleValues.Character, StyleId = Reference, CustomStyle = true });
        styles.Append(Grid());
        return styles;
    }

    private static SpacingBetweenLines Spacing(int before, int after) => new()
    {
        Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture), Line = "276",
        LineRule = LineSpacingRuleValues.Auto,
    };

    private static Style Paragraph(string id, string name, OpenXmlElement[] paragraph, OpenXmlElement[] run, string? next = null)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = id };
        style.CustomStyle = id is Statement or Stem or Note or Warning or Cell ? true : null;
        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle(), new StyleParagraphProperties(paragraph));
        if (run.Length > 0)
        {
            style.Append(new StyleRunProperties(run));
        }

        return style;
    }

    private static Style Grid()
    {
        BorderType[] borders =
            [new TopBorder(), new LeftBorder(), new BottomBorder(), new RightBorder(), new InsideHorizontalBorder(), new InsideVerticalBorder()];
        foreach (var border in borders)
        {
            (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, 4, 0, "808080");
        }

        return new Style(new StyleName { Val = "Table Grid" }, new StyleTableProperties(new TableBorders(borders)))
        {
            Type = StyleValues.Table, StyleId = Table,
        };
    }
}
