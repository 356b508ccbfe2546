using Microsoft.AspNetCore.Mvc.Rendering;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The names of a page's fields in the order in which they stand, so that the error summary can follow it.</summary>
internal static class FieldOrder
{
    private const string Key = "FieldOrder";
    private const string LabelsKey = "FieldLabels";
    private const string IdsKey = "FieldIds";

    public static void Note(ViewContext view, string name) => Of(view).Add(name);

    public static void NoteLabel(ViewContext view, string name, string label) => Labels(view)[name] = label;

    /// <summary>The id of a field whose name does not give it.</summary>
    public static void NoteId(ViewContext view, string name, string id) => Ids(view)[name] = id;

    public static void NoteLabelOfId(ViewContext view, string id, string label) => NoteLabel(view, $"#{id}", label);

    public static string IdOf(ViewContext view, string name) => Ids(view).GetValueOrDefault(name) ?? TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The label as it is read; null for a field that we did not draw.</summary>
    public static string? LabelOf(ViewContext view, string name) =>
        Labels(view).GetValueOrDefault(name) ?? Labels(view).GetValueOrDefault($"#{IdOf(view, name)}");

    /// <summary>Place of a field on the page; errors without a field come first, fields that we did not draw last.</summary>
    public static int PlaceOf(ViewContext view, string name) => name.Length == 0 ? -1
        : Of(view).IndexOf(name) is var place and >= 0 ? place
        : int.MaxValue;

    private static Dictionary<string, string> Labels(ViewContext view) => Noted(view, LabelsKey);

    private static Dictionary<string, string> Ids(ViewContext view) => Noted(view, IdsKey);

    private static Dictionary<string, string> Noted(ViewContext view, string key) =>
        (Dictionary<string, string>)(view.HttpContext.Items[key] ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))!;

    private static List<string> Of(ViewContext view) =>
        (List<string>)(view.HttpContext.Items[Key] ??= new List<string>())!;
}
