using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What is recorded of the draft is held against the draft that stands here: a doubt is named with its place and stops nothing.</summary>
[Trait("Engine", "Both")]
public sealed class GateDoubtsTests : IAsyncLifetime
{
    private const string Whole = """
        # Streets
        C I will reduce burglary in every town.
        E I expect the Chief Constable to put more officers on patrol.
        N My budget for the police force is £300 million.
        N I hold the Chief Constable to account at a public board each quarter.
        M Success is measured by burglaries, from a baseline of 4,000.
        N I commission services that help victims of crime.
        N I make grants to local charities, on conditions.
        """;

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

    [Fact, Rule("R22")]
    public async Task A_letter_that_is_recorded_and_that_no_passage_of_the_draft_sets_out_is_doubted_with_its_place()
    {
        await DraftAsync(Whole.Replace("N I make grants to local charities, on conditions.", "N The rest follows.", StringComparison.Ordinal));
        await EveryIssueFact(site, kent.Id);

        var (exit, duty) = await DutyAsync("R22");

        (exit, duty.GetProperty("stands").GetString()).ShouldBe((0, "in doubt"));
        duty.GetProperty("doubts").EnumerateArray().Select(one => one.GetString()).ShouldBe([
            "It is recorded that the plan sets out the grants for such services and their conditions (letter f). The checks find no passage in edition 1 that does: /kent/plans/2025-2029/editions/1. Point out the passage, or withdraw what is recorded."]);
        (await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26")).Output.ShouldContain("R22  To look at, stops nothing: It is recorded that the plan sets out");
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await office.OpenAsync("/kent/manage/before-issue?on=2025-03-26")).Main.ShouldContain("In doubt; this stops nothing. It is recorded that the plan sets out the grants");
    }

    [Fact, Rule("R22")]
    public async Task A_draft_with_all_seven_contents_bears_the_record_out()
    {
        await DraftAsync(Whole);
        await EveryIssueFact(site, kent.Id);

        (await DutyAsync("R22")).Duty.GetProperty("stands").GetString().ShouldBe("met");
    }

