using System.Globalization;
using System.Net;
using System.Text;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>A web page with the elements meant for each thing.</summary>
internal sealed class HtmlPen : Pen
{
    private readonly StringBuilder notes = new();
    private readonly Stack<string> lists = new();

    public override string Name => "plan.html";

    public override Pen Heading(int level, string text) => Block($"<h{Math.Min(level, 6)}>{text}</h{Math.Min(level, 6)}>");

    public override Pen Paragraph(string text) => Block($"<p>{text}</p>");

    public override Pen Item(int depth, string text, string? label = null)
    {
        Close(depth + 1);
        while (lists.Count <= depth)
        {
            var ordered = label is { } mark && mark.Any(char.IsLetterOrDigit);
            Body.Append(ordered ? CultureInfo.InvariantCulture : null, $"<{(ordered ? $"ol{Start(label!)}" : "ul")}>");
            lists.Push(ordered ? "ol" : "ul");
        }

        Body.Append("<li>").Append(text);
        return this;
    }

    public override Pen Table(IEnumerable<IReadOnlyList<string>> rows) => Block(
        $"<table>{string.Concat(rows.Select((row, at) => $"<tr>{string.Concat(row.Select(cell => at == 0 ? $"<th>{cell}</th>" : $"<td>{cell}</td>"))}</tr>"))}</table>");

    public override string Note(int number, string text)
    {
        notes.Append(CultureInfo.InvariantCulture, $"<li id=\"fn{number}\">{text}</li>");
        return $"<sup><a href=\"#fn{number}\">{number}</a></sup>";
    }

    public override string Link(string text, string address) => $"<a href=\"{address}\">{text}</a>";

    public override string Bold(string text) => $"<strong>{text}</strong>";

    public override string Plain(string text) => WebUtility.HtmlEncode(text);

    public override byte[] Bytes()
    {
        Close(0);
        return Encoding.UTF8
            .GetBytes($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Plan</title><style>table {{ border-collapse: collapse }} th, td {{ border-bottom: 1px solid; padding: 5px 20px 5px 0; text-align: left; vertical-align: top }}</style></head><body><main>{Body}{(notes.Length > 0 ? $"<section class=\"footnotes\"><ol>{notes}</ol></section>" : "")}</main></body></html>");
    }

    private HtmlPen Block(string text)
    {
        Close(0);
        Body.Append(text).Append('\n');
        return this;
    }

    private void Close(int depth)
    {
        while (lists.Count > depth)
        {
            Body.Append(CultureInfo.InvariantCulture, $"</{lists.Pop()}>");
        }
    }

    /// <summary>The type and first number of a list that begins with this mark.</summary>
    private static string Start(string label)
    {
        var bare = label.Trim('(', ')', '.', ' ');
        return int.TryParse(bare, out var number) ? $" start=\"{number}\""
            : bare.All(letter => letter is 'i' or 'v' or 'x') ? " type=\"i\""
            : bare.Length == 1 && char.IsAsciiLetterLower(bare[0]) ? $" type=\"a\" start=\"{bare[0] - 'a' + 1}\"" : "";
    }
}
