using System.Net;
using System.Text;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>A part of an e-mail: a paragraph, a heading, a line of a list, or a link to follow.</summary>
internal sealed record LetterPart(LetterPartKind Kind, string Text, string? Address = null);

internal enum LetterPartKind
{
    Paragraph,
    Heading,
    Line,
    Link,
}

/// <summary>An e-mail as its reader sees it, with or without HTML: both are made of the same parts and say the same.</summary>
internal sealed record Letter(string Subject, IReadOnlyList<LetterPart> Parts)
{
    private const string Style = "font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:1.5;color:#111;max-width:40em";

    public string AsText()
    {
        var text = new StringBuilder();
        var before = LetterPartKind.Paragraph;
        foreach (var part in Parts)
        {
            text.Append(before == LetterPartKind.Line && part.Kind != LetterPartKind.Line ? "\n" : "");
            before = part.Kind;
            text.Append(part.Kind switch
            {
                LetterPartKind.Line => $"- {part.Text}{(part.Address is null ? "" : $"\n  {part.Address}")}\n",
                LetterPartKind.Link => $"{part.Text}:\n{part.Address}\n\n",
                LetterPartKind.Heading => $"{part.Text}\n\n",
                _ => $"{part.Text}\n\n",
            });
        }

        return text.ToString().Trim() + "\n";
    }

    public string AsHtml()
    {
        var html = new StringBuilder(
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Safe(Subject)}</title></head><body style=\"{Style}\">");
        var inList = false;
        foreach (var part in Parts)
        {
            if (inList != (part.Kind == LetterPartKind.Line))
            {
                html.Append(inList ? "</ul>" : "<ul>");
                inList = !inList;
            }

            html.Append(part.Kind switch
            {
                LetterPartKind.Line => $"<li>{Linked(part)}</li>",
                LetterPartKind.Heading => $"<h2 style=\"font-size:18px\">{Safe(part.Text)}</h2>",
                _ => $"<p>{Linked(part)}</p>",
            });
        }

        return html.Append(inList ? "</ul>" : "").Append("</body></html>").ToString();
    }

    private static string Linked(LetterPart part) => part.Address is null ? Safe(part.Text) : $"<a href=\"{Safe(part.Address)}\">{Safe(part.Text)}</a>";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
