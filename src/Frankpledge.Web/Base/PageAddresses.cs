using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Base;

internal static class PageAddresses
{
    /// <summary>The absolute, permanent address of <paramref name="path"/> on this site.</summary>
    public static string Address(this PageModel page, string path) => $"{page.Request.Scheme}://{page.Request.Host}{path}";
}
