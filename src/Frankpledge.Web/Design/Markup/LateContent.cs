using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Frankpledge.Web.Design.Markup;

/// <summary>Content that is made when the page is written, after everything below it has run.</summary>
internal sealed class LateContent(Func<IHtmlContent?> make) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => make()?.WriteTo(writer, encoder);
}
