using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>Who says what a statement does, in words: "checked by a person", "read by rule".</summary>
internal static class LabelledWords
{
    public static string Of(Wording wording) => wording.LabelledBy == LabelledBy.PersonBefore && wording.DecidedIn is { } edition
        ? PublicText.Get("LabelledByPersonBefore", edition)
        : PublicText.Get(wording is { LabelledBy: LabelledBy.Person, IsCheckedTwice: true } ? "LabelledByTwo" : $"LabelledBy{wording.LabelledBy}");

    /// <summary>The same for a whole edition, in a sentence.</summary>
    public static string Of(LabelSum sum) => PublicText.Get(sum.DecidedInAnEarlierEdition == 0 ? "LabelledSum" : "LabelledSumBefore", new Many(sum.All), new Many(sum.CheckedByAPerson), new Many(sum.ReadByRule), new Many(sum.DecidedInAnEarlierEdition));
}
