using System.Diagnostics;
using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

[Trait("Engine", "Both")]
public sealed class CoverageTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nN Streets are long.\nC I will light parks.\nC I will act.\nE The force should answer.\nF There are 12 parks.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_statements_with_the_most_holes_come_first_and_narrative_is_left_out()
    {
        await AnEntry(site, kent, "C1", ATheme(site));
        await AnEntry(site, kent, "C1", AnAccount(site));
        await AnEntry(site, kent, "E1", AnAccount(site));

        var coverage = await CoverageAsync();

        coverage.Rows.Select(row => (row.Statement.Reference, row.Holes)).ShouldBe([("C2", 5), ("E1", 4), ("C1", 3)]);
        coverage.Rows[2].Cells.Select(cell => cell.Answers).ShouldBe([1, 0, 0, 1, 0]);
        coverage.HolesOf(ThreadQuestion.WhatHappened).ShouldBe(1);
        (await CoverageAsync(all: true)).Rows.Select(row => row.Statement.Reference).ShouldBe(["C2", "F1", "E1", "C1"]);
    }

    [Theory]
    [InlineData(LinkPurpose.Caused, 1)]
    [InlineData(LinkPurpose.Supports, 1)]
    [InlineData(LinkPurpose.Contradicts, 0)]
    [InlineData(LinkPurpose.Refused, 0)]
    public async Task What_speaks_against_a_statement_or_was_refused_is_no_reason_for_it(LinkPurpose purpose, int answers)
    {
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Purpose = purpose } });

        (await CoverageAsync()).Rows.Single(row => row.Statement.Reference == "C1").Cells[0].Answers.ShouldBe(answers);
    }

    [Fact]
    public async Task A_withdrawn_entry_leaves_a_hole_and_a_corrected_one_an_answer_to_check()
    {
        var gone = await AnEntry(site, kent, "C1", AnAccount(site));
        await site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, gone.Id, "Wrong park.", AChange(site)));
        var mended = await AnEntry(site, kent, "C2", AnAccount(site));
        await site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, mended.Id, AnAccount(site, "It burns."), "More.", AChange(site)));

        var cells = (await CoverageAsync()).Rows.ToDictionary(row => row.Statement.Reference, row => row.Cells[(int)ThreadQuestion.WhatHappened]);

        (cells["C1"].Answers, cells["C1"].Doubted).ShouldBe((0, 0));
        (cells["C2"].Answers, cells["C2"].Doubted).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_page_the_files_and_the_verb_tell_the_same()
    {
        await AnEntry(site, kent, "C1", ATheme(site));
        var browser = site.Browser();

        var page = await browser.GetPageAsync("/kent/coverage");
        page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector(".fp-ref").Words()).ShouldBe(["Promise C2", "Expectation E1", "Promise C1"]);
        page.QuerySelector(".fp-lead").Words().ShouldStartWith("0 of 3 counted statements of the Police and Crime Plan 2025 to 2029");
        var csv = (await browser.GetStringAsync("/kent/coverage.csv")).Split('\n');
        csv[0].Trim('\uFEFF', '\r').ShouldBe("reference,text,reason,money,measure,account,scrutiny,holes,to_check,url,plan");
        csv[3].ShouldStartWith("C1,I will light parks.,1,0,0,0,0,4,0,");
        var said = System.Text.Json.JsonDocument.Parse((await site.RunAsync("coverage", "kent/2025-2029", "--json")).Output).RootElement;
        (said.GetProperty("statements").GetInt32(), said.GetProperty("whole").GetInt32(), said.GetProperty("rows")[2].GetProperty("reason").GetInt32())
            .ShouldBe((3, 0, 1));
        System.Text.Json.JsonDocument.Parse(await browser.GetStringAsync("/kent/coverage.json")).RootElement.GetProperty("rows").GetArrayLength().ShouldBe(3);
        (await site.RunAsync("coverage", "kent/1999-2000")).Exit.ShouldBe(1);
        (await site.RunAsync("coverage", "kent")).Output.ShouldContain("C1    reason 1, money 0, measure 0, account 0, scrutiny 0: I will light parks.");
    }

    [Fact]
    public async Task The_page_and_the_desk_say_how_many_statements_the_plan_has_and_which_they_leave_out()
    {
        var page = await site.Browser().GetPageAsync("/kent/coverage");

        page.QuerySelector("main").Words()
            .ShouldContain("The plan has 5 statements. 3 are listed and counted: what promises something, expects it of others or is to be reached. 2 are left out.");
        (await site.Browser().GetPageAsync("/kent/coverage?show=all")).QuerySelector("main").Words()
            .ShouldContain("The plan has 5 statements. 4 are listed and counted: all that is more than plain text. 1 is left out.");
        page.QuerySelectorAll("nav.govuk-pagination").ShouldBeEmpty("there is one page");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        var desk = (await officer.OpenAsync("/kent/manage/threads")).Page;
        desk.QuerySelector("main").Words().ShouldContain("The plan has 5 statements. 2 are listed: what the body itself promises. 3 are left out.");
        desk.QuerySelectorAll("nav.govuk-pagination").ShouldBeEmpty();
        (await site.RunAsync("coverage", "kent")).Output.ShouldContain("The edition has 5; the others are left out.");
        (await site.RunAsync("coverage", "kent", "--json")).Output.ShouldContain("\"in_plan\":5");
    }

    [Fact]
    public async Task The_desk_says_of_a_plan_that_is_not_in_force_that_it_is_not()
    {
        var surrey = await AnArea(site, "surrey");
        await APlan(site, surrey, stage: Frankpledge.Plans.EditionStage.StatutoryDraft, issued: new(2026, 3, 1));
        var officer = await site.SignedInAsync(await site.PersonAsync(surrey, Role.Policy));

        (await officer.OpenAsync("/surrey/manage/threads")).Page.QuerySelector("main").Words()
            .ShouldContain("This is a draft. Statutory draft of 1 March 2026. It is not in force.");
        var here = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await here.OpenAsync("/kent/manage/threads")).Page.QuerySelector("main").Words().ShouldNotContain("not in force");
    }

    [Fact]
    public void Four_times_as_many_statements_and_links_are_counted_in_about_four_times_the_time()
    {
        var (small, large) = (double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < 8 && !(large < small * 9); attempt++)
        {
            small = Math.Min(small, Time(2_500));
            large = Math.Min(large, Time(10_000));
        }

        large.ShouldBeLessThan(small * 9, $"2,500 took {small:0.0} ms, 10,000 {large:0.0} ms");
    }

    /// <summary>Processor milliseconds of this thread for so many statements and three links each.</summary>
    private static double Time(int size)
    {
        var statements = Enumerable.Range(0, size).Select(at => new StatementInForce(Guid.CreateVersion7(), "plan", $"C{at}", null, "I will act.", true, true))
            .ToList();
        var lines = statements.SelectMany(one => new[] { ThreadKind.Theme, ThreadKind.Money, ThreadKind.Account }
            .Select(kind => new ThreadLine(Guid.CreateVersion7(), one.Id, kind, "Text", default, "A tester", default, false))).ToList();
        var clock = Stopwatch.StartNew();
        Coverage.Of(new("plan", "Plan", 1, size, statements), statements, lines).Rows.Count.ShouldBe(size);
        return clock.Elapsed.TotalMilliseconds;
    }

    private async Task<Coverage> CoverageAsync(bool all = false) =>
        (await site.UseAsync<CoverageHere, Coverage?>(use => use.OfAsync(kent.Id, null, all, site.Today))).ShouldNotBeNull();
}
