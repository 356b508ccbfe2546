using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Frankpledge.Documents.Docx;

/// <summary>Remembers what stands in the document but cannot be read as text, so that people are told where to look.</summary>
internal sealed class DocxUnread(Reading reading, MainDocumentPart main)
{
    private const int MostTold = 20;
    private readonly List<string> _told = [];

    /// <summary>The file outside that a link of the document points to, or null.</summary>
    public string? TargetOf(string id) => main.ExternalRelationships.FirstOrDefault(link => link.Id == id)?.Uri.OriginalString;

    /// <summary>Looks into a drawing for charts, diagrams and embedded files.</summary>
    public void Look(OpenXmlElement drawing)
    {
        foreach (var element in drawing.Descendants())
        {
            var what = element.LocalName switch
            {
                "chart" when element.NamespaceUri.Contains("chart", StringComparison.Ordinal) => "A chart",
                "relIds" => "A diagram (SmartArt)",
                "OLEObject" => "An embedded file",
                _ => null,
            };
            if (what is not null)
            {
                Add(what, Described(drawing));
            }
        }
    }

    /// <param name="what">What it is, with its article.</param>
    /// <param name="named">Its name or what its author says it shows, or null.</param>
    public void Add(string what, string? named)
    {
        var name = string.IsNullOrWhiteSpace(named) ? "" : $" (\"{Words.Clean(named)}\")";
        _told.Add($"{what} at paragraph {reading.Paragraph}{name} was not read. If its words or figures matter, look at it in the document.");
    }

    public void Tell()
    {
        foreach (var sentence in _told.Take(MostTold))
        {
            reading.Note(sentence);
        }

        if (_told.Count > MostTold)
        {
            reading.Note(OneOrMany.Of(_told.Count - MostTold, "1 more chart, diagram or embedded file was not read.",
                "{0} more charts, diagrams or embedded files were not read."));
        }
    }

    private static string? Described(OpenXmlElement drawing)
    {
        var properties = drawing.Descendants().FirstOrDefault(element => element.LocalName == "docPr");
        return properties?.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "descr").Value
            ?? properties?.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "title").Value;
    }
}
