using Frankpledge.Statute.Register;
using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.Parts;

/// <summary>What a rule is to the body of the area in the address, in a few words; null where it applies as written or the address names no area.
/// Whoever knows the areas brings it.</summary>
public delegate Task<Sentence?> RuleMark(string number);

/// <summary>The number of a rule, leading to its page in the rule book of the area in the address, with what it is to the body there (R13).
/// "R41, R42" makes two; a number that no rule has stays text.</summary>
[HtmlTargetElement("fp-rule", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RuleTagHelper(IStringLocalizer<Words> words, RuleMark? mark = null) : TagHelper
{
    /// <summary>For example <c>R36</c>; nothing is drawn when empty.</summary>
    public string? Number { get; set; }

    /// <summary>True where the line itself says what the rule is there.</summary>
    public bool Bare { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = new HtmlContentBuilder();
        foreach (var number in (Number ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            content.Append(content.Count == 0 ? "" : ", ").AppendHtml(One(number));
            if (!Bare && mark is not null && RuleBook.Find(number) is { } rule && await mark(rule.Number) is { } said)
            {
                content.Append(" ").AppendHtml(Html.Element("span", "fp-rule-mark", Html.Text(said.ToString())));
            }
        }

        output.Become(content);
    }

    private IHtmlContent One(string number) => RuleBook.Find(number) is { } rule
        ? Html.Element("a", "fp-rule", Html.Element("span", "fp-visually-hidden", Html.Text(words["Rule"] + " ")), Html.Text(rule.Number))
            .With("href", Address(ViewContext.RouteData?.Values["area"] as string, rule.Number)).With("title", rule.Title)
        : Html.Text(number);

    /// <summary>The permanent address of a rule, in an area's rule book or in that of the installation.</summary>
    internal static string Address(string? area, string number) => area is null ? $"/law/{number}" : $"/{area}/law/{number}";
}
