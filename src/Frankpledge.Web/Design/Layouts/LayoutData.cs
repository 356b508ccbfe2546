using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Frankpledge.Web.Design.Layouts;

/// <summary>Hands a layout its record through the view data.</summary>
public static class LayoutData
{
    private const string Key = "Layout";

    public static void Set(this ViewDataDictionary view, PublicLayout layout) => view[Key] = layout;

    public static void Set(this ViewDataDictionary view, StaffLayout layout) => view[Key] = layout;

    /// <summary>The layout that fits what the page gave; the public one when it gave nothing.</summary>
    public static string LayoutName(this ViewDataDictionary view) => view[Key] is StaffLayout ? "_StaffLayout" : "_PublicLayout";

    /// <summary>What the page gave; a page that gave nothing is named by <c>ViewData["Title"]</c>.</summary>
    public static PublicLayout PublicLayout(this ViewDataDictionary view) =>
        view[Key] as PublicLayout ?? new PublicLayout { Title = view["Title"] as string ?? "Frankpledge" };

    /// <summary>What a staff page has given so far, or null.</summary>
    public static StaffLayout? FindStaffLayout(this ViewDataDictionary view) => view[Key] as StaffLayout;

    public static StaffLayout StaffLayout(this ViewDataDictionary view) =>
        view[Key] as StaffLayout ?? throw new InvalidOperationException("A staff page must give ViewData.Set(new StaffLayout { ... }).");

    /// <summary>Whether the page came back with errors; its title then begins with "Error: ".</summary>
    public static bool HasErrors(this ViewDataDictionary view) => !view.ModelState.IsValid;
}
