using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What follows an issue: copies to everybody on the register of responsible authorities, and three dates (S019).</summary>
[Trait("Engine", "Both")]
public sealed class CopiesTests : IAsyncLifetime
{
    private const string Page = "/kent/manage/before-issue/after?record=1";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        await AnIssuedPlan(site, kent);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R41")]
    public async Task A_copy_is_owed_to_the_chief_constable_and_each_council_and_the_gate_says_which_kinds_nobody_entered()
    {
        var duty = await DutyAsync("R41");

        duty.GetProperty("stands").GetString().ShouldBe("owed since issue");
        duty.GetProperty("stops_issue").GetBoolean().ShouldBeFalse();
        var missing = duty.GetProperty("missing").EnumerateArray().Select(one => one.GetString()!).ToList();
        missing.Count(one => one.StartsWith("A copy of the issued plan has not been sent to", StringComparison.Ordinal)).ShouldBe(14);
        missing.ShouldContain("A copy of the issued plan has not been sent to the chief constable.");
        missing.ShouldContain("No authority of the kind \"integrated care board\" is known here. The office enters those of the area, or that it has none.");
        missing.ShouldNotContain(one => one.Contains("local health board", StringComparison.Ordinal), "that is the law in Wales");
    }

    [Fact, Rule("R58")]
    public async Task The_duty_is_met_once_every_kind_is_entered_and_every_copy_sent()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Governance));
        await office.OpenAsync(Page);
        foreach (var (kind, name) in new[] { ("county council", "Kent County Council"), ("fire and rescue authority", "Kent and Medway Fire"),
            ("integrated care board", "NHS Kent and Medway"), ("probation provider or the Secretary of State", "") })
        {
            await office.SendToAsync($"{Page}&handler=Enter", ("kind", kind), ("name", name), ("since.Day", "1"), ("since.Month", "7"), ("since.Year", "2022"));
            office.LedTo.ShouldBe($"{Page}&done=entered", string.Join(' ', office.Errors));
            await office.FollowAsync();
        }

        var names = office.Page.QuerySelectorAll("input[name=to]").Select(box => box.GetAttribute("value")!).ToList();
        names.Count.ShouldBe(17);
        await office.SendToAsync($"{Page}&handler=Sent", [.. names.Select(name => ("to", name)), ("day.Day", $"{site.Today.Day}"),
            ("day.Month", $"{site.Today.Month}"), ("day.Year", $"{site.Today.Year}"), ("person", "G. Officer, governance officer"), ("document", "E-mail")]);
        office.LedTo.ShouldBe($"{Page}&done=sent", string.Join(' ', office.Errors));

        (await DutyAsync("R41")).GetProperty("stands").GetString().ShouldBe("met");
        (await site.RunAsync("issue", "copies", "kent")).Exit.ShouldBe(0);
    }

    [Fact, Rule("R58")]
    public async Task An_authority_that_ended_before_the_issue_is_owed_nothing_and_nobody_unknown_is_sent_a_copy()
    {
        var one = await EnterAsync("Old Fire Authority");
        (await site.RunAsync("issue", "authority-ended", "kent", "--id", $"{one.Id}", "--last", "2023-03-31")).Exit.ShouldBe(0);

        (await site.RunAsync("issue", "copies", "kent")).Output.ShouldNotContain("Old Fire Authority");
        (await site.RunAsync("issue", "copy-sent", "kent", "--to", "Old Fire Authority", "--on", $"{site.Today:yyyy-MM-dd}", "--person", "P. Lead",
            "--document", "Letter")).Output.ShouldStartWith("Old Fire Authority was no responsible authority of the area on the day of issue.");
    }

    [Fact]
    public async Task Issue_publication_and_launch_are_three_dates()
    {
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(3));
        (await site.RunAsync("issue", "record", "kent", "--record", "1", "--fact", "launched", "--on", $"{site.Today:yyyy-MM-dd}", "--person", "C. Commissioner",
            "--document", "Brasshouse Community Centre; programme")).Exit.ShouldBe(0);

        var said = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue.json")).RootElement[0];
        (said.GetProperty("issued_on").GetString(), said.GetProperty("published_on").GetString(), said.GetProperty("launched_on").GetString())
            .ShouldBe(("2026-11-22", "2026-11-22", "2026-11-25"));
        (await site.Browser().GetPageAsync("/kent/issue")).QuerySelectorAll("main dl.fp-facts div")
            .Select(fact => $"{fact.QuerySelector("dt").Words()} {fact.QuerySelector("dd")!.FirstChild!.TextContent.Trim()}")
            .ShouldBe(["Issued 22 November 2026", "Published here 22 November 2026", "Launched 25 November 2026"]);
    }

    [Fact]
    public async Task What_follows_the_issue_is_not_recorded_before_it()
    {
        (await site.RunAsync("issue", "record", "kent", "--record", "2", "--fact", "launched", "--on", $"{site.Today:yyyy-MM-dd}", "--person", "P. Lead",
            "--document", "Programme")).Output.ShouldStartWith("The plan of this record is not issued yet.");
        (await site.RunAsync("issue", "record", "kent", "--record", "1", "--fact", "copy-sent", "--on", $"{site.Today:yyyy-MM-dd}", "--person", "P. Lead",
            "--document", "Letter", "--detail", "Anybody")).Output.ShouldStartWith("A copy is recorded with the name of whoever it was sent to");
        (await site.RunAsync("issue", "record", "kent", "--record", "1", "--fact", "launched", "--on", "2026-11-21", "--person", "P. Lead",
            "--document", "Programme")).Output.ShouldStartWith("The plan was issued on Sunday 22 November 2026");
    }

    [Fact, Rule("R58")]
    public async Task That_the_area_has_none_of_a_kind_and_a_name_of_it_do_not_both_stand_whoever_comes_second()
    {
        var fire = await EnterAsync("Kent and Medway Fire");
        async Task<string> RefusedAsync(params string[] more) => (await site.RunAsync(["issue", "authority", "kent", .. more])).Output;

        (await RefusedAsync("--kind", "fire and rescue authority", "--since", "2021-04-01")).ShouldStartWith(
            "Kent and Medway Fire is entered as an authority of the kind \"fire and rescue authority\" since Wednesday 1 April 2020. End it first");
        (await RefusedAsync("--kind", "district or unitary council", "--since", "2021-04-01")).ShouldStartWith(
            "The register names authorities of the kind \"district or unitary council\", so the area has some: Ashford;");
        (await RefusedAsync("--kind", "integrated care board", "--since", "2022-07-01")).ShouldContain("kent");
        (await RefusedAsync("--kind", "integrated care board", "--name", "NHS Kent", "--since", "2023-07-01")).ShouldStartWith(
            "It is entered that the area has none of the kind \"integrated care board\" since Friday 1 July 2022. End that first, with its last day, then enter NHS Kent.");

        (await site.RunAsync("issue", "authority-ended", "kent", "--id", $"{fire.Id}", "--last", "2023-03-31")).Exit.ShouldBe(0);
        (await site.RunAsync("issue", "authority", "kent", "--kind", "fire and rescue authority", "--since", "2023-04-01")).Exit.ShouldBe(0);
    }

    private Task<AreaAuthority> EnterAsync(string name) => site.UseAsync<EnterAuthority, AreaAuthority>(
        use => use.RunAsync(kent.Id, new("fire and rescue authority", name, Day("2020-04-01")), AChange(site)));

    private async Task<JsonElement> DutyAsync(string rule) =>
        (await site.RunAsync("gate", "kent/2025-2029", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("rule").GetString() == rule);
}
