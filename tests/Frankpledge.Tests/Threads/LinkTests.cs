using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>A link says what it does, and which wording of both ends it saw.</summary>
[Trait("Engine", "Both")]
public sealed class LinkTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        first = await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Whoever_looks_again_reads_days_as_on_every_page_and_a_resident_reads_what_is_checked()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site));
        await site.UseAsync<CorrectEntry, ThreadEntry>(
            use => use.RunAsync(kent.Id, entry.Id, ATheme(site, "Many asked."), "More answers came.", AChange(site)));
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await officer.OpenAsync($"/kent/manage/threads/links/{(await TheLink(site, kent, "C1")).Link.Id}");

        officer.Page.QuerySelector("main").Words().ShouldContain("Many asked. (Report of the survey, Page 4, 22 November 2026)");
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector("main").Words()
            .ShouldContain("Being checked. This was corrected after it was linked to the sentence.");
    }

    [Fact]
    public async Task A_link_says_what_it_does_how_strongly_who_made_it_why_and_what_it_saw()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site) with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "They asked.", "light parks") });

        var found = await TheLink(site, kent, "C1");

        found.Said.ShouldSatisfyAllConditions(
            said => said.Purpose.ShouldBe(LinkPurpose.Caused), said => said.Strength.ShouldBe(LinkStrength.Strong), said => said.Why.ShouldBe("They asked."),
            said => said.Quote.ShouldBe("light parks"), said => said.MadeBy.ShouldBe("A tester"), said => said.MadeOn.ShouldBe(site.Today),
            said => said.Doubts.ShouldBeEmpty());
        (found.Link.SeenEditionId, found.Link.SeenVersion).ShouldBe((first.Id, entry.Id));
    }

    [Fact]
    public async Task A_link_that_was_carried_over_waits_until_somebody_says_what_it_does()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site));
        await AnEntry(site, kent, "C2", ATheme(site, "Another theme."));
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE thread_links SET purpose = NULL, strength = NULL, why = NULL, is_carried = {true} WHERE end_key = {entry.FirstId}"));
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        (await officer.OpenAsync("/kent/manage/threads/links")).Main.ShouldContain("1 link was made when an entry belonged to one statement.");
        (await site.RunAsync("links", "list", "kent", "--unsaid")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem()
            .ShouldStartWith("2025-2029/C1 ");
        await officer.OpenAsync(officer.Page.QuerySelector("ol.fp-queue a.fp-key-b")!.GetAttribute("href")!);
        await officer.SendToAsync(officer.Page.QuerySelectorAll("main button").First(button => button.GetAttribute("formaction")!.EndsWith("handler=Hold",
            StringComparison.Ordinal))
            .GetAttribute("formaction"), ("LookWhy", "It was read again."), ("Link.Purpose", "Caused"), ("Link.Strength", "Strong"), ("Link.Why", "They asked."));
        officer.LedTo.ShouldNotBeNull(string.Join(' ', officer.Errors));

        (await officer.OpenAsync("/kent/manage/threads/links")).Main.ShouldNotContain("carried over");
    }

    [Fact]
    public async Task A_reason_that_does_not_say_what_it_does_is_refused_and_so_is_a_quotation_that_the_plan_has_not()
    {
        (await RefusalOf(LinkToMake.Unsaid)).ShouldBe("PurposeMissing");
        (await RefusalOf(new(LinkPurpose.Caused))).ShouldBe("StrengthMissing");
        (await RefusalOf(AReason with { Why = " " })).ShouldBe("LinkWhyMissing");
        (await RefusalOf(AReason with { Quote = "light every park" })).ShouldBe("QuoteNotFound");

        Task<string> RefusalOf(LinkToMake said) => CodeOfRefusal(() => AnEntry(site, kent, "C1", ATheme(site) with { Link = said }));
    }

    [Fact]
    public async Task One_entry_hangs_on_two_statements_and_a_correction_of_it_makes_both_links_suspect()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site));
        await LinkAsync("C2", entry.FirstId);
        (await CodeOfRefusal(() => LinkAsync("C2", entry.FirstId))).ShouldBe("LinkedAlready");

        await CorrectAsync(entry.Id, ATheme(site, "People asked for light in two parks."));

        foreach (var reference in (string[])["C1", "C2"])
        {
            var found = await TheLink(site, kent, reference);
            found.Doubts.ShouldBe([LinkDoubt.EndChanged], reference);
            found.EndWas.ShouldStartWith("People asked for light in parks.", customMessage: reference);
        }
    }

    [Fact]
    public async Task A_new_edition_that_rewords_a_statement_makes_its_link_suspect_until_somebody_looks()
    {
        await AnEntry(site, kent, "C1", ATheme(site));
        await AnEntry(site, kent, "C2", AnAccount(site));
        await VaryAsync("# Streets\nC I will light most parks.\nC I  WILL act.");

        var found = await TheLink(site, kent, "C1");
        found.Doubts.ShouldBe([LinkDoubt.StatementReworded]);
        found.Reworded.ShouldNotBeNull().ShouldSatisfyAllConditions(
            words => words.SeenText.ShouldBe("I will light parks."), words => words.Text.ShouldBe("I will light most parks."),
            words => (words.SeenNumber, words.Number).ShouldBe((1, 2)));
        (await TheLink(site, kent, "C2")).Doubts.ShouldBeEmpty("white space and capitals make no other words");

        (await CodeOfRefusal(() => LookAsync(found, " "))).ShouldBe("LookWhyMissing");
        await LookAsync(found, "Most parks are the ones asked for.");

        var after = await TheLink(site, kent, "C1");
        after.Doubts.ShouldBeEmpty();
        after.Link.LookedWhy.ShouldBe("Most parks are the ones asked for.");
        (await CodeOfRefusal(() => LookAsync(found, "Again."))).ShouldBe("LookedMeanwhile");
    }

    [Fact]
    public async Task A_dropped_link_is_on_no_thread_and_may_be_made_anew()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site));
        var found = await TheLink(site, kent, "C1");
        (await CodeOfRefusal(() => DropAsync(kent, found, ""))).ShouldBe("LookWhyMissing");

        await DropAsync(kent, found, "It was about another park.");

        var line = (await LinesAsync()).ShouldHaveSingleItem();
        (line.Stands, line.Answers, line.IsDropped, line.Text, line.WithdrawnWhy).ShouldBe((false, false, true, "", "It was about another park."));
        (await CodeOfRefusal(() => DropAsync(kent, found, "Twice."))).ShouldBe("LinkDropped");
        await LinkAsync("C1", entry.FirstId);
        (await LinesAsync()).Single(one => one.Stands).Link!.Purpose.ShouldBe(LinkPurpose.Supports);
    }

    [Fact]
    public async Task An_area_neither_links_to_nor_looks_at_what_belongs_to_another()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site));
        var found = await TheLink(site, kent, "C1");
        var surrey = await AnArea(site, "surrey");
        await APlan(site, surrey, "# Streets\nC I will act.");
        var theirs = await StatementId(site, surrey, "C1");
        var ours = await StatementId(site, kent, "C1");

        (await CodeOfRefusal(() => site.UseAsync<LinkStatement, ThreadLink>(use =>
            use.RunAsync(surrey.Id, theirs, EntryEnd.Named, entry.FirstId, AReason, AChange(site))))).ShouldBe("EndUnknown");
        (await CodeOfRefusal(() => site.UseAsync<LinkStatement, ThreadLink>(use =>
            use.RunAsync(surrey.Id, ours, EntryEnd.Named, entry.FirstId, AReason, AChange(site))))).ShouldBe("StatementUnknown");
        (await CodeOfRefusal(() => DropAsync(surrey, found, "Not ours."))).ShouldBe("LinkUnknown");
        (await site.UseAsync<LinksHere, LinkFound?>(use => use.FindAsync(surrey.Id, found.Link.Id, site.Today))).ShouldBeNull();
    }

    [Fact]
    public async Task A_withdrawn_entry_answers_nothing_by_any_of_its_links_and_none_of_them_has_its_words()
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site, "Zelda Zimmer asked for light."));
        await LinkAsync("C2", entry.FirstId);
        await site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, entry.Id, "It names a person.", AChange(site)));

        (await LinesAsync()).Select(line => (line.Text, line.Stands)).ShouldBe([("", false), ("", false)]);
        foreach (var reference in (string[])["C1", "C2"])
        {
            var found = await TheLink(site, kent, reference);
            (found.Counts, found.EndWas, found.End!.Title, found.End.Wording, found.Doubts.Count).ShouldBe((false, null, "", "", 0));
        }

        (await CodeOfRefusal(() => LinkAsync("C2", entry.FirstId))).ShouldBe("EndWithdrawn");
    }

    [Fact]
    public async Task The_words_of_a_withdrawn_edition_are_not_shown_as_those_that_a_link_saw()
    {
        await VaryAsync("# Streets\nC I will light Zelda parks.\nC I will act.");
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Quote = "Zelda parks" } });
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 2, "Published by mistake."), AChange(site)));

        var found = await TheLink(site, kent, "C1");

        (found.Reworded!.SeenText, found.QuoteShown, found.Said.Quote).ShouldBe((null, false, null));
        found.Doubts.ShouldBe([LinkDoubt.StatementReworded, LinkDoubt.QuoteBroken]);
    }

    [Fact]
    public async Task Before_an_edition_is_published_the_links_that_it_makes_suspect_are_listed_and_afterwards_those_that_are()
    {
        await AnEntry(site, kent, "C1", ATheme(site));
        var statement = await StatementId(site, kent, "C1");
        (await WarningsAsync(null)).ShouldBeEmpty();

        (await WarningsAsync(new(first.PlanId, [(statement, "I will light most parks.")]))).Single()
            .ShouldStartWith("C1 gets other words than those that its link to “People asked for light in parks.” saw.");
        await VaryAsync("# Streets\nC I will light most parks.\nC I will act.");
        (await WarningsAsync(null)).Single().ShouldStartWith("C1 has other words than those that its link to “People asked for light in parks.” saw.");
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(EditionToCome? toCome) =>
        [.. (await site.UseAsync<PublishWarnings, IReadOnlyList<Frankpledge.Common.Reason>>(use => use.OfAsync(kent.Id, site.Today, toCome)))
            .Where(reason => reason.Code == "LinkSuspect").Select(reason => reason.Sentence.English)];

    private Task<IReadOnlyList<ThreadLine>> LinesAsync() => site.UseAsync<StatementThreads, IReadOnlyList<ThreadLine>>(use => use.OfAsync(kent.Id, site.Today));

    private Task<Edition> VaryAsync(string text) =>
        APlan(site, kent, text, plan: first.PlanId, stage: EditionStage.Variation, issued: new(2026, 1, 15));

    private async Task<ThreadLink> LinkAsync(string reference, Guid key)
    {
        var statement = await StatementId(site, kent, reference);
        return await site.UseAsync<LinkStatement, ThreadLink>(use =>
            use.RunAsync(kent.Id, statement, EntryEnd.Named, key, AReason, AChange(site)));
    }

    private Task<ThreadLink> LookAsync(LinkFound found, string why) => site.UseAsync<LookAtLink, ThreadLink>(use =>
        use.RunAsync(kent.Id, found.Link.Id, found.Link.Version, AReason, why, AChange(site)));

    private Task<ThreadLink> DropAsync(PoliceArea area, LinkFound found, string why) => site.UseAsync<DropLink, ThreadLink>(use =>
        use.RunAsync(area.Id, found.Link.Id, found.Link.Version, why, AChange(site)));

    private Task<ThreadEntry> CorrectAsync(Guid id, EntryToRecord wanted) =>
        site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, id, wanted, "It was two.", AChange(site)));
}