    [Fact, Rule("R38")]
    public async Task A_national_threat_of_which_the_plan_is_said_to_speak_is_looked_for_in_it()
    {
        await DraftAsync(Whole + "\nN Terrorism is met with partners.");
        await EveryIssueFact(site, kent.Id, IssueFactKind.ThreatsRegarded);
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ThreatsRegarded, Day("2025-02-12"), "A. Person, Head of Policy", "The record",
            "terrorism; public disorder"));

        var doubts = (await DutyAsync("R38")).Duty.GetProperty("doubts");

        doubts.EnumerateArray().ShouldHaveSingleItem().GetString()!.ShouldStartWith("It is recorded that the plan speaks of the national threat \"public disorder\".");
    }

    [Theory, Rule("R24")]
    [InlineData("Police and Crime Plan 2025-2029", "met"), InlineData("Police and Crime Plan 2025 to 2028", "in doubt")]
    public async Task The_years_of_the_title_are_those_of_the_planning_period(string title, string stands)
    {
        await DraftAsync(Whole, title);
        await EveryIssueFact(site, kent.Id);

        var (exit, duty) = await DutyAsync("R24");

        (exit, duty.GetProperty("stands").GetString()).ShouldBe((0, stands));
        duty.GetProperty("evidence")[0].GetProperty("document").GetString().ShouldBe(title);
        var checks = (await site.RunAsync("check", "kent/2025-2029/1", "--json")).Output;
        checks.Contains("\"check\":\"period\"", StringComparison.Ordinal).ShouldBe(stands != "met");
    }

    [Fact, Rule("R33")]
    public async Task The_panels_report_on_another_edition_than_was_sent_to_it_stops_the_issue()
    {
        await DraftAsync(Whole);
        await DraftAsync(Whole + "\nC I will light every road.", plan: await site.ReadAsync(db => Task.FromResult(db.Plans.Single().Id)));
        await EveryIssueFact(site, kent.Id, IssueFactKind.SentToPanel, IssueFactKind.PanelReported);
        await ARecordedFact(site, kent.Id,
            new(IssueFactKind.SentToPanel, Day("2025-01-06"), "A. Person, Head of Policy", "Transmittal") { Edition = "2025-2029/1" });
        await ARecordedFact(site, kent.Id,
            new(IssueFactKind.PanelReported, Day("2025-01-20"), "The Panel", "Report", "report and recommendations") { Edition = "2025-2029/2" });

        var (exit, duty) = await DutyAsync("R33");

        (exit, duty.GetProperty("stands").GetString()).ShouldBe((1, "not met"));
        duty.GetProperty("missing")[0].GetString().ShouldBe("The version that the panel reviewed is not one that was sent to it.");
    }

    [Fact, Rule("R33")]
    public async Task A_draft_that_reached_the_panel_late_is_doubted_and_stops_nothing()
    {
        await DraftAsync(Whole);
        await EveryIssueFact(site, kent.Id, IssueFactKind.SentToPanel);
        await ARecordedFact(site, kent.Id, new(IssueFactKind.SentToPanel, Day("2025-01-13"), "A. Person, Head of Policy", "Transmittal"));

        var (exit, duty) = await DutyAsync("R33");

        (exit, duty.GetProperty("stands").GetString()).ShouldBe((0, "in doubt"));
        duty.GetProperty("doubts")[0].GetString().ShouldBe(
            "The draft was sent on Monday 13 January 2025; the papers for the meeting closed on Friday 10 January 2025.");
        (await site.Browser().GetPageAsync("/kent/issue")).QuerySelector("main").Words()
            .ShouldContain("the papers for the meeting closed on Friday 10 January 2025");
    }

    [Fact, Rule("R43")]
    public async Task A_variation_shows_what_it_changes_and_is_doubted_while_nobody_was_asked_about_it()
    {
        var plan = (await APlan(site, kent, Whole, issued: Day("2021-11-01"))).PlanId;
        await DraftAsync(Whole + "\nC I will light every road.", plan: plan);
        await EveryIssueFact(site, kent.Id, IssueFactKind.PublicHeard, IssueFactKind.VictimsHeard);
        await ARecordedFact(site, kent.Id, new(IssueFactKind.VariationOnly, Day("2025-02-12"), "A. Person, Head of Policy", "Paper"));

        var (exit, duty) = await DutyAsync("R43", "kent");

        (exit, duty.GetProperty("stands").GetString()).ShouldBe((0, "in doubt"));
        duty.GetProperty("evidence").EnumerateArray().Select(one => (one.GetProperty("document").GetString(), one.GetProperty("detail").GetString()))
            .ShouldContain(("/kent/plans/2025-2029/changes?from=1&to=2", "Against edition 1: 1 added. "));
        duty.GetProperty("doubts").EnumerateArray().Select(one => one.GetString()).ShouldBe([
            "No closed consultation that obtained the views of local people on this plan is recorded.",
            "No closed consultation that obtained the views of victims of crime on this plan is recorded."]);
    }

    [Fact, Rule("R46")]
    public async Task A_local_plan_that_no_objective_answers_is_doubted_at_the_gate()
    {
        await DraftAsync(Whole + "\nC I will meet the Ashford partnership.");
        await EveryIssueFact(site, kent.Id);
        foreach (var place in new[] { "Ashford", "Dover" })
        {
            (await site.RunAsync("matrix", "local-plan", "kent", "--name", $"{place} safety plan", "--place", place, "--document", "Its website", "--since",
                "2024-04-01")).Exit.ShouldBe(0);
        }

        var (exit, duty) = await DutyAsync("R46");

        (exit, duty.GetProperty("stands").GetString()).ShouldBe((0, "in doubt"));
        duty.GetProperty("evidence")[0].GetProperty("detail").GetString().ShouldBe("Ashford safety plan: objectives that answer it: 1 of 1. ");
        duty.GetProperty("doubts").EnumerateArray().ShouldHaveSingleItem().GetString()
            .ShouldBe("No objective of the plan is mapped to the priorities of Dover safety plan.");
    }

    [Fact, Rule("R22")]
    public async Task The_public_reads_a_doubt_as_a_fact_and_not_what_the_office_does_about_it()
    {
        await DraftAsync(Whole.Replace("N I make grants to local charities, on conditions.", "N The rest follows.", StringComparison.Ordinal));
        await EveryIssueFact(site, kent.Id);

        var page = (await site.Browser().GetPageAsync("/kent/issue")).QuerySelector("main").Words();

        page.ShouldContain("The checks find no passage in edition 1 that does: /kent/plans/2025-2029/editions/1.");
        page.ShouldNotContain("Point out the passage");
        JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue.json")).RootElement[0].GetProperty("doubts").EnumerateArray()
            .ShouldContain(doubt => doubt.GetProperty("code").GetString() == "ContentNotFound");
    }

    private Task<Edition> DraftAsync(string text, string title = "Police and Crime Plan 2025 to 2029", Guid? plan = null) =>
        APlan(site, kent, text, title: title, plan: plan, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));

    private async Task<(int Exit, JsonElement Duty)> DutyAsync(string rule, string place = "kent/2025-2029")
    {
        var (exit, output) = await site.RunAsync("gate", place, "--on", "2025-03-26", "--json");
        return (exit, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => line.GetProperty("rule").GetString() == rule));
    }
}
