using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Access;

/// <summary>Stands where an act is missing for whoever reads the page: says which roles may do it. For those who may it says nothing.</summary>
[HtmlTargetElement("fp-may", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MayTagHelper(IServiceProvider services) : TagHelper
{
    /// <summary>The policy that lets somebody do it.</summary>
    public string Policy { get; set; } = "";

    /// <summary>The act, as its button or heading says it.</summary>
    public string Act { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var may = services.GetRequiredService<IAuthorizationService>();
        if ((await may.AuthorizeAsync(View.HttpContext.User, Policy)).Succeeded
            || await services.GetRequiredService<WhoMay>().RolesAsync(Policy) is not { } roles)
        {
            output.SuppressOutput();
            return;
        }

        var words = services.GetRequiredService<IStringLocalizer<AccessWords>>();
        output.Become(Html.Element("p", "fp-may fp-small fp-quiet", Html.Text(words["OthersMay", Act, roles])));
    }
}
