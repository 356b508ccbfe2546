using Frankpledge.Plans.Matching;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The lists of changes by the names they have in addresses and words. The page of changes and the page that confirms show the same.</summary>
internal static class ChangeGroups
{
    public static readonly IReadOnlyList<string> All = ["Changed", "Labels", "New", "Gone", "Same"];

    public static IReadOnlyList<EditionChange> Of(EditionChanges? changes, string group) => changes is null ? [] : group switch
    {
        "Changed" => changes.Wording,
        "Labels" => changes.Labels,
        "New" => changes.Added,
        "Gone" => changes.Dropped,
        _ => changes.Same,
    };
}
