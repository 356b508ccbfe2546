using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Plans;

/// <summary>A plan that is issued after the area came here, in May 2024, with what the law asks before.</summary>
[Trait("Engine", "Both")]
public sealed class IssueRecordTests : IAsyncLifetime
{
    private static readonly DateOnly Issue = new(2025, 3, 26);

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-04-01"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R40")]
    public async Task A_plan_is_issued_once_every_fact_is_recorded()
    {
        await EveryIssueFact(site, kent.Id);
        (await WhyNotAsync()).ShouldBeEmpty();
        (await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26")).ShouldBe(
            (0, "Nothing stands in the way.\nR23  To look at, stops nothing: It is not recorded for which of the three purposes of the law the plan has objectives: policing of the area, crime and disorder reduction in it, and the force's national or international functions.\n"
                + "R38  To look at, stops nothing: It is not recorded of which national threats the plan speaks. Record the regard with those that it speaks of as its detail, in these words: "
                + "violence against women and girls; terrorism; serious and organised crime; national cyber event; child sexual abuse; public disorder; civil emergencies.\n"
                + "R36  To look at, stops nothing: Only the number of the recommendations is recorded, so the public cannot read what was said to which. Record each of them with its answer.\n"
                + "R33  To look at, stops nothing: The draft was sent on Monday 6 January 2025; the local standard of 20 working days before the panel's report "
                + "ended on Wednesday 18 December 2024. Record why.\n"
                + "R30  To look at, stops nothing: The chief constable was consulted on Tuesday 8 October 2024. It is not recorded what the chief constable answered.\n"
                + "R33  To look at, stops nothing: It is not recorded which frozen edition was sent to the panel, so nobody can compare its fingerprint with what the panel reviewed.\n"
                + "R79  To look at, stops nothing: It is decided to issue, and the paper on which it was decided is not recorded.\n"));

        var edition = await ConfirmAsync(EditionStage.Final, Issue);

        var record = (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).ShouldHaveSingleItem();
        (record.IssuedOn, record.EditionId, record.IsOpen).ShouldBe((Issue, edition.Id, false));
    }

    [Fact, Rule("R15")]
    public async Task In_Wales_a_plan_is_issued_once_it_is_recorded_that_it_is_ready_in_both_languages()
    {
        site.Clock.Set(Noon("2024-05-10"));
        var gwent = await AnArea(site, "gwent");
        site.Clock.Set(Noon("2025-04-01"));
        await EveryIssueFact(site, gwent.Id);
        Task<IReadOnlyList<Reason>> InGwent() => site.ReadAsync(db => db.WhyNotIssueAsync(gwent.Facts(), Issue));

        (await InGwent()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            reason => (reason.Rule, reason.Code).ShouldBe(("R15", "LanguagesNotRecorded")), reason => reason.Sentence.ShouldContain("Welsh and in English"));
        await site.UseAsync<RecordIssueFact, IssueFact>(
            use => use.RunAsync(gwent.Id, 1, new(IssueFactKind.BothLanguages, Issue, "A. Person, Head of Policy", "Both texts", null), AChange(site)));
        (await InGwent()).ShouldBeEmpty();

        var import = await ADocumentInReview(site, gwent);
        var editor = await site.SignedInAsync(await site.PersonAsync(gwent, Role.Policy));
        (await editor.OpenAsync($"/gwent/manage/plans/imports/{import}/confirm")).Main.ShouldContain("appears in Welsh and in English, together");
    }

    [Theory]
    [InlineData(IssueFactKind.TookOffice, "R3"), InlineData(IssueFactKind.DeclarationDelivered, "R4"), InlineData(IssueFactKind.DraftFrozen,
        "R29"), InlineData(IssueFactKind.ChiefConstableConsulted, "R30")]
    [InlineData(IssueFactKind.PublicHeard, "R31"), InlineData(IssueFactKind.VictimsHeard, "R31"), InlineData(IssueFactKind.ContentsMapped,
        "R22"), InlineData(IssueFactKind.EqualityAnalysed, "R39")]
    [InlineData(IssueFactKind.SentToPanel, "R33"), InlineData(IssueFactKind.PanelReported, "R34"), InlineData(IssueFactKind.RegardHad,
        "R40"), InlineData(IssueFactKind.RecommendationsAnswered, "R36")]
    [InlineData(IssueFactKind.ResponsePublished, "R36"), InlineData(IssueFactKind.NothingChanged, "R37"), InlineData(IssueFactKind.ThreatsRegarded,
        "R38"), InlineData(IssueFactKind.Issuer, "R16")]
    public async Task Refuses_to_confirm_a_plan_as_issued_without(IssueFactKind missing, string rule)
    {
        await EveryIssueFact(site, kent.Id, missing);

        var refused = await Should.ThrowAsync<RefusedException>(() => ConfirmAsync(EditionStage.Final, Issue));

        refused.Reasons.Select(reason => reason.Rule).ShouldContain(rule);
        (await site.ReadAsync(db => Task.FromResult(db.Editions.Count()))).ShouldBe(0);
    }

    [Theory, Rule("R40")]
    [InlineData(IssueFactKind.ContentsMapped, "2024-11-01", "a b c d", true)]
    [InlineData(IssueFactKind.ContentsMapped, "2024-11-02", "a b c d", false)]
    [InlineData(IssueFactKind.PanelReported, "2025-01-20", "report", true)]
    [InlineData(IssueFactKind.RecommendationsAnswered, "2025-02-10", "0", true)]
    [InlineData(IssueFactKind.TookOffice, "2024-05-10", null, true)]
    [InlineData(IssueFactKind.DeclarationDelivered, "2024-05-10", null, true)]
    [InlineData(IssueFactKind.Issuer, "2025-03-01", "acting commissioner", true)]
    [InlineData(IssueFactKind.PublicHeard, "2024-10-18", null, false)]
    public async Task Two_facts_that_cannot_both_be_do_not_both_stand(IssueFactKind kind, string on, string? detail, bool refused)
    {
        await EveryIssueFact(site, kent.Id);
        var other = new IssueFactToRecord(kind, Day(on), "B. Person, Clerk", "Another paper", detail);

        if (refused)
        {
            (await CodeOfRefusal(() => ARecordedFact(site, kent.Id, other))).ShouldBe("FactContradicts");
        }
        else
        {
            (await ARecordedFact(site, kent.Id, other)).Counts.ShouldBeTrue();
        }
    }

    [Fact, Rule("R31")]
    public async Task Refuses_to_record_the_stage_plan_issued_on_the_timetable_without_the_facts()
    {
        var table = await ATimetable(site, kent);

        (await Should.ThrowAsync<RefusedException>(() => Done(site, table.Id, "issue", "2025-03-26"))).Reasons.Select(reason => reason.Code)
            .ShouldContain("PublicNotHeard");

        await EveryIssueFact(site, kent.Id);
        await Done(site, table.Id, "issue", "2025-03-26");
        (await Now(site, table.Id)).Done["issue"].ShouldBe(Issue);
    }

    [Fact, Rule("R40")]
    public async Task A_draft_and_a_plan_of_the_time_before_the_area_came_here_ask_for_nothing()
    {
        await ConfirmAsync(EditionStage.StatutoryDraft, null, "draft");
        await ConfirmAsync(EditionStage.Final, new DateOnly(2021, 11, 1), "2021-2025");

        (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).ShouldBeEmpty();
    }

    [Fact, Rule("R24")]
    public async Task A_final_plan_without_its_day_of_issue_or_with_one_to_come_is_refused()
    {
        (await CodeOfRefusal(() => ConfirmAsync(EditionStage.Final, null))).ShouldBe("IssueDayMissing");
        foreach (var stage in Enum.GetValues<EditionStage>().Where(stage => stage != EditionStage.Variation))
        {
            (await CodeOfRefusal(() => ConfirmAsync(stage, new DateOnly(2025, 4, 2)))).ShouldBe("IssueDayToCome");
        }

    }

    [Fact, Rule("R176")]
    public async Task Only_the_chief_executive_overrides_and_the_reason_stays_for_ever()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.VictimsHeard);
        var codes = (await WhyNotAsync()).Select(reason => (reason.Rule!, reason.Code)).Distinct().ToList();
        codes.ShouldContain(("R31", "VictimsNotHeard"));
        var policy = await site.PersonAsync(kent, Role.Policy);
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive, email: "chief@kent.example");

        (await CodeOfRefusal(() => OverrideAsync("R31", "VictimsNotHeard", policy.Id))).ShouldBe("NotStatutoryOfficer");
        foreach (var (rule, code) in codes)
        {
            await OverrideAsync(rule, code, chief.Id);
        }

        (await WhyNotAsync()).ShouldBeEmpty();
        await ConfirmAsync(EditionStage.Final, Issue);
        var made = (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).Single().Overrides.Single(one => one.Rule == "R31");
        made.Reason.ShouldStartWith("The survey of victims");
        made.Refusal.ShouldContain("victims of crime");
    }

    [Fact]
    public async Task Each_refusal_at_the_gate_can_be_overridden_from_a_record_that_holds_nothing()
    {
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive);
        for (var reasons = await WhyNotAsync(); reasons.Count > 0; reasons = await WhyNotAsync())
        {
            foreach (var (rule, code) in reasons.Select(reason => (reason.Rule!, reason.Code)).Distinct())
            {
                NeverOverridden.Why(code).ShouldBeNull(code);
                await OverrideAsync(rule, code, chief.Id);
            }
        }

        (await ConfirmAsync(EditionStage.Final, Issue)).IssuedOn.ShouldBe(Issue);
    }

    [Fact]
    public async Task A_plan_of_the_time_before_records_began_is_never_said_to_have_kept_the_law()
    {
        await ConfirmAsync(EditionStage.Final, new DateOnly(2021, 11, 1), "2021-2025");
        const string Not = "Not judged: issued before records began here on Friday 10 May 2024.";

        var visitor = await new Visitor(site.Browser()).OpenAsync("/kent/plans/2021-2025/editions");
        visitor.Main.ShouldContain(Not);
        (await site.Browser().GetStringAsync("/kent/plans/2021-2025/data.json")).ShouldContain(Not);
        (await site.RunAsync("issue", "why-not", "kent", "--on", "2021-11-01", "--json")).Output
            .ShouldSatisfyAllConditions(said => said.ShouldContain(Not), said => said.ShouldContain("\"allowed\":null"));
        var editor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await editor.OpenAsync("/kent/manage/before-issue?on=2021-11-01")).Main
            .ShouldSatisfyAllConditions(main => main.ShouldContain(Not), main => main.ShouldNotContain("Nothing stands in the way"));
    }

    [Fact, Rule("R28")]
    public async Task Nobody_overrides_the_rule_on_acting_commissioners()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.Issuer);
        await ARecordedFact(site, kent.Id, new(IssueFactKind.Issuer, new(2025, 3, 20), "An acting commissioner", "Decision", "acting commissioner"));
        (await WhyNotAsync()).ShouldHaveSingleItem().Code.ShouldBe("ActingMayNotIssue");
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive);

        (await CodeOfRefusal(() => OverrideAsync("R28", "ActingMayNotIssue", chief.Id))).ShouldBe("NeverOverridden");
    }

    [Fact, Rule("R172")]
    public async Task A_fact_recorded_by_mistake_is_withdrawn_and_stays_in_sight()
    {
        await EveryIssueFact(site, kent.Id);
        var fact = (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).Single().Facts.Single(one => one.Kind == IssueFactKind.PublicHeard);

        await site.UseAsync<WithdrawIssueFact, bool>(async use =>
        {
            await use.RunAsync(kent.Id, fact.Id, "It was the survey of another area.", AChange(site));
            return true;
        });

        (await WhyNotAsync()).Select(reason => reason.Code).ShouldContain("PublicNotHeard");
        (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).Single().Facts.Single(one => one.Id == fact.Id).WithdrawnWhy
            .ShouldBe("It was the survey of another area.");
    }

    [Theory]
    [InlineData(IssueFactKind.PanelReported, "noted", "NotAPanelOutcome")]
    [InlineData(IssueFactKind.PanelReported, "approved", "NotAPanelOutcome")]
    [InlineData(IssueFactKind.ContentsMapped, "a b z", "FactDetailMissing")]
    [InlineData(IssueFactKind.RecommendationsAnswered, "all", "FactDetailMissing")]
    [InlineData(IssueFactKind.Issuer, "King", "FactDetailMissing")]
    [InlineData(IssueFactKind.Issuer, "Commissioner,DeputyCommissioner", "FactDetailMissing")]
    public async Task Refuses_a_fact_that_does_not_say_what_its_kind_asks(IssueFactKind kind, string detail, string code) =>
        (await CodeOfRefusal(
            () => ARecordedFact(site, kent.Id, new(kind, new(2025, 1, 20), "Somebody", "A paper", detail)))).ShouldBe(code);

    [Fact]
    public async Task The_next_plan_has_a_record_of_its_own()
    {
        await EveryIssueFact(site, kent.Id);
        await ConfirmAsync(EditionStage.Final, Issue);

        (await Should.ThrowAsync<RefusedException>(() => ConfirmAsync(EditionStage.Final, new DateOnly(2025, 3, 30), "second"))).Reasons.Count
            .ShouldBeGreaterThan(5);
    }

    [Fact, Rule("R36")]
    public async Task Answers_to_recommendations_that_no_report_made_stop_the_issue_until_one_of_the_two_is_withdrawn()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.PanelReported);
        var own = FactsBeforeIssue.Single(fact => fact.Kind == IssueFactKind.PanelReported);
        var wrong = await ARecordedFact(site, kent.Id, own with { Detail = "report" });

        (await WhyNotAsync()).Select(reason => reason.Code).ShouldBe(["AnswersContradictReport"]);
        await site.UseAsync<WithdrawIssueFact, bool>(async use =>
        {
            await use.RunAsync(kent.Id, wrong.Id, "A slip of the pen.", AChange(site));
            return true;
        });
        await ARecordedFact(site, kent.Id, own);
        (await WhyNotAsync()).ShouldBeEmpty();
    }

    [Fact, Rule("R29"), Rule("R30")]
    public async Task A_draft_and_the_chief_constables_view_of_it_are_asked_for_by_their_own_rules()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.DraftFrozen, IssueFactKind.ChiefConstableConsulted);

        (await WhyNotAsync()).Select(reason => reason.Code).ShouldBeSubsetOf(["StepSkipped", "NoDraft", "ChiefConstableNotConsulted", "ChangesNotConsulted"]);
        (await WhyNotAsync()).Select(reason => reason.Rule).ShouldContain("R29");
        (await WhyNotAsync()).Select(reason => reason.Rule).ShouldContain("R30");
    }

    [Fact]
    public async Task What_was_issued_on_a_day_says_nothing_of_the_next_one_on_that_day()
    {
        await EveryIssueFact(site, kent.Id);
        await ConfirmAsync(EditionStage.Final, Issue);

        (await WhyNotAsync()).ShouldNotBeEmpty();
        var asked = await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26", "--json");
        asked.Output.ShouldNotContain("Nothing stands in the way");
        (asked.Exit, JsonDocument.Parse(asked.Output).RootElement.GetProperty("allowed").GetBoolean()).ShouldBe((1, false));
        (await site.ReadAsync(async db => await db.WhyNotIssuedAsync(await db.AreaFactsAsync(kent.Id), Issue))).ShouldBeEmpty();
    }

    [Fact, Rule("R172")]
    public async Task What_was_recorded_before_an_issue_counts_again_when_its_confirmation_is_undone()
    {
        await EveryIssueFact(site, kent.Id);
        var import = await site.ReadAsync(async db => (await db.PlanImports.FindAsync((await ConfirmedImportAsync(db))!.Value))!.Id);
        await site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(kent.Id, import, "A figure was read wrongly."), AChange(site)));
        (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).ShouldHaveSingleItem().IssuedOn.ShouldBeNull();

        var again = await site
            .UseAsync<ConfirmImport, Edition>(use => use.RunAsync(import, new PlanToConfirm("A plan", "2025-2029", EditionStage.Final, Issue), AChange(site)));

        (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).ShouldHaveSingleItem().EditionId.ShouldBe(again.Id);
    }

    [Fact]
    public async Task The_public_record_names_the_edition_and_says_when_it_was_withdrawn()
    {
        await EveryIssueFact(site, kent.Id);
        await ConfirmAsync(EditionStage.Final, Issue);
        (await site.Browser().GetStringAsync("/kent/issue")).ShouldContain("/kent/plans/2025-2029/editions/1");

        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "Printed with a wrong map."), AChange(site)));

        (await new Visitor(site.Browser()).OpenAsync("/kent/issue")).Main
            .ShouldContain("This edition was withdrawn here on 1 April 2025: Printed with a wrong map.");
        (await site.Browser().GetStringAsync("/kent/issue.json")).ShouldContain("\"edition_withdrawn_on\":\"2025-04-01\"");
    }

    [Fact]
    public async Task An_override_keeps_every_refusal_that_it_set_aside()
    {
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive);
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ContentsMapped, new(2024, 11, 1), "A. Person, Head of Policy", "The map", "a b"));
        var skipped = (await WhyNotAsync()).Where(reason => reason.Code == "ContentMissing").Select(reason => reason.Sentence.English).ToList();
        skipped.Count.ShouldBe(5);

        await OverrideAsync("R22", "ContentMissing", chief.Id);

        var made = (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).Single().Overrides.ShouldHaveSingleItem();
        skipped.ShouldAllBe(sentence => made.Refusal.Contains(sentence));
    }

    [Theory, Rule("R40")]
    [InlineData(IssueFactKind.DraftFrozen), InlineData(IssueFactKind.ChiefConstableConsulted), InlineData(IssueFactKind.PublicHeard)]
    [InlineData(IssueFactKind.VictimsHeard), InlineData(IssueFactKind.SentToPanel), InlineData(IssueFactKind.PanelReported)]
    [InlineData(IssueFactKind.RegardHad), InlineData(IssueFactKind.RecommendationsAnswered), InlineData(IssueFactKind.ResponsePublished)]
    [InlineData(IssueFactKind.ContentsMapped), InlineData(IssueFactKind.EqualityAnalysed), InlineData(IssueFactKind.ThreatsRegarded)]
    [InlineData(IssueFactKind.NothingChanged), InlineData(IssueFactKind.Issuer), InlineData(IssueFactKind.TookOffice)]
    public async Task One_thing_that_is_missing_is_said_once(IssueFactKind missing)
    {
        await EveryIssueFact(site, kent.Id, missing);

        (await WhyNotAsync()).Select(reason => reason.Sentence.English).ShouldHaveSingleItem($"{missing}");
    }

    [Fact, Rule("R38")]
    public async Task The_national_threats_of_which_a_plan_speaks_are_recorded_with_the_regard()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.ThreatsRegarded);
        Task<IReadOnlyList<Reason>> Warned() => site.ReadAsync(db => db.CheckIssueAsync(kent.Facts(), Issue));

        await ARecordedFact(site, kent.Id,
            new(IssueFactKind.ThreatsRegarded, Issue, "A. Person, Head of Policy", "The record", "Terrorism, serious and organised crime"));
        var warned = (await Warned()).Where(warning => warning.Rule == "R38").ToList();
        warned.ShouldAllBe(warning => warning.Code == "ThreatUntouched");
        warned.Count.ShouldBe(5);
        warned.ShouldNotContain(warning => warning.Sentence.English.Contains("terrorism", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_facts_that_say_otherwise_the_earlier_one_is_said_not_to_count()
    {
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ContentsMapped, new(2024, 10, 1), "A. Person, Head of Policy", "First map", "a b c d"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ContentsMapped, new(2024, 10, 2), "A. Person, Head of Policy", "Second map", "a b c d e f"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.PublicHeard, new(2024, 10, 1), "A. Person, Head of Policy", "First survey"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.PublicHeard, new(2024, 10, 2), "A. Person, Head of Policy", "Second survey"));

        var rows = (await site.Browser().GetPageAsync("/kent/issue")).QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();

        rows.Single(row => row.Contains("First map", StringComparison.Ordinal)).ShouldContain("No: what is recorded for 2 Oct 2024 took its place");
        foreach (var counts in new[] { "Second map", "First survey", "Second survey" })
        {
            rows.Single(row => row.Contains(counts, StringComparison.Ordinal)).ShouldContain("Yes");
        }

        var facts = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue.json")).RootElement[0].GetProperty("facts").EnumerateArray().ToList();
        facts.Count(fact => fact.GetProperty("replaced_by").ValueKind != JsonValueKind.Null).ShouldBe(1);
    }

    [Fact]
    public async Task An_override_does_not_cover_what_comes_up_later_under_the_same_rule()
    {
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive);
        await EveryIssueFact(site, kent.Id, IssueFactKind.ContentsMapped);
        await MapAsync(1, "a b c d e f");
        var missing = (await WhyNotAsync()).ShouldHaveSingleItem();
        missing.Code.ShouldBe("ContentMissing");
        await OverrideAsync("R22", "ContentMissing", chief.Id);
        (await WhyNotAsync()).ShouldBeEmpty();

        await MapAsync(2, "a b c d e");

        (await WhyNotAsync()).Where(reason => reason.Code == "ContentMissing").ShouldHaveSingleItem().Sentence.ShouldNotBe(missing.Sentence);
    }

    [Fact]
    public async Task An_override_sets_aside_only_what_was_shown_and_is_refused_when_that_has_changed()
    {
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive);
        await EveryIssueFact(site, kent.Id, IssueFactKind.ContentsMapped);
        await MapAsync(1, "a b c d e f");
        var shown = await ShownAsync("R22", "ContentMissing");
        await MapAsync(2, "a b c d e");
        var now = await ShownAsync("R22", "ContentMissing");
        now.Count.ShouldBeGreaterThan(shown.Count);

        (await CodeOfRefusal(() => OverrideAsync("R22", "ContentMissing", chief.Id, []))).ShouldBe("RefusalsChanged");
        (await CodeOfRefusal(() => OverrideAsync("R22", "ContentMissing", chief.Id, [.. shown, "0123456789ab"]))).ShouldBe("RefusalsChanged");
        (await OverrideAsync("R22", "ContentMissing", chief.Id, shown)).Refusal.Split('\n').Length.ShouldBe(shown.Count);

        (await ShownAsync("R22", "ContentMissing")).ShouldBe(now.Except(shown), ignoreOrder: true, "what was not read still stops the issue");
    }

    [Fact, Rule("R33"), Rule("R40")]
    public async Task A_draft_that_was_not_sent_is_refused_under_its_own_rule_and_what_set_that_aside_as_an_order_of_steps_still_does()
    {
        var chief = await site.PersonAsync(kent, Role.ChiefExecutive);
        await EveryIssueFact(site, kent.Id, IssueFactKind.SentToPanel);
        var refused = (await WhyNotAsync()).ShouldHaveSingleItem();
        (refused.Rule, refused.Code).ShouldBe(("R33", "DraftNotSent"));
        await OverrideAsync("R33", "DraftNotSent", chief.Id);
        (await WhyNotAsync()).ShouldBeEmpty();

        var before = new IssueOverride
        {
            Id = Guid.CreateVersion7(), AreaId = kent.Id, RecordId = Guid.CreateVersion7(), Rule = "R40", Code = "StepSkipped",
            Refusal = refused.Sentence.English, Reason = "It was handed over at the meeting.", Officer = "The Chief Executive", DecidedOn = Issue,
            RecordedAt = site.Clock.GetUtcNow(),
        };

        before.Covers(refused).ShouldBeTrue();
    }

    private Task<IssueFact> MapAsync(int day, string letters) => ARecordedFact(site, kent.Id,
        new(IssueFactKind.ContentsMapped, new(2024, 11, day), "A. Person, Head of Policy", $"Map {day}", letters));

    [Fact]
    public async Task What_was_recorded_for_the_plan_after_stays_in_sight_when_a_confirmation_is_undone_and_can_be_withdrawn()
    {
        await EveryIssueFact(site, kent.Id);
        var import = await site.ReadAsync(async db => (await ConfirmedImportAsync(db))!.Value);
        var fact = await site.UseAsync<RecordIssueFact, IssueFact>(use => use.RunAsync(kent.Id, 2, FactsBeforeIssue[5], AChange(site)));
        await site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(kent.Id, import, "A figure was read wrongly."), AChange(site)));

        var headings = (await new Visitor(site.Browser()).OpenAsync("/kent/issue")).Page.QuerySelectorAll("main h2").Select(one => one.TextContent).ToList();
        headings.ShouldBe(headings.Distinct(), "each record has its own name");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Governance));
        await officer.OpenAsync("/kent/manage/before-issue");
        officer.Page.QuerySelectorAll("#fact option").Select(one => one.GetAttribute("value")).ShouldContain(fact.Id.ToString());

        await officer.SendToAsync("/kent/manage/before-issue?handler=Withdraw", ("fact", fact.Id.ToString()), ("why", "It was meant for the plan before."));

        officer.LedTo.ShouldNotBeNull(officer.Main);
        (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).SelectMany(one => one.Facts).Single(one => one.Id == fact.Id).Counts.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_recorded_is_never_said_not_to_have_happened() =>
        (await WhyNotAsync()).Select(reason => reason.Sentence.English)
            .ShouldAllBe(sentence => sentence.Contains("recorded") || sentence.StartsWith("Record "));

    private async Task<Guid?> ConfirmedImportAsync(Frankpledge.Persistence.AppDb db)
    {
        var edition = await ConfirmAsync(EditionStage.Final, Issue);
        return db.PlanImports.Where(import => import.EditionId == edition.Id).Select(import => (Guid?)import.Id).Single();
    }

    private Task<IReadOnlyList<Reason>> WhyNotAsync() => site.ReadAsync(async db => await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), Issue));

    private async Task<IReadOnlyList<string>> ShownAsync(string rule, string code) => await site.ReadAsync(async db =>
        (await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), Issue)).Where(reason => reason.Rule == rule && reason.Code == code)
            .Select(IssueOverride.MarkOf).ToList());

    private async Task<IssueOverride> OverrideAsync(string rule, string code, Guid who, IReadOnlyList<string>? shown = null)
    {
        shown ??= await ShownAsync(rule, code);
        return await site.UseAsync<OverrideIssueRule, IssueOverride>(use => use.RunAsync(
            kent.Id, 1, new(rule, code, "The survey of victims was lost; it is repeated in May.", "C. Executive, chief executive", shown), Issue,
            AChange(site) with { WhoId = who }));
    }

    private async Task<Edition> ConfirmAsync(EditionStage stage, DateOnly? issued, string slug = "2025-2029")
    {
        var import = await AnImportInReview(site, kent);
        var seen = await site
            .ReadAsync(db => Task.FromResult(db.Candidates.Where(c => c.ImportId == import).Select(c => new SeenCandidate(c.Id, c.Version)).ToList()));
        await site.UseAsync<AcceptCandidates, bool>(async use =>
        {
            await use.RunAsync(import, seen, AChange(site));
            return true;
        });
        return await site.UseAsync<ConfirmImport, Edition>(use => use.RunAsync(import, new PlanToConfirm("A plan", slug, stage, issued), AChange(site)));
    }
}
