using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>Writes a new passage behind another. A statement gets its reference when the draft is frozen with it.</summary>
public sealed class AddPassage(DraftAct act)
{
    /// <param name="after">The number of the passage behind which it is to stand; 0 for the beginning.</param>
    /// <returns>Its number.</returns>
    public async Task<int> RunAsync(DraftAsked asked, NewPassage wanted, int after, string? why, Change change, CancellationToken cancel = default)
    {
        var number = 0;
        await act.RunAsync(asked, DraftDeed.Added, async hand => number = (await AddAsync(hand, wanted, after, why)).Number, change, cancel);
        return number;
    }

    internal static async Task<DraftPassage> AddAsync(DraftAct.InHand hand, NewPassage wanted, int after, string? why)
    {
        RefusedException.ThrowIfAny([.. WhyNot(wanted), .. EditPassage.WhyNotSaid(why)]);
        var before = after == 0 ? null : (await hand.AllAsync()).Find(one => one.Number == after)
            ?? throw new RefusedException("PassageUnknown", $"This working draft has no passage {after}.");
        var language = before?.Language ?? (await hand.AllAsync()).FirstOrDefault()?.Language ?? Languages.English;
        if (wanted is { Form: PassageForm.Statement, IsItem: false } && string.IsNullOrWhiteSpace(wanted.Stem) && before is not null)
        {
            // What is put between two items of a list is one of them.
            var next = (await hand.StandingAsync()).SkipWhile(one => one != before).Skip(1).FirstOrDefault();
            wanted = ListLines.AreOfOne(before, next) ? wanted with { IsItem = true, Stem = before.Stem } : wanted;
        }

        var fresh = DraftPassage.Of(hand.Draft, wanted, (await hand.PlacesAfterAsync(before))[0], language, hand.Change);
        hand.Why = why;
        hand.Add(fresh);
        return fresh;
    }

    public static IReadOnlyList<Reason> WhyNot(NewPassage wanted) =>
    [
        .. wanted.Form == PassageForm.Table ? [new Reason("TableNotTyped", "A table comes with a document; it is not typed here.")] : Array.Empty<Reason>(),
        .. DraftPassage.WhyNotWord(wanted.Form, wanted.Text), .. DraftPassage.WhyNotKinds(wanted.Form, wanted.Kinds),
        .. string.IsNullOrWhiteSpace(wanted.Stem) ? [] : DraftPassage.WhyNotWord(PassageForm.Statement, wanted.Stem),
        .. wanted.Form == PassageForm.Heading && wanted.Level is not (1 or 2)
            ? [new Reason("LevelUnknown", "A heading opens a theme (1) or a part of one (2).")] : Array.Empty<Reason>(),
    ];
}
