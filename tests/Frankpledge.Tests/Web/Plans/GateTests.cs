using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The gate before issue, as page, verb and refusal: one list of duties.</summary>
[Trait("Engine", "Both")]
public sealed class GateTests : IAsyncLifetime
{
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
    public async Task The_verb_answers_with_a_line_for_each_duty_and_ends_with_1_while_one_is_undischarged()
    {
        await ADraft();
        var (exit, lines) = await GateAsync("kent/2025-2029");

        exit.ShouldBe(1);
        lines.Select(line => line.GetProperty("stands").GetString()).Distinct().ShouldBe(["not met"]);
        lines.Select(line => line.GetProperty("rule").GetString()).ShouldBe(
            ["R3", "R4", "R29", "R30", "R31", "R31", "R22", "R39", "R33", "R34", "R36", "R36", "R36", "R37", "R38", "R16"]);
        lines.ShouldAllBe(line => line.GetProperty("duty").GetString()!.EndsWith('.') && line.GetProperty("who").GetString()!.Length > 0
            && line.GetProperty("evidence").GetArrayLength() == 0 && line.GetProperty("missing").GetArrayLength() > 0);

        await EveryIssueFact(site, kent.Id);
        (exit, lines) = await GateAsync("kent/2025-2029", "--on", "2025-03-26");

        exit.ShouldBe(0);
        lines.ShouldAllBe(line => line.GetProperty("evidence").GetArrayLength() > 0 && !line.GetProperty("stops_issue").GetBoolean());
        lines.Where(line => line.GetProperty("stands").GetString() != "met").Select(line => line.GetProperty("stands").GetString()).ShouldBe(["in doubt",
            "in doubt", "in doubt"],
            "the draft has none of the contents that are recorded, the grid of the equality analysis is empty, and the panel had less time than the local standard");
        var sent = lines.Single(line => line.GetProperty("rule").GetString() == "R33").GetProperty("evidence")[0];
        (sent.GetProperty("day").GetString(), sent.GetProperty("document").GetString(), sent.GetProperty("address").GetString())
            .ShouldBe(("2025-01-06", "Paper on SentToPanel", "/kent/issue#issue-1"));
    }

    [Fact, Rule("R31")]
    public async Task What_the_statutory_officer_set_aside_is_overridden_with_the_reason_as_evidence()
    {
        await ADraft();
        await EveryIssueFact(site, kent.Id, IssueFactKind.VictimsHeard);
        string[] on = ["--on", "2025-03-26"];
        (await GateAsync(["kent/2025-2029", .. on])).Lines.Where(line => line.GetProperty("stands").GetString() == "not met")
            .Select(line => line.GetProperty("rule").GetString()).ShouldBe(["R31"]);

        var why = (await site.RunAsync(["issue", "why-not", "kent", .. on, "--json"])).Output;
        foreach (var reason in JsonDocument.Parse(why).RootElement.GetProperty("reasons").EnumerateArray())
        {
            string Said(string field) => reason.GetProperty(field).GetString()!;
            (await site.RunAsync(["issue", "override", "kent", "--rule", Said("rule"), "--code", Said("code"), "--refusal", Said("mark"), "--reason",
                "Their views came from a focus group, which has no count.", "--officer", "The Chief Executive", .. on])).Exit.ShouldBe(0);
        }

        var (exit, lines) = await GateAsync(["kent/2025-2029", .. on]);
        exit.ShouldBe(0);
        var overridden = lines.Single(line => line.GetProperty("duty").GetString()!.Contains("victims", StringComparison.Ordinal));
        overridden.GetProperty("stands").GetString().ShouldBe("overridden");
        overridden.GetProperty("evidence")[0].GetProperty("document").GetString().ShouldBe("Their views came from a focus group, which has no count.");
    }

