using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>A state in words, with the shape that repeats it.</summary>
[HtmlTargetElement("fp-state")]
public sealed class StateTagHelper : TagHelper
{
    public Shape Shape { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(StateMark.Of(ShapeDrawing.Of(Shape), content).With([.. output.Attributes]));
    }
}
