using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Persistence;

/// <summary>What eight people at once do to a working draft.</summary>
internal static class DraftsAtOnce
{
    public static readonly IReadOnlyDictionary<string, AtOnce> Rows = new Dictionary<string, AtOnce>
    {
        [nameof(StartDraft)] = AtOnce.Once<StartDraft>(
            async (site, area) =>
            {
                await Given.APlan(site, area);
                return (use, change) => use.RunAsync(new(area.Id, GivenDrafts.Slug), change);
            },
            async site => (await site.ReadAsync(db => db.WorkingDrafts.CountAsync())).ShouldBe(1)),
        [nameof(EndDraft)] = AtOnce.Once<EndDraft>(async (site, area) => OfDraft<EndDraft>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, "We begin again.", change))),
        [nameof(EditPassage)] = AtOnce.Once<EditPassage>(
            async (site, area) =>
            {
                var (asked, turn) = (await DraftAsync(site, area), 0);
                return (use, change) => use.RunAsync(asked, new(2, 1, $"Words of writer {Interlocked.Increment(ref turn)}."), change);
            },
            async site => (await site.ReadAsync(db => db.DraftSaves.CountAsync())).ShouldBe(1)),
        [nameof(AddPassage)] = AtOnce.Each<AddPassage>(
            async (site, area) => OfDraft<AddPassage>(await DraftAsync(site, area), (use, asked, change) =>
                use.RunAsync(asked, new(PassageForm.Statement, "I will act.", []), 1, null, change)),
            async site => (await site.ReadAsync(db => db.DraftPassages.Select(one => one.Place).ToListAsync())).ShouldBeUnique()),
        [nameof(MovePassage)] = AtOnce.Each<MovePassage>(async (site, area) => OfDraft<MovePassage>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, 2, 3, false, null, change))),
        [nameof(DropPassage)] = AtOnce.Once<DropPassage>(async (site, area) => OfDraft<DropPassage>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, 2, 1, "Not ours.", change))),
        [nameof(TakeBackPassage)] = AtOnce.Once<TakeBackPassage>(async (site, area) =>
        {
            var asked = await DraftAsync(site, area);
            await site.UseAsync<DropPassage, int>(use => use.RunAsync(asked, 2, 1, "Not ours.", Given.AChange(site)));
            return (use, change) => use.RunAsync(asked, 2, change);
        }),
        [nameof(SplitPassage)] = AtOnce.Once<SplitPassage>(async (site, area) => OfDraft<SplitPassage>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, 2, 1, 6, change))),
        [nameof(JoinPassages)] = AtOnce.Once<JoinPassages>(async (site, area) => OfDraft<JoinPassages>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, 2, 1, change))),
        [nameof(UndoDraftAct)] = AtOnce.Once<UndoDraftAct>(async (site, area) =>
        {
            var asked = await DraftAsync(site, area);
            await site.WriteAsync(area, "2", "First.");
            await site.WriteAsync(area, "3", "Second.");
            return (use, change) => use.RunAsync(asked, 2, change);
        }),
        [nameof(FreezeDraft)] = AtOnce.Once<FreezeDraft>(
            async (site, area) => OfDraft<FreezeDraft>(await DraftAsync(site, area), (use, asked, change) =>
                use.RunAsync(asked, new(EditionStage.ConsultationDraft, null, After: 1), change)),
            async site => (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(2)),
        [nameof(CommentOnPassage)] = AtOnce.Each<CommentOnPassage>(
            async (site, area) => OfDraft<CommentOnPassage>(await DraftAsync(site, area), (use, asked, change) => use.RunAsync(asked, 2, "Why?", null, change)),
            async site => (await site.ReadAsync(db => db.DraftComments.Select(one => one.Thread).ToListAsync())).ShouldBeUnique()),
        [nameof(AnswerComment)] = AtOnce.Once<AnswerComment>(async (site, area) =>
        {
            var asked = await DraftAsync(site, area);
            await site.UseAsync<CommentOnPassage, int>(use => use.RunAsync(asked, 2, "Why?", null, Given.AChange(site)));
            return (use, change) => use.RunAsync(asked, 1, 1, CommentAct.Closed, "Said so.", change);
        }),
        [nameof(SuggestChange)] = AtOnce.Once<SuggestChange>(async (site, area) => OfDraft<SuggestChange>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, new(SuggestedChange.Reword, 2, "I will do more."), change))),
        [nameof(SuggestRows)] = AtOnce.Once<SuggestRows>(async (site, area) =>
        {
            await Given.AConfirmedDocument(site, area, "# Money\n\nI will pay for patrols.\n\n| What | Cost |\n| --- | --- |\n| Patrols | £4 |\n");
            await site.ADraftAsync(area);
            var table = (await site.DraftAsync(area)).Standing.Single(one => one.Form == PassageForm.Table);
            return (use, change) => use.RunAsync(new(area.Id, GivenDrafts.Slug),
                new(table.Number, table.TextNumber, [["What", "Cost"], ["Patrols", "£5"]], null), change);
        }),
        [nameof(AcceptSuggestion)] = AtOnce.Once<AcceptSuggestion>(async (site, area) =>
        {
            var asked = await SuggestedAsync(site, area);
            return (use, change) => use.RunAsync(asked, new(1), change);
        }),
        [nameof(DeclineSuggestion)] = AtOnce.Once<DeclineSuggestion>(async (site, area) =>
        {
            var asked = await SuggestedAsync(site, area);
            return (use, change) => use.RunAsync(asked, 1, "Too much.", change);
        }),
        [nameof(SettleTogether)] = AtOnce.Each<SettleTogether>(
            async (site, area) =>
            {
                var asked = await SuggestedAsync(site, area);
                return (use, change) => use.RunAsync(asked, new([1], true, null), change);
            },
            async site => (await site.ReadAsync(db => db.DraftSaves.CountAsync())).ShouldBe(1, "it is accepted once")),
        [nameof(BringBackDraft)] = AtOnce.Each<BringBackDraft>(
            async (site, area) =>
            {
                var asked = await DraftAsync(site, area);
                var file = DraftForWord.Write(await site.DraftAsync(area));
                await site.WriteAsync(area, "2", "Words of before the file.");
                return (use, change) => use.RunAsync(asked, "draft.docx", file, change);
            },
            async site => (await site.ReadAsync(db => db.DraftSuggestions.CountAsync())).ShouldBe(0, "nothing was changed in Word")),
        [nameof(AssignPassage)] = AtOnce.Once<AssignPassage>(async (site, area) => OfDraft<AssignPassage>(await DraftAsync(site, area), (use, asked, change) =>
            use.RunAsync(asked, 2, new("Name the year.", Role.Finance, null, site.Today), change))),
        [nameof(SettleAssignment)] = AtOnce.Once<SettleAssignment>(async (site, area) =>
        {
            var asked = await DraftAsync(site, area);
            await site.UseAsync<AssignPassage, DraftAssignment>(use =>
                use.RunAsync(asked, 2, new("Name the year.", Role.Finance, null, site.Today), Given.AChange(site)));
            return (use, change) => use.RunAsync(asked, 2, false, change);
        }),
    };

    private static async Task<DraftAsked> DraftAsync(TestSite site, PoliceArea area)
    {
        await Given.APlan(site, area, "# Streets\nC I will light every park.\nC I will mend every lamp.", stage: EditionStage.ConsultationDraft);
        await site.ADraftAsync(area);
        return new(area.Id, GivenDrafts.Slug);
    }

    private static async Task<DraftAsked> SuggestedAsync(TestSite site, PoliceArea area)
    {
        var asked = await DraftAsync(site, area);
        await site.UseAsync<SuggestChange, int>(use => use.RunAsync(asked, new(SuggestedChange.Reword, 2, "I will do more."), Given.AChange(site)));
        return asked;
    }

    private static Func<T, Change, Task> OfDraft<T>(DraftAsked asked, Func<T, DraftAsked, Change, Task> run) => (use, change) => run(use, asked, change);
}
