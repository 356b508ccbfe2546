using System.Globalization;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>An edition in words.</summary>
internal static class EditionWords
{
    public static string Stage(EditionStage stage) => PublicText.Get($"Stage{stage}");

    /// <summary>For example "Final edition, issued 26 March 2025". A draft is not issued in the sense of the law (R20), it is of a day.</summary>
    public static string Sentence(Edition edition) => edition.IssuedOn is { } issued
        ? PublicText.Get(edition.IsIssue ? "EditionIssued" : "EditionOfADay", Stage(edition.Stage), Day(issued))
        : PublicText.Get("EditionConfirmed", Stage(edition.Stage), Day(edition.ConfirmedAt.LocalDay()));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
