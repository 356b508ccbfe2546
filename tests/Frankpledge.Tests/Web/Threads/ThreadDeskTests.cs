using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Threads;

[Trait("Engine", "Both")]
public sealed class ThreadDeskTests : IAsyncLifetime
{
    private const string Thread = "/kent/manage/threads/2025-2029/C1";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor officer = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will light parks.\nE The force should answer.");
        officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Performance));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_officer_adds_money_and_the_desk_and_the_public_see_it_with_its_source()
    {
        await officer.OpenAsync("/kent/manage/threads");
        await officer
            .OpenAsync(officer.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)
                .First(link => link.EndsWith("/C1", StringComparison.Ordinal)));
        await officer
            .OpenAsync(officer.Page.QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")!)
                .Single(link => link.EndsWith("WhatCosts", StringComparison.Ordinal)));
        await officer.SendAsync(("Entry.Text", "Lamps for six parks"), ("Entry.Amount", "a lot"), ("Entry.Document", "Capital programme"));
        officer.Errors
            .ShouldBe(["Enter the day, as day, month and year.", "Enter the amount in pounds, with at most two decimals, for example 304466 or 12.50.",
                "Say which period it covers, for example 2025/26 or October 2026."],
                ignoreOrder: true);

        await officer.SendAsync(
            ("Entry.Text", "Lamps for six parks"), ("Entry.Amount", "£240,000"), ("Entry.Document", "Capital programme"), ("Entry.Place", "Page 7"),
            ("Entry.Period", "2026/27"), ("Entry.On.Day", "1"), ("Entry.On.Month", "4"), ("Entry.On.Year", "2026"));
        officer.LedTo.ShouldBe($"{Thread}?done=added");
        (await officer.FollowAsync()).Page.QuerySelector("[role=status]").Words().ShouldStartWith("Added.");
        (await officer.OpenAsync(Thread)).Page.QuerySelector("main").Words()
            .ShouldContain("Lamps for six parks £240,000, 2026/27 Source: Capital programme, Page 7. Recorded");

        var costs = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelectorAll(".fp-thread")[1].Words();
        costs.ShouldContain("Lamps for six parks");
        costs.ShouldContain("£240,000");
        costs.ShouldContain("Source: Capital programme, Page 7; recorded 22 November 2026");
        costs.ShouldNotContain("Invented");
        (await officer.OpenAsync("/kent/manage/threads")).Page.QuerySelector("tbody").Words().ShouldBe("Promise C1 I will light parks. None 1 None None None");
        (await officer.OpenAsync("/kent/manage/threads?show=all")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_officer_corrects_an_entry_and_withdraws_it_and_the_public_reads_why()
    {
        await Given.AnEntry(site, kent, "C1", Given.AnAccount(site, "Six parks are lit."));
        await officer.OpenAsync(Thread);
        var (correct, withdraw) =
            (officer.Page.QuerySelectorAll("main section li a")[0].GetAttribute("href")!, officer.Page.QuerySelectorAll("main section li a")[1]
                .GetAttribute("href")!);

        await officer.OpenAsync(correct);
        await officer.SendAsync(("Entry.Text", "Five parks are lit."));
        officer.Errors.ShouldBe(["Say why. The public will read it in the entry's place."]);
        await officer.SendAsync(("Entry.Text", "Five parks are lit."), ("Why", "One was counted twice."));
        officer.LedTo.ShouldBe($"{Thread}?done=corrected");
        (await officer.FollowAsync()).Page.QuerySelector("[role=status]").Words().ShouldStartWith("Corrected.");
        var happened = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector(".fp-log").Words();
        happened.ShouldContain("Five parks are lit.");
        happened.ShouldContain("it said: “Six parks are lit.” Why it was corrected: One was counted twice.");

        await officer.OpenAsync(withdraw);
        await officer.SendAsync(("Why", "Again."));
        officer.Errors.Single().ShouldStartWith("This entry has been corrected or withdrawn since.");

        await officer.OpenAsync(Thread);
        await officer.OpenAsync(officer.Page.QuerySelectorAll("main section li a")[1].GetAttribute("href")!);
        await officer.SendAsync(("Why", "It is about another county."));
        (await officer.FollowAsync()).Page.QuerySelector("[role=status]").Words().ShouldStartWith("Withdrawn.");
        var after = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector("main").Words();
        after.ShouldContain("withdrawn on 22 November 2026. Why: It is about another county.");
        after.ShouldNotContain("parks are lit");
        var desk = (await officer.OpenAsync(Thread)).Page.QuerySelector("main").Words();
        desk.ShouldContain("What happened of 22 November 2026, withdrawn on 22 November 2026. Why: It is about another county.");
        desk.ShouldContain("Nothing that happened is recorded for this statement.");
        (await site.RunAsync("thread", "kent/C1")).Output.ShouldSatisfyAllConditions(
            said => said.ShouldContain("What has happened: nothing that answers it is linked."),
            said => said.ShouldContain("2026-11-22 account, withdrawn on 2026-11-22. Why: It is about another county."));
    }

    [Fact]
    public async Task A_thread_of_another_area_or_of_nothing_is_not_found()
    {
        var surrey = await site.AreaAsync("surrey");
        await Given.APlan(site, surrey, "# Streets\nC I will act.\nC I will act again.");
        var theirs = await Given.AnEntry(site, surrey, "C1");

        (await officer.OpenAsync("/kent/manage/threads/2025-2029/C2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.OpenAsync($"{Thread}/entry?corrects={theirs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.OpenAsync($"{Thread}/withdraw/{theirs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_verbs_add_show_correct_and_withdraw_and_answer_in_JSON()
    {
        (await site.RunAsync("thread-entry", "add", "kent", "2025-2029", "C1", "--kind", "Question", "--text", "Who pays?", "--on", "2026-11-01", "--document",
            "Minutes", "--place", "Item 3")).Exit.ShouldBe(0);
        var shown = System.Text.Json.JsonDocument.Parse((await site.RunAsync("thread", "kent", "2025-2029", "C1", "--json")).Output).RootElement;
        shown.GetProperty("counts").EnumerateArray().Last().GetProperty("entries").GetInt32().ShouldBe(1);
        var line = shown.GetProperty("lines")[0];
        line.GetProperty("line").GetProperty("document").GetString().ShouldBe("Minutes");

        var id = line.GetProperty("id").GetString()!;
        (await site.RunAsync("thread-entry", "withdraw", "kent", id, "--why", "Asked elsewhere.")).Exit.ShouldBe(0);
        (await site.RunAsync("thread-entry", "correct", "kent", id, "--why", "x", "--kind", "Question", "--text", "Who?", "--on", "2026-11-01", "--document",
            "Minutes")).ShouldSatisfyAllConditions(
            refused => refused.Exit.ShouldBe(1), refused => refused.Output.ShouldContain("corrected or withdrawn since"));
        (await site.RunAsync("promises", "record", "kent", "C1", "Met", "--plan", "2025-2029", "--on", "2026-11-20", "--evidence", "Minutes, item 4")).Output
            .ShouldContain("C1: Met on 2026-11-20, record 1.");
        (await site.RunAsync("promises", "list", "kent")).Output.ShouldContain("C1    Met              I will light parks.");
    }
}
