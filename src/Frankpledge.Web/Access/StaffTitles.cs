using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Frankpledge.Web.Access;

internal static class StaffTitles
{
    /// <summary>Names a staff page and says where it stands; the rest of its layout is made already.</summary>
    public static void Name(this ViewDataDictionary view, string title, params Link[] crumbs) =>
        view.Set(view.StaffLayout() with { Title = title, Crumbs = crumbs });
}
