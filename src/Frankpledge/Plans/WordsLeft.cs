using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans;

/// <summary>Where words still stand that a removal does not change, with what to do there.</summary>
internal static class WordsLeft
{
    public static async Task<IReadOnlyList<Sentence>> InAsync(AppDb db, Plan plan, Passage passage, CancellationToken cancel)
    {
        var office = (await db.OfficeWordsAsync(plan.AreaId, cancel)).Any(passage.IsIn);
        return
        [
            .. plan.Editions.SelectMany(edition => edition.NotesSaying(passage)).Distinct().Select(note => (Sentence)
                $"The note “{note}” of an earlier removal says these words too. To replace it, give the whole note with its brackets as the words to remove."),
            .. passage.IsIn(plan.Slug.Replace('-', ' '))
                ? [(Sentence)$"They still stand in the address of this plan, {plan.Slug}, which never changes. Withdraw its editions and import it as a new plan at another address."]
                : Array.Empty<Sentence>(),
            .. office ? [(Sentence)"They still stand in what the area says of itself, its bodies and its office. Change them there: among the settings of the office."]
                : Array.Empty<Sentence>(),
        ];
    }
}
