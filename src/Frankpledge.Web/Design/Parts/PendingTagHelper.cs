using Frankpledge.Statute.Governance;
using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>The warning beside a day that lies beyond an announced change of the law; nothing when there is none.</summary>
[HtmlTargetElement("fp-pending", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PendingTagHelper : TagHelper
{
    public PendingChange? Change { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Change is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Become(Html.Element("span", "fp-small fp-pending", Html.Text(Change.Warning)));
    }
}
