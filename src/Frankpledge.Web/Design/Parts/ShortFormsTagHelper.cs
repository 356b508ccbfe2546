using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>Explains each short form where the page uses it first: a link to its explanation, or its words alone inside another link or a button.
/// The text stays as it is.</summary>
[HtmlTargetElement("main", Attributes = "short-forms")]
public sealed partial class ShortFormsTagHelper : TagHelper
{
    /// <summary>Elements whose text is not read, or is no sentence.</summary>
    private static readonly HashSet<string> Closed = ["script", "style", "textarea", "select", "option", "code", "abbr", "title", "svg"];
    private static readonly HashSet<string> Pressed = ["a", "button", "summary", "label"];

    public IReadOnlyList<ShortForm> ShortForms { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = (await output.GetChildContentAsync()).GetContent(HtmlEncoder.Default);
        output.Content.SetHtmlContent(Explain(html, ShortForms));
    }

    internal static string Explain(string html, IReadOnlyList<ShortForm> forms)
    {
        var waiting = forms.Select(form => (Written: form.IsWord ? HtmlEncoder.Default.Encode(form.Letters) : form.Letters, Form: form))
            .Where(one => html.Contains(one.Written, StringComparison.Ordinal)).ToDictionary(one => one.Written, one => one.Form);
        if (waiting.Count == 0)
        {
            return html;
        }

        var wanted = new Regex($@"(?<![\w&#])(?:{string.Join('|', waiting.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape))})(?!\w)");
        var (explained, at, closed, pressed) = (new StringBuilder(html.Length + 500), 0, 0, 0);
        foreach (Match tag in Tag().Matches(html))
        {
            Text(html[at..tag.Index]);
            explained.Append(tag.ValueSpan);
            at = tag.Index + tag.Length;
            var (name, step) = (tag.Groups["name"].Value.ToLowerInvariant(), tag.Value[1] == '/' ? -1 : tag.Value[^2] == '/' ? 0 : 1);
            closed += Closed.Contains(name) ? step : 0;
            pressed += Pressed.Contains(name) ? step : 0;
        }

        Text(html[at..]);
        return explained.ToString();

        void Text(string text) =>
            explained.Append(closed > 0 || waiting.Count == 0
                ? text : wanted.Replace(text, found => Take(found.Value, pressed > 0) is { } form ? Explained(form, pressed > 0) : found.Value));

        // Inside a link or a button a word keeps waiting for running text; once explained, so is the same word with a capital.
        ShortForm? Take(string written, bool inside)
        {
            if (!waiting.TryGetValue(written, out var form) || (form.IsWord && inside))
            {
                return null;
            }

            foreach (var same in waiting.Where(one => one.Key == written || (form.IsWord && one.Value.Href == form.Href)).Select(one => one.Key).ToList())
            {
                waiting.Remove(same);
            }

            return form;
        }
    }

    private static string Explained(ShortForm form, bool inside)
    {
        if (form.IsWord)
        {
            return $"<a class=\"fp-short\" href=\"{HtmlEncoder.Default.Encode(form.Href)}\" title=\"{HtmlEncoder.Default.Encode(form.Means)}\">{HtmlEncoder.Default.Encode(form.Letters)}</a>";
        }

        var words = $"<abbr title=\"{HtmlEncoder.Default.Encode(form.Means)}\">{HtmlEncoder.Default.Encode(form.Letters)}</abbr>";
        return inside ? words : $"<a class=\"fp-short\" href=\"{HtmlEncoder.Default.Encode(form.Href)}\">{words}</a>";
    }

    [GeneratedRegex("""<!--.*?-->|</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?:[^"'>]|"[^"]*"|'[^']*')*>""", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
