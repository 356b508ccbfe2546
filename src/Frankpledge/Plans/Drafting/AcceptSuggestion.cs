using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <param name="Number">Of the suggestion.</param>
/// <param name="Seen">The number of the passage's text that the person saw; null where nothing was shown.</param>
/// <param name="Why">Why it is accepted; null where nobody says.</param>
/// <param name="Text">What is to stand instead, where an editor joined the two by hand; null for the words suggested.</param>
public sealed record SuggestionToAccept(int Number, int? Seen = null, string? Text = null, string? Why = null);

/// <summary>Makes a suggestion the text. Where the text has changed since it was suggested, an editor says what is to stand.</summary>
public sealed class AcceptSuggestion(AppDb db, DraftAct act)
{
    /// <returns>The number of the act.</returns>
    public Task<int> RunAsync(DraftAsked asked, SuggestionToAccept input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var found = await db.SuggestionInHandAsync(await db.DraftInHandAsync(asked, cancel), input.Number, cancel);
        found.Accept(input.Why, change);
        var passage = found.PassageId is { } id ? await db.DraftPassages.SingleAsync(one => one.Id == id, cancel) : null;
        var behind = found.Change switch
        {
            SuggestedChange.Add => await BehindAsync(found, passage, cancel),
            SuggestedChange.Move => await BehindAsync(found,
                await db.DraftPassages.SingleOrDefaultAsync(one => one.DraftId == found.DraftId && one.Number == found.AfterNumber, cancel), cancel),
            _ => 0,
        };
        var done = await act.RunAsync(asked, Deed(found.Change), hand => TakeUpAsync(hand, found, passage, input, behind), change, cancel);

        // Where the words stand already nothing of the text changes, and the suggestion is accepted all the same.
        await db.SaveAsync(change, cancel);
        return done;
    }, cancel);

    /// <summary>Where a passage goes: behind the one at which it was suggested, and behind the new ones that were suggested there before it and still waited
    /// then, so that paragraphs that came together keep their order whichever is accepted first.</summary>
    private async Task<int> BehindAsync(DraftSuggestion found, DraftPassage? passage, CancellationToken cancel)
    {
        var place = passage?.Id;
        var earlier = (await db.DraftSuggestions.AsNoTracking().Where(one => one.DraftId == found.DraftId && one.PassageId == place
            && one.MadePassageId != null && one.Number < found.Number).OrderByDescending(one => one.Number).ToListAsync(cancel))
            .FindAll(one => one.SettledAt >= found.RecordedAt).ConvertAll(one => one.MadePassageId!.Value);
        var made = earlier.Count == 0 ? [] : await db.DraftPassages.AsNoTracking().Where(one => earlier.Contains(one.Id) && one.DroppedWhy == null)
            .ToDictionaryAsync(one => one.Id, one => one.Number, cancel);
        return earlier.Where(made.ContainsKey).Select(id => (int?)made[id]).FirstOrDefault() ?? passage?.Number ?? 0;
    }

    private static DraftDeed Deed(SuggestedChange change) => change switch
    {
        SuggestedChange.Add => DraftDeed.Added,
        SuggestedChange.Drop => DraftDeed.Dropped,
        SuggestedChange.Move => DraftDeed.Moved,
        _ => DraftDeed.Worded,
    };

    private static async Task TakeUpAsync(DraftAct.InHand hand, DraftSuggestion found, DraftPassage? passage, SuggestionToAccept input,
        int behind)
    {
        switch (found.Change)
        {
            case SuggestedChange.Add:
                var before = found.IsItem ? (await hand.StandingAsync()).Find(one => one.Number == behind) : null;
                found.Made(await AddPassage.AddAsync(hand, new(found.Form, input.Text ?? found.Text, [], found.Form == PassageForm.Heading ? found.Level : 1)
                {
                    IsItem = found.IsItem, Stem = before?.Role == StatementRole.Item ? before.Stem : null,
                }, behind, null));
                break;
            case SuggestedChange.Drop:
                RefusedException.ThrowIfAny(WhyNotSame(found, passage!));
                await DropPassage.DropAsync(hand, passage!.Number, input.Seen ?? passage.TextNumber, found.Why);
                break;
            case SuggestedChange.Move:
                await MovePassage.MoveAsync(hand, passage!.Number, behind, withPart: false, null);
                break;
            case SuggestedChange.Row:
                RefusedException.ThrowIfAny(input.Text is null ? [] : passage!.WhyNotWord(input.Text));
                hand.Take(passage!).Tabulate(found.TableRow!.In(passage!.Rows ?? [], passage.Columns), input.Seen ?? passage.TextNumber);
                break;
            default:
                RefusedException.ThrowIfAny(input.Text is null ? WhyNotSame(found, passage!) : []);
                var was = passage!.Text;
                hand.Take(passage).Word(input.Text ?? found.Text, input.Seen ?? passage.TextNumber);
                await ListLines.FollowAsync(hand, passage, was, passage.Text);
                break;
        }

        (hand.Why, hand.SuggestedBy) = (found.Why, found.RecordedBy);
    }

    /// <summary>Words that were suggested for another text are not put over this one unseen.</summary>
    private static IReadOnlyList<Reason> WhyNotSame(DraftSuggestion found, DraftPassage passage) => passage.Text == found.Against ? []
        : [new("SuggestedForOther", "The text has changed since this was suggested. Read all three, then say what is to stand.")];
}
