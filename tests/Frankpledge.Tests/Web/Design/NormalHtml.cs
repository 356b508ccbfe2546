using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Frankpledge.Tests.Web.Design;

/// <summary>HTML in one form for comparison: one node a line, attributes and classes sorted, indentation of the source dropped, other spaces kept.</summary>
internal static partial class NormalHtml
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        foreach (var node in new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.ChildNodes)
        {
            Write(node, 0, text);
        }

        return text.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder text)
    {
        if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(Attribute);
            Line(depth, $"<{element.LocalName}{string.Concat(attributes)}>", text);
            foreach (var child in element.ChildNodes)
            {
                Write(child, depth + 1, text);
            }
        }
        else if (node is IText words && Words(words.Data) is { Length: > 0 } kept)
        {
            Line(depth, $"\"{kept}\"", text);
        }
    }

    private static string Attribute(IAttr attribute)
    {
        var tokens = attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var value = attribute.Name == "class" ? string.Join(' ', tokens.Order(StringComparer.Ordinal)) : attribute.Value;
        return value.Length == 0 ? $" {attribute.Name}" : $" {attribute.Name}=\"{value}\"";
    }

    private static string Words(string data) => Spaces().Replace(Indents().Replace(data, ""), " ");

    private static void Line(int depth, string line, StringBuilder text) => text.Append(' ', depth * 2).Append(line).Append('\n');

    [GeneratedRegex(@"^\s*\n\s*|\s*\n\s*$")]
    private static partial Regex Indents();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
