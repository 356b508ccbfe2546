using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>
/// Smart tags and whatever else the library does not know make everything inside them unknown, words included. Such a wrapper says nothing of
/// the words: it is taken off, and the paragraph is read as if it had none.
/// </summary>
internal static class DocxWrappers
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Paragraph Known(Paragraph paragraph)
    {
        if (!paragraph.Descendants<OpenXmlUnknownElement>().Any(IsWrapper))
        {
            return paragraph;
        }

        var xml = XElement.Parse(paragraph.OuterXml, LoadOptions.PreserveWhitespace);
        foreach (var wrapper in xml.Descendants().Where(element => element.Name.LocalName == "smartTag" || IsForeignAround(element)).Reverse().ToList())
        {
            wrapper.ReplaceWith(wrapper.Nodes());
        }

        return new Paragraph(xml.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>A paragraph or table that stands in a wrapper the library does not know, as what it is.</summary>
    public static OpenXmlElement Typed(OpenXmlElement element) => element is not OpenXmlUnknownElement || element.NamespaceUri != Word.NamespaceName ? element
        : element.LocalName switch
        {
            "p" => new Paragraph(element.OuterXml),
            "tbl" => new Table(element.OuterXml),
            _ => element,
        };

    private static bool IsWrapper(OpenXmlUnknownElement element) =>
        element.NamespaceUri == Word.NamespaceName && element.LocalName == "r" && !element.Ancestors().Any(IsDrawn);

    private static bool IsDrawn(OpenXmlElement element) => element.LocalName is "drawing" or "pict" or "object" or "AlternateContent";

    /// <summary>Not an element of Word's own, directly around its runs.</summary>
    private static bool IsForeignAround(XElement element) =>
        element.Name.Namespace != Word && element.Name.LocalName is not ("Choice" or "Fallback" or "AlternateContent") && element.Elements(Word + "r").Any()
        && !element.Ancestors().Any(parent => parent.Name.LocalName is "drawing" or "pict" or "object" or "oMath");
}
