using Frankpledge.Documents.Writing;

namespace Frankpledge.Tests.Documents.Writing;

/// <summary>A document with every kind of block.</summary>
internal static class Written
{
    /// <summary>One black point.</summary>
    public static readonly byte[] Point = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static WrittenDocument Everything => new(
        "Police and Crime Plan 2025 to 2029", "en-GB",
        [
            new WrittenParagraph("Kent: the plan", ParagraphRole.Lead), new WrittenParagraph("This is a draft. It is not in force.", ParagraphRole.Warning),
            new WrittenPicture(Point, "Square code that leads to the plan", 30),
        ],
        [
            new WrittenHeading(1, "Safer streets") { Anchor = "safer-streets" },
            new WrittenParagraph("Crime fell by 12% & rose < again; \u201Cnobody\u201D knows why."),
            new WrittenHeading(2, "What we will do"),
            new WrittenStatement("C1", "I will publish every report.") { Anchor = "C1" },
            new WrittenParagraph("Note 1 of the document: Within a month.", ParagraphRole.Note),
            new WrittenParagraph("By March we will:", ParagraphRole.Stem),
            new WrittenStatement("C2", "open two desks", IsItem: true), new WrittenStatement("C3", "answer letters", IsItem: true),
            new WrittenStatement("E1", "Bydd yr heddlu yn ateb.") { Language = "cy" },
            new WrittenTable([["Measure", "2024", "2025"], ["Burglary", "120", "110"], ["Robbery", "\u20135", "(3)"]], 1, "Table: What we count"),
            new WrittenTable([["Only one row"]], 0),
            new WrittenHeading(6, "Deep down"),
        ],
        [
            new WrittenHeading(1, "How to check this document"), new WrittenItem("Open the address.", IsNumbered: true),
            new WrittenItem("Compare the fingerprint.", IsNumbered: true), new WrittenItem("Letter by letter", 1), new WrittenParagraph("Then:"),
            new WrittenItem("Tell us.", IsNumbered: true),
        ])
    {
        Running = "Police and Crime Plan 2025 to 2029, draft", Author = "Police and Crime Commissioner for Kent", Colour = "#0b5560",
        ContentsTitle = "Contents",
    };
}
