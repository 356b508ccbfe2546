using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Pages.Public;

internal static class PageAddress
{
    /// <summary>The absolute, permanent address of <paramref name="path"/> on this site.</summary>
    public static string Address(this PageModel page, string path) => $"{page.Request.Scheme}://{page.Request.Host}{path}";
}
