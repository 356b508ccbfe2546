using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Comparing;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Plans.Promises;

/// <summary>Today is 22 November 2026. C1 is dated, C2 is not, E1 is expected of the force.</summary>
[Trait("Engine", "Both")]
public sealed class RecordPromiseTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks. |by March 2026|\nC I will act.\nE The force should answer.\nN Streets belong to everybody.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Met_and_given_up_are_two_acts_and_each_is_told_as_what_it_is()
    {
        await RecordAsync("C1", Met("The minutes say so.") with { Address = "https://kent.example/minutes" });
        await RecordAsync("C2", new(PromiseOutcome.GivenUp, site.Today, null, null, "The money went elsewhere."));

        (await PromiseStatesOf(site, kent)).ShouldBe([("C1", PromiseState.Met), ("C2", PromiseState.GivenUp)]);
        (await LinesAsync()).Select(line => (line.Kind, line.Text, line.ForDay, line.Source?.Address)).ShouldBe(
            [(ThreadKind.Met, "The minutes say so.", Day("2026-03-31"), "https://kent.example/minutes"),
                (ThreadKind.GivenUp, "The money went elsewhere.", null, null)], ignoreOrder: true);
    }

    /// <summary>Another area: there a plan comes with a day that had passed more than a year before.</summary>
    [Fact]
    public async Task A_day_that_was_long_past_when_the_plan_came_is_late_and_first_and_every_place_that_shows_the_state_says_so()
    {
        var essex = await AnArea(site, "essex");
        await APlan(site, essex, "# Streets\nC I will open an office. |by September 2024|\nC I will light parks. |by March 2026|", issued: new(2025, 3, 20));
        const string Said = "Monday 30 September 2024 had passed more than a year before";

        (await PromiseStatesOf(site, essex)).ShouldBe([("C1", PromiseState.Late), ("C2", PromiseState.Late)]);
        var page = await new Visitor(site.Browser()).OpenAsync("/essex/promises");
        page.Page.QuerySelector("#C1")!.TextContent.ShouldContain("30 September 2024 had passed more than a year before this plan came here");
        page.Page.QuerySelector("#C2")!.TextContent.ShouldNotContain("more than a year before");
        page.Page.QuerySelector("[aria-labelledby=rule]")!.TextContent.ShouldContain("Late says that nothing is recorded here, not that nothing was done.");
        (await new Visitor(site.Browser()).OpenAsync("/essex/plans/2025-2029/C1")).Main.ShouldContain("it may have been kept before");
        (await site.RunAsync("promises", "list", "essex")).Output.ShouldContain(Said);
        (await site.RunAsync("promises", "list", "essex", "--json")).Output.ShouldContain("\"long_past\":[\"2024-09-30\"]");

        var statement = await StatementId(site, essex, "C1");
        await site.UseAsync<RecordPromise, PromiseRecord>(use => use.RunAsync(new(essex.Id, statement, Day("2024-09-30"), 1),
            new(PromiseOutcome.Met, site.Today, "The minutes say so.", null, null), 0, AChange(site)));
        (await new Visitor(site.Browser()).OpenAsync("/essex/promises")).Page.QuerySelector("#C1")!.TextContent.ShouldNotContain("more than a year before");
    }

    [Fact]
    public async Task What_was_met_is_not_met_when_an_edition_promises_more()
    {
        await RecordAsync("C1", Met("The minutes say so."));
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(1));
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());

        await APlan(site, kent,
            "# Streets\nC I will light all parks. |by March 2026|\nC I will act!\nE The force should answer.\nN Streets belong to everybody.", plan: plan,
            stage: EditionStage.Variation);

        (await PromiseStatesOf(site, kent))[0].ShouldBe(("C1", PromiseState.Late));
        (await LinesAsync()).Single().OfEdition.ShouldBe(1);
        const string Said = "That was said of the words of edition 1, which have changed since.";
        (await site.Browser().GetStringAsync("/kent/promises")).ShouldContain(Said);
        (await new Visitor(site.Browser()).OpenAsync("/kent/plans/2025-2029/C1")).Main.ShouldContain(Said);
        (await site.RunAsync("promises", "list", "kent", "--json")).Output.ShouldContain("\"words_of_edition\":1");
    }

    [Fact]
    public async Task What_was_met_in_the_words_of_an_edition_is_not_met_in_others_because_that_edition_is_withdrawn()
    {
        await RecordAsync("C1", Met("The minutes say so."));
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(1));
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());
        await APlan(site, kent,
            "# Streets\nC I will light all parks. |by March 2026|\nC I will act.\nE The force should answer.\nN Streets belong to everybody.", plan: plan,
            stage: EditionStage.Variation);
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(1));

        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "Wrong."), AChange(site)));

        (await PromiseStatesOf(site, kent))[0].ShouldBe(("C1", PromiseState.Late));
        (await site.Browser().GetStringAsync("/kent/promises")).ShouldContain("That was said of the words of edition 1, which have changed since.");
    }

    [Fact]
    public async Task What_was_met_in_the_words_of_an_edition_that_is_withdrawn_is_not_said_of_those_of_a_draft()
    {
        await RecordAsync("C1", Met("The minutes say so."));
        await AnEntry(site, kent, "C1", AnAccount(site));
        site.Clock.Move(TimeSpan.FromDays(1));
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());
        await APlan(site, kent, "# Streets\nC I will light all parks. |by March 2026|\nC I will act.", plan: plan, stage: EditionStage.ConsultationDraft);
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/C1"))
            .ShouldNotContain("have changed since", Case.Sensitive, "edition 1 stands beside the draft");

        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "Wrong."), AChange(site)));

        const string Said = "That was said of the words of edition 1, which have changed since.";
        var page = (await new Visitor(site.Browser()).OpenAsync("/kent/plans/2025-2029/C1")).Main;
        page.ShouldContain("I will light all parks.");
        page.ShouldContain(Said);
        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldContain("\"words_of_edition\":1");
        var csv = (await site.Browser().GetStringAsync("/kent/threads.csv")).Split("\r\n");
        csv[0].ShouldEndWith(",words_of_edition");
        csv.Single(line => line.Contains(",Met,", StringComparison.Ordinal)).ShouldEndWith(",1");
        var verb = (await site.RunAsync("thread", "kent", "2025-2029", "C1")).Output;
        verb.ShouldContain(Said);
        verb.ShouldContain("Being checked. The sentence was reworded after this was linked to it.");
        var staff = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await staff.OpenAsync("/kent/manage/threads/2025-2029/C1")).Main.ShouldContain(Said);
    }

    [Fact]
    public async Task A_deadline_that_was_met_in_earlier_words_is_open_again_and_says_why()
    {
        await RecordAsync("C1", Met("The minutes say so."));
        site.Clock.Move(TimeSpan.FromDays(1));
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());
        await APlan(site, kent, "# Streets\nC I will light all parks. |by March 2026|\nC I will act.", plan: plan, stage: EditionStage.Variation);

        const string Said = "That was said of the words of edition 1, which have changed since.";
        var staff = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await staff.OpenAsync("/kent/manage/deadlines/promises");
        staff.Page.QuerySelector(".fp-lead").Words().ShouldStartWith("Late: 1. To come: 0. Met: 0.");
        staff.Page.QuerySelector("tbody").Words().ShouldContain($"The minutes say so. {Said}");
        (await staff.OpenAsync("/kent/manage?show=Promise")).Main.ShouldContain("C1: I will light all parks.");
        var edition = await site.ReadAsync(db => db.Editions.Where(one => one.Number == 2).Select(one => one.Id).SingleAsync());
        (await site.UseAsync<StatementsToCompare, IReadOnlyList<ComparedStatement>>(use => use.OfAsync(kent.Id, edition, site.Today)))[0].Recorded!.Outcome
            .ShouldBeNull("no plan is compared by what was said of other words");
        (await staff.OpenAsync("/kent/manage/promises/C1?plan=2025-2029&day=2026-03-31")).Main.ShouldContain(Said);
    }

    [Fact]
    public async Task What_was_recorded_of_earlier_words_is_no_account_of_the_words_since()
    {
        await RecordAsync("C2", Met("The minutes say so."));
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(1));
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());

        await APlan(site, kent,
            "# Streets\nC I will light parks. |by March 2026|\nC I will act on speeding.\nE The force should answer.\nN Streets belong to everybody.",
            plan: plan, stage: EditionStage.Variation);

        (await PromiseStatesOf(site, kent))[1].ShouldBe(("C2", PromiseState.NothingRecorded));
        var page = (await new Visitor(site.Browser()).OpenAsync("/kent/promises")).Page;
        page.QuerySelector("#C2 .fp-state, #C2 td").Words().ShouldContain(StateWords.Word(PromiseState.NothingRecorded));
        page.QuerySelector("#C2").Words().ShouldContain("That was said of the words of edition 1, which have changed since.");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldNotContain("\"Reported\"");
        var home = (await new Visitor(site.Browser()).OpenAsync("/kent")).Main;
        home.ShouldNotContain("with an account");
        home.ShouldNotContain("Account of the last");
    }

    [Fact]
    public async Task Refuses_a_promise_met_without_what_shows_it_and_one_given_up_without_a_reason()
    {
        (await CodeOfRefusal(() => RecordAsync("C1", Met(" ")))).ShouldBe("EvidenceMissing");
        (await CodeOfRefusal(() => RecordAsync("C1", new(PromiseOutcome.GivenUp, site.Today, "A paper", null, null)))).ShouldBe("ReasonMissing");
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Minutes") with { On = site.Today.AddDays(1) }))).ShouldBe("RecordedEarly");
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Minutes") with { Address = "ftp://kent.example" }))).ShouldBe("AddressNotFit");
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Minutes") with { IsInvented = true }))).ShouldBe("InventedHere");
        (await CodeOfRefusal(() => RecordAsync("C1", new(PromiseOutcome.TakenBack, site.Today, null, null, "A mistake.")))).ShouldBe("NothingToTakeBack");
        (await PromiseStatesOf(site, kent)).ShouldBe([("C1", PromiseState.Late), ("C2", PromiseState.NothingRecorded)]);
    }

    [Fact]
    public async Task Refuses_a_day_before_the_plan_that_promises_was_issued()
    {
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Minutes") with { On = Day("2025-03-30") }))).ShouldBe("RecordedBeforePlan");
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Minutes") with { On = Day("1066-01-01") }))).ShouldBe("RecordedBeforePlan");
        (await RecordAsync("C1", Met("Minutes") with { On = Day("2025-03-31") })).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_an_account_or_a_question_of_the_time_before_there_was_anybody_to_ask()
    {
        foreach (var kind in (ThreadKind[])[ThreadKind.Account, ThreadKind.Question, ThreadKind.AgendaItem, ThreadKind.Action])
        {
            (await CodeOfRefusal(() => AnEntry(site, kent, "C1", AnAccount(site) with { Kind = kind, On = Day("1066-01-01") })))
                .ShouldBe("RecordedBeforeOffice", $"{kind}");
        }

        (await AnEntry(site, kent, "C1", AnAccount(site) with { Kind = ThreadKind.Law, On = Day("1998-07-31"), Link = AReason })).Id
            .ShouldNotBe(Guid.Empty, "an Act is as old as it is");
        (await CodeOfRefusal(() => AnEntry(site, kent, "C1", AnAccount(site) with { Kind = ThreadKind.Law, On = Day("0001-01-01"), Link = AReason }))).ShouldBe("DayTooEarly");
    }

    [Fact]
    public async Task The_data_page_says_that_a_plan_that_was_last_in_force_has_states_too()
    {
        var surrey = await AnArea(site, "surrey");
        await APlan(site, surrey, "# Streets\nC I will act.", slug: "2016-2020", issued: Day("2016-10-10"));

        (await site.Browser().GetStringAsync("/surrey/plans/2016-2020/data.json")).ShouldContain("\"state\":\"NothingRecorded\"");
        (await new Visitor(site.Browser()).OpenAsync("/surrey/data")).Main.ShouldContain("or of the one that was last in force where none is now");
    }

    [Fact]
    public async Task Refuses_a_day_that_its_words_do_not_name_and_what_promises_nothing()
    {
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Minutes"), day: Day("2026-04-30")))).ShouldBe("PromiseUnknown");
        (await CodeOfRefusal(() => RecordAsync("C2", Met("Minutes"), day: Day("2026-03-31")))).ShouldBe("PromiseUnknown");
        (await CodeOfRefusal(() => RecordAsync("N1", Met("Minutes")))).ShouldBe("PromiseUnknown");
        (await RecordAsync("E1", Met("Figures of the force"))).Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_is_a_new_record_that_says_what_it_corrects()
    {
        await RecordAsync("C1", Met("The minutes say so."));
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Again."), after: 0))).ShouldBe("RecordedMeanwhile");
        (await CodeOfRefusal(() => RecordAsync("C1", Met("Other minutes."), after: 1))).ShouldBe("ReasonMissing");

        await RecordAsync("C1", new(PromiseOutcome.GivenUp, site.Today, null, null, "Only half of the parks are lit."), after: 1);
        (await LinesAsync()).Single().ShouldSatisfyAllConditions(
            line => line.Kind.ShouldBe(ThreadKind.GivenUp), line => line.Before.Single().Text.ShouldBe("Met on Sunday 22 November 2026. The minutes say so."),
            line => line.Before.Single().Why.ShouldBe("Only half of the parks are lit."));

        await RecordAsync("C1", new(PromiseOutcome.TakenBack, site.Today, null, null, "It was another promise."), after: 2);
        (await PromiseStatesOf(site, kent))[0].ShouldBe(("C1", PromiseState.Late));
        (await LinesAsync()).Single().Stands.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_eight_officers_at_once_one_records()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                return $"{(await RecordAsync("C1", Met($"Minutes {i}."))).Number}";
            }
            catch (Frankpledge.Common.RefusedException refused)
            {
                return refused.Reasons[0].Code;
            }
        })));

        codes.Order(StringComparer.Ordinal).ShouldBe(["1", .. Enumerable.Repeat("RecordedMeanwhile", 7)]);
    }

    [Fact]
    public async Task An_account_of_the_last_year_counts_and_a_withdrawn_one_does_not()
    {
        var entry = await AnEntry(site, kent, "C2");
        (await PromiseStatesOf(site, kent))[1].ShouldBe(("C2", PromiseState.Reported));

        await site.UseAsync<Frankpledge.Threads.WithdrawEntry, Frankpledge.Threads.ThreadEntry>(
            use => use.RunAsync(kent.Id, entry.Id, "It was about another park.", AChange(site)));
        (await PromiseStatesOf(site, kent))[1].ShouldBe(("C2", PromiseState.NothingRecorded));
    }

    [Fact]
    public async Task A_draft_has_no_promises_in_force()
    {
        var surrey = await AnArea(site, "surrey");
        await APlan(site, surrey, "# Streets\nC I will act.", stage: EditionStage.ConsultationDraft);

        (await PromiseStatesOf(site, surrey)).ShouldBeEmpty();
    }

    private PromiseToRecord Met(string evidence) => new(PromiseOutcome.Met, site.Today, evidence, null, null);

    private async Task<PromiseRecord> RecordAsync(string reference, PromiseToRecord wanted, int after = 0, DateOnly? day = null)
    {
        var statement = await StatementId(site, kent, reference);
        return await site
            .UseAsync<RecordPromise, PromiseRecord>(
                use => use.RunAsync(new(kent.Id, statement, day ?? (reference == "C1" ? Day("2026-03-31") : null), 1), wanted, after, AChange(site)));
    }

    private Task<IReadOnlyList<ThreadLine>> LinesAsync() => site.UseAsync<StatementThreads, IReadOnlyList<ThreadLine>>(use => use.OfAsync(kent.Id, site.Today));
}
