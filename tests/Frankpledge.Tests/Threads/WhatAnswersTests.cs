using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>What counts as an answer is one function: page, coverage, staff list, verb and the state of a promise say the same, whatever a link does.</summary>
[Trait("Engine", "Both")]
public sealed class WhatAnswersTests
{
    [Theory]
    [InlineData(ThreadKind.Theme, LinkPurpose.Supports, 1)]
    [InlineData(ThreadKind.Theme, LinkPurpose.Contradicts, 0)]
    [InlineData(ThreadKind.Finding, LinkPurpose.Refused, 0)]
    [InlineData(ThreadKind.Money, LinkPurpose.Contradicts, 1)]
    [InlineData(ThreadKind.Measure, LinkPurpose.Contradicts, 1)]
    [InlineData(ThreadKind.Account, LinkPurpose.Contradicts, 1)]
    [InlineData(ThreadKind.Account, LinkPurpose.Refused, 1)]
    [InlineData(ThreadKind.Question, LinkPurpose.Contradicts, 1)]
    public async Task Every_door_counts_the_same(ThreadKind kind, LinkPurpose purpose, int answers)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await APlan(site, kent, "# Streets\nC I will light parks.");
        var wanted = new EntryToRecord(kind, "It is of parks.", site.Today, new("Minutes", "Item 5", null))
            { Pence = 100, Value = 3, Unit = "parks", Period = "2026", Link = new(purpose, LinkStrength.Fair, "It speaks of it.") };
        var entry = await AnEntry(site, kent, "C1", wanted);
        await site.UseAsync<CorrectEntry, ThreadEntry>(use =>
            use.RunAsync(kent.Id, entry.Id, wanted with { Text = "It is of six parks." }, "Six.", AChange(site)));
        var (question, browser) = (kind.Question(), site.Browser());
        var at = (int)question;

        var section = (await browser.GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelectorAll(".fp-thread")[at];
        (section.QuerySelector(".fp-empty") is null).ShouldBe(answers == 1, "the page");
        section.Words().ShouldContain("It is of six parks.");
        section.QuerySelector("h2").Words().ShouldContain(answers == 1 ? "1 " : "1 against it or refused");
        var row = JsonDocument.Parse(await browser.GetStringAsync("/kent/coverage.json")).RootElement.GetProperty("rows")[0];
        string[] names = ["reason", "money", "measure", "account", "scrutiny"];
        row.GetProperty(names[at]).GetInt32().ShouldBe(answers, "coverage");
        row.GetProperty("to_check").GetInt32().ShouldBe(1, "whether it answers or not, its link is being checked");
        (await browser.GetPageAsync("/kent/coverage")).QuerySelector("main").Words().ShouldContain("1 link is being checked");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Performance));
        (await officer.OpenAsync("/kent/manage/threads")).Page.QuerySelectorAll("tbody td")[at].Words().ShouldStartWith(answers == 1 ? "1" : "None");

        var said = JsonDocument.Parse((await site.RunAsync("thread", "kent", "2025-2029", "C1", "--json")).Output).RootElement;
        said.GetProperty("counts")[at].GetProperty("entries").GetInt32().ShouldBe(answers, "the verb");
        (await site.RunAsync("thread", "kent", "2025-2029", "C1")).Output
            .ShouldNotContain($"{section.QuerySelector("h2")!.FirstChild!.TextContent.Trim()}: nothing is linked");
        (await PromiseStatesOf(site, kent)).Single().State
            .ShouldBe(kind == ThreadKind.Account ? PromiseState.Reported : PromiseState.NothingRecorded, "the state of the promise");
    }
}
