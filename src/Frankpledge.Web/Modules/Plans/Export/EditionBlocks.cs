using Frankpledge.Documents.Writing;
using Frankpledge.Plans;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>The pieces of an edition as they stand on its page, as blocks of a document. Notes of the document stand with their statement.</summary>
/// <param name="notes">By the wording that points at them.</param>
internal sealed class EditionBlocks(ILookup<Guid, StatementNote> notes)
{
    private readonly List<WrittenBlock> blocks = [];
    private string heading = "";
    private int tables;

    public IReadOnlyList<WrittenBlock> Of(PlanText text)
    {
        var withThemes = text.Pieces.Any(piece => piece.Part is { Level: 1 });
        foreach (var (at, piece) in text.Pieces.Index())
        {
            switch (piece)
            {
                case { Part: { Rows: not null } table }:
                    Add(table);
                    break;
                case { Part: { } part }:
                    heading = WrittenWords.Read(part.Text);
                    blocks.Add(new WrittenHeading(withThemes ? Math.Max(1, part.Level) : 1, heading) { Anchor = part.Anchor });
                    Remark(text.HasNothingUnder(at) ? PublicText.Get("PartNotShown") : null);
                    break;
                case { Stem: { } stem }:
                    blocks.Add(new WrittenParagraph(WrittenWords.Read(stem), ParagraphRole.Stem));
                    break;
                case { Statement: { } statement }:
                    blocks.Add(new WrittenStatement(statement.Reference, WrittenWords.Read(statement.Text), statement.Role == StatementRole.Item)
                    {
                        Anchor = statement.Reference, Language = LanguageOf(statement),
                    });
                    AddNotes([statement]);
                    break;
                default:
                    Add(piece.Paragraph);
                    break;
            }
        }

        return blocks;
    }

    private static string? LanguageOf(ShownStatement statement) => statement.Language == "en" ? null : statement.Language;

    /// <summary>Sentences of one paragraph; another language begins another.</summary>
    private void Add(IReadOnlyList<ShownStatement> paragraph)
    {
        var from = 0;
        for (var to = 1; to <= paragraph.Count; to++)
        {
            if (to == paragraph.Count || paragraph[to].Language != paragraph[from].Language)
            {
                var said = paragraph.Skip(from).Take(to - from).ToList();
                blocks.Add(new WrittenParagraph(WrittenWords.Read(string.Join(' ', said.Select(one => one.Text)))) { Language = LanguageOf(said[0]) });
                AddNotes(said);
                from = to;
            }
        }
    }

    private void Add(EditionPart table)
    {
        var label = PublicText.Get("TableLabel", ++tables, heading).TrimEnd(' ', ':');
        blocks.Add(new WrittenTable([.. table.Rows!.Select(row => (IReadOnlyList<string>)[.. row.Select(WrittenWords.Read)])], table.HeaderRows, label));
        foreach (var cell in table.Corrected ?? [])
        {
            Remark(PublicText.Get("CellCorrected", cell.Row + 1, cell.Column + 1, cell.Now, cell.Was));
        }
    }

    private void AddNotes(IReadOnlyList<ShownStatement> said)
    {
        foreach (var note in said.SelectMany(one => notes[one.WordingId]).Distinct())
        {
            Remark(note.Label.Length == 0 ? PublicText.Get("NotePlain", note.Text) : PublicText.Get("NoteNumbered", note.Text, note.Label));
        }

        foreach (var corrected in said.Where(one => one.IsCorrected))
        {
            Remark(ExportText.Get("WordingCorrected", corrected.Reference));
        }
    }

    private void Remark(string? said)
    {
        if (said is not null)
        {
            blocks.Add(new WrittenParagraph(WrittenWords.Read(said), ParagraphRole.Note));
        }
    }
}
