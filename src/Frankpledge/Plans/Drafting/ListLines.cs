using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>The items of a list and what introduces them. Each item has those words, so that it can stand alone; they are changed for all.</summary>
internal static class ListLines
{
    /// <summary>The items around one that the same words introduce, itself included, in order.</summary>
    public static IReadOnlyList<DraftPassage> Around(IReadOnlyList<DraftPassage> standing, DraftPassage item)
    {
        var at = standing.Index().First(one => one.Item == item).Index;
        bool IsOfIt(DraftPassage one) => one.Role == StatementRole.Item && one.Stem == item.Stem;
        return [.. standing.Take(at).Reverse().TakeWhile(IsOfIt).Reverse(), .. standing.Skip(at).TakeWhile(IsOfIt)];
    }

    /// <summary>Whether both are items of one list.</summary>
    public static bool AreOfOne(DraftPassage? one, DraftPassage? next) =>
        one is { Role: StatementRole.Item } && next is { Role: StatementRole.Item } && one.Stem == next.Stem;

    /// <summary>A statement that introduces a list has other words, or goes: its items follow.</summary>
    /// <param name="was">Its words before.</param>
    /// <param name="now">Null where it goes.</param>
    public static async Task FollowAsync(DraftAct.InHand hand, DraftPassage introducing, string was, string? now)
    {
        foreach (var item in (await hand.StandingAsync()).SkipWhile(one => one != introducing).Skip(1)
            .TakeWhile(one => one.Role == StatementRole.Item && one.Stem == was).Where(_ => was != now).ToList())
        {
            hand.Take(item).Introduce(now);
        }
    }

    /// <summary>The words over a list are written anew: for every item of it, and for the statement above that says them.</summary>
    public static async Task IntroduceAsync(DraftAct.InHand hand, DraftPassage item, string stem)
    {
        var standing = await hand.StandingAsync();
        if (item.Role != StatementRole.Item || !standing.Contains(item))
        {
            return;
        }

        var (was, around) = (item.Stem, Around(standing, item));
        var above = standing.TakeWhile(one => one != around[0]).LastOrDefault();
        if (above is { Form: PassageForm.Statement } && above.Text == was && !string.IsNullOrWhiteSpace(stem))
        {
            hand.Take(above).Word(stem, above.TextNumber);
        }

        foreach (var one in around)
        {
            hand.Take(one).Introduce(stem);
        }
    }
}
