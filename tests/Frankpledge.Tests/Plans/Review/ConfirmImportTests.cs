using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class ConfirmImportTests
{
    [Fact]
    public async Task Refuses_while_anything_waits_and_says_how_much()
    {
        await using var site = await TestSite.StartAsync();
        var review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site)));

        var refused = await Should.ThrowAsync<RefusedException>(() => review.Confirm());

        refused.Reasons.Select(r => r.Sentence.ToString()).ShouldBe(
            ["2 unsure statements wait for your decision.", "7 sure statements have not been accepted. On the review page you can accept them together, once no unsure one waits and those drawn at random are checked."]);
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_edition_has_the_text_in_order_with_a_reference_each()
    {
        await using var site = await TestSite.StartAsync();
        var edition = await Given.APlan(site, await Given.AnArea(site));

        edition.Number.ShouldBe(1);
        edition.Parts.Select(p => p.Text).ShouldBe(["Safer streets", "Roads", "Victims"]);
        (await ReferencesAsync(site, edition)).ShouldBe(["N1", "C1", "E1", "N2", "C2", "E2", "C3", "P1", "M1"]);
        edition.Parts.Select(p => p.Order).Concat(edition.Wordings.Select(w => w.Order)).Order().ShouldBe(Enumerable.Range(1, 12));
    }

    [Fact]
    public async Task What_is_set_aside_is_not_in_the_edition()
    {
        await using var site = await TestSite.StartAsync();
        var review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site)));
        await review.Drop("Parking");
        await review.AcceptEverything();

        (await review.Confirm()).Wordings.ShouldNotContain(w => w.Text.StartsWith("Parking"));
    }

    [Fact]
    public async Task Of_many_who_confirm_at_once_one_makes_the_edition()
    {
        await using var site = await TestSite.StartAsync();
        var review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site)));
        await review.AcceptEverything();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => CodeAsync(() => review.Confirm()))));

        outcomes.Order().ShouldBe(["Done", "NotInReview", "NotInReview", "NotInReview", "NotInReview", "NotInReview"]);
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(1);
        (await site.ReadAsync(db => db.Plans.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_imports_confirmed_at_once_take_two_addresses_or_one_is_told()
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site);
        var reviews = new[] { new Reviewing(site, await Given.AnImportInReview(site, area)), new Reviewing(site, await Given.AnImportInReview(site, area)) };
        await reviews[0].AcceptEverything();
        await reviews[1].AcceptEverything();

        var outcomes = await Task.WhenAll(reviews.Select(review => Task.Run(() => CodeAsync(() => review.Confirm("2025-2029")))));

        outcomes.Order().ShouldBe(["AddressTaken", "Done"]);
    }

    [Fact]
    public async Task Two_new_versions_confirmed_at_once_become_two_editions()
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site);
        var first = await Given.APlan(site, area);
        var reviews = new List<Reviewing>();
        for (var n = 0; n < 2; n++)
        {
            reviews.Add(new Reviewing(site, await Given.AnImportInReview(site, area, plan: first.PlanId)));
            await reviews[n].AcceptEverything();
        }

        var editions = await Task.WhenAll(reviews.Select(review => Task.Run(() => review.Confirm())));

        editions.Select(e => e.Number).Order().ShouldBe([2, 3]);
    }

    [Fact]
    public async Task An_act_that_comes_after_the_confirmation_is_refused_not_swallowed()
    {
        await using var site = await TestSite.StartAsync();
        var review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site)));
        await review.AcceptEverything();
        await review.Confirm();

        (await Should.ThrowAsync<RefusedException>(() => review.Drop("Parking"))).Reasons.Single().Code.ShouldBe("NotInReview");
        (await Should.ThrowAsync<RefusedException>(review.Undo)).Reasons.Single().Code.ShouldBe("NotInReview");
    }

    [Fact]
    public async Task A_preview_of_references_tells_what_confirming_gives()
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site);
        var first = await Given.APlan(site, area);
        var review =
            new Reviewing(site,
                await Given.AnImportInReview(site, area, PlanText.Example + "\nC I will open a museum.\nE The force should guard it.", first.PlanId));
        await review.AcceptEverything();
        var plan = await site.ReadAsync(db => db.Plans.SingleAsync());
        var known = await site.ReadAsync(db => db.Statements.ToDictionaryAsync(s => s.Id, s => s.Reference));

        var foreseen = ReferencesToCome.Of(plan.References, known, (await review.All()).Select(c => (c.Id, c.Kinds, c.MatchedStatementId)));

        (await ReferencesAsync(site, await review.Confirm())).ShouldBe(foreseen.Values.Select(r => r.ToString()));
    }

    private static async Task<string> CodeAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "Done";
        }
        catch (RefusedException refused)
        {
            return refused.Reasons[0].Code;
        }
    }

    internal static Task<List<string>> ReferencesAsync(TestSite site, Edition edition) => site.ReadAsync(async db =>
    {
        var statements = await db.Statements.ToDictionaryAsync(s => s.Id, s => s.Reference.ToString());
        return edition.Wordings.OrderBy(w => w.Order).Select(w => statements[w.StatementId]).ToList();
    });
}