    [Fact, Rule("R40")]
    public async Task Page_verb_and_refusal_at_issue_name_the_same()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.EqualityAnalysed, IssueFactKind.SentToPanel);
        var reviewing = new Reviewing(site, await AnImportInReview(site, kent, "# Streets\nC I will act."));
        await reviewing.AcceptEverything();

        var refused = await Should.ThrowAsync<Frankpledge.Common.RefusedException>(() => site.UseAsync<ConfirmImport, Edition>(use => use.RunAsync(
            reviewing.Import, new PlanToConfirm("A plan", "2025-2029", EditionStage.Final, Day("2025-03-26")), AChange(site))));
        var said = refused.Reasons.Select(reason => reason.Sentence.English).ToList();
        var missing = (await GateAsync("kent", "--on", "2025-03-26")).Lines
            .SelectMany(line => line.GetProperty("missing").EnumerateArray().Select(one => one.GetString()));
        missing.ShouldBe(said);
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue?on=2025-03-26");
        office.Page.QuerySelectorAll("li.is-stop p").Select(one => one.Words()).Where(said.Contains).ShouldBe(said);
        office.Page.QuerySelectorAll("[aria-labelledby=done] li h3").Length.ShouldBe(14);
        office.Page.QuerySelectorAll("[aria-labelledby=done]").Single().Words().ShouldContain("Paper on PublicHeard");
    }

    [Fact]
    public async Task The_line_of_a_duty_leads_to_the_form_with_its_fact_chosen()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue");
        var link = office.Page.QuerySelectorAll("li.is-stop").Single(line => line.Words().Contains("sent to the panel in good time"))
            .QuerySelector("p a")!;

        await office.OpenAsync(link.GetAttribute("href")!);

        office.Page.QuerySelector("#kind option[selected]")!.GetAttribute("value").ShouldBe(nameof(IssueFactKind.SentToPanel));
    }

    [Fact, Rule("R40")]
    public async Task A_plan_that_was_issued_shows_its_own_record_and_the_next_one_begins_anew()
    {
        await EveryIssueFact(site, kent.Id);
        var reviewing = new Reviewing(site, await AnImportInReview(site, kent, "# Streets\nC I will act."));
        await reviewing.AcceptEverything();
        await site.UseAsync<ConfirmImport, Edition>(use => use.RunAsync(
            reviewing.Import, new PlanToConfirm("A plan", "2025-2029", EditionStage.Final, Day("2025-03-26")), AChange(site)));

        var (exit, lines) = await GateAsync("kent/2025-2029", "--on", "2025-04-01");
        exit.ShouldBe(1, "copies are owed");
        lines.ShouldNotContain(line => line.GetProperty("stands").GetString() == "not met");
        lines.Where(line => line.GetProperty("stands").GetString() == "owed since issue").Select(line => line.GetProperty("rule").GetString())
            .ShouldBe(["R41"]);
        (await site.RunAsync("gate", "kent/2025-2029", "--on", "2025-04-01")).Output.ShouldStartWith("Issued on Wednesday 26 March 2025. Owed since issue: 1. Record 1.\n");
        lines.Single(line => line.GetProperty("rule").GetString() == "R42").GetProperty("evidence")[0].GetProperty("document").GetString()
            .ShouldBe("/kent/plans/2025-2029/editions/1");
        (await GateAsync("kent")).Exit.ShouldBe(1);
        (await site.RunAsync("gate", "kent", "--record", "7")).ShouldBe((1, "There is no record 7. What is recorded for the next plan or variation is record 2.\n"));
    }

    [Fact]
    public async Task A_plan_of_the_time_before_records_began_is_not_judged_and_an_unknown_one_is_refused()
    {
        (await site.RunAsync("gate", "kent", "--on", "2021-11-01")).ShouldBe((1, "Not judged: issued before records began here on Friday 10 May 2024.\n"));
        (await site.RunAsync("gate", "kent/nothing")).Output.ShouldStartWith("Kent has no plan at the address nothing.");
    }

    [Fact]
    public async Task A_plan_issued_before_records_began_is_not_judged_by_what_is_recorded_for_the_next()
    {
        await APlan(site, kent, slug: "2021-2025", title: "Police and Crime Plan 2021 to 2025", issued: Day("2021-11-01"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.DraftFrozen, Day("2024-10-01"), "A. Person, policy", "Draft", null));

        (await site.RunAsync("gate", "kent/2021-2025", "--on", "2025-03-26"))
            .ShouldBe((1, "Not judged: issued before records began here on Friday 10 May 2024.\n"));
        (await site.RunAsync("gate", "kent", "--on", "2025-03-26")).Output.ShouldStartWith("Not to be issued on Wednesday 26 March 2025");
    }

    private async Task ADraft()
    {
        var reviewing = new Reviewing(site, await AnImportInReview(site, kent, "# Streets\nC I will act."));
        await reviewing.AcceptEverything();
        await site.UseAsync<ConfirmImport, Edition>(use => use.RunAsync(
            reviewing.Import, new PlanToConfirm("A plan", "2025-2029", EditionStage.StatutoryDraft), AChange(site)));
    }

    private async Task<(int Exit, IReadOnlyList<JsonElement> Lines)> GateAsync(params string[] of)
    {
        var (exit, output) = await site.RunAsync(["gate", .. of, "--json"]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (exit, [.. lines.Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
