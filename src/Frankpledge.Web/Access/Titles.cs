using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Frankpledge.Web.Access;

internal static class Titles
{
    /// <summary>Names a staff page; <see cref="StaffChrome"/> has made the rest of its layout.</summary>
    public static void SetStaffTitle(this ViewDataDictionary view, string title) => view.Set(view.StaffLayout() with { Title = title });
}
