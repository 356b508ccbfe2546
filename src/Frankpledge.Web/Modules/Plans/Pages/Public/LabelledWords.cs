using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>Who says what a statement does, in words: "checked by a person", "read by rule".</summary>
internal static class LabelledWords
{
    public static string Of(Wording wording) => wording.LabelledBy == LabelledBy.PersonBefore && wording.DecidedIn is { } edition
        ? PublicText.Get("LabelledByPersonBefore", edition)
        : PublicText.Get(wording is { LabelledBy: LabelledBy.Person, IsTogether: true } ? "LabelledByPersonTogether"
            : wording is { LabelledBy: LabelledBy.Person, IsCheckedTwice: true } ? "LabelledByTwo" : $"LabelledBy{wording.LabelledBy}");

    /// <summary>The same for a whole edition, in a sentence; null where it has no statement.</summary>
    public static string? Of(LabelSum sum)
    {
        IEnumerable<string> parts =
        [
            .. Some("SumChecked", sum.CheckedByAPerson), .. Some("SumTogether", sum.GivenToSeveralTogether),
            .. Some("SumBefore", sum.DecidedInAnEarlierEdition), .. Some("SumByRule", sum.ReadByRule),
        ];
        return sum.All == 0 ? null : PublicText.Get("LabelledSum", new Many(sum.All), string.Join(", ", parts));
    }

    private static IEnumerable<string> Some(string word, int count) => count == 0 ? [] : [PublicText.Get(word, new Many(count))];
}
