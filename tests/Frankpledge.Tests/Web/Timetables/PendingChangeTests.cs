using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Frankpledge.Areas;
using Frankpledge.Statute.Governance;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Timetables;

/// <summary>Commissioners end in May 2028 if the law that is announced is made: each date beyond that says so, wherever it is shown.</summary>
[Trait("Engine", "Both")]
public sealed partial class PendingChangeTests
{
    private static readonly string Warning = PendingChange.Known.Items[0].Warning;

    private static readonly string[] Pages =
    [
        "/manage", "/manage/deadlines", "/manage/deadlines/promises", "/manage/deadlines/precept?year=2029", "/manage/deadlines/precept?year=2027",
        "/manage/deadlines/publications?year=2028",
        "/manage/deadlines/record?key=precept/2029/Notify", "/manage/deadlines/appointment?received=2028-06-01",
        "/manage/deadlines/inspection?published=2028-05-01", "/manage/deadlines/vacancy?vacant=2028-06-01&declared=2028-06-02",
        "/manage/timetable", "/manage/promises/C1?day=2028-12-31", "/promises", "/plans/2025-2029/C1", "/plans/2025-2029/T1",
    ];

    [Fact]
    public async Task Every_page_with_a_day_beyond_it_warns_and_one_without_does_not()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        site.Clock.Set(Noon("2028-04-20"));
        await ATimetable(site, kent);
        await APlan(site, kent,
            "# Streets\nC I will light parks. |by December 2028|\nT Burglary falls. |by March 2029|\nC I will write a paper. |by December 2027|");
        await AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InspectionReport);
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/kent/manage/deadlines");
        var clock = policy.Page.QuerySelector("main .fp-due h3 a")!.GetAttribute("href")!["/kent".Length..];

        var warned = 0;
        foreach (var page in Pages.Append(clock))
        {
            await policy.OpenAsync("/kent" + page);
            policy.Status.ShouldBe(System.Net.HttpStatusCode.OK, page);
            var beyond = Beyond(policy.Page.QuerySelector("main").Words());
            warned += policy.Main.Contains(Warning, StringComparison.Ordinal) ? 1 : 0;
            (beyond.Count == 0 || policy.Main.Contains(Warning, StringComparison.Ordinal)).ShouldBeTrue($"{page}: {string.Join(", ", beyond)}");
        }

        warned.ShouldBeGreaterThanOrEqualTo(14);

        await policy.OpenAsync("/kent/plans/2025-2029/C2");
        policy.Main.ShouldNotContain(Warning);
    }

    [Fact]
    public async Task On_the_timetable_the_warning_stands_beside_a_date_and_never_by_itself()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        site.Clock.Set(Noon("2028-04-20"));
        await ATimetable(site, kent);
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await policy.OpenAsync("/kent/manage/timetable");

        var warned = policy.Page.QuerySelectorAll("main *")
            .Where(one => one.Children.Length == 0 && one.TextContent.Contains(Warning, StringComparison.Ordinal)).ToList();
        warned.ShouldNotBeEmpty();
        warned.ShouldAllBe(one => one.Closest("td, li, dd") != null && Beyond(one.Closest("td, li, dd").Words()).Count > 0);
    }

    [Fact]
    public async Task Data_feeds_and_verbs_say_so_too()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        site.Clock.Set(Noon("2028-04-20"));
        await ATimetable(site, kent, "2028-05-04");
        await APlan(site, kent,
            "# Streets\nT Burglary falls. |by March 2029|\nC I will write a paper. |by December 2027|\nC I will light parks. |by December 2028|");
        await AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InspectionReport);
        var browser = await ABrowserOf(site, await APerson(site, kent));

        var data = JsonDocument.Parse(await browser.GetStringAsync("/kent/plans/2025-2029/data.json")).RootElement.GetProperty("statements").EnumerateArray()
            .ToList();
        data[0].GetProperty("targets")[0].GetProperty("pending_change").GetString().ShouldBe(Warning);
        data[1].GetProperty("targets")[0].GetProperty("pending_change").GetString().ShouldBeNull();
        (await browser.GetStringAsync("/kent/plans/2025-2029/data.csv")).ShouldContain(Warning);
        (await browser.GetStringAsync("/kent/manage/timetable.ics")).Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain(Warning[..40]);
        (await browser.GetStringAsync("/kent/manage/timetable.csv")).ShouldContain(Warning);
        (await browser.GetStringAsync("/kent/manage/deadlines/publications?handler=csv&year=2028")).ShouldContain(Warning);
        foreach (var verb in new[] { new[] { "due", "kent", "--on", "2028-04-20" }, ["clocks", "kent"], ["promises", "list", "kent"] })
        {
            (await site.RunAsync([.. verb, "--json"])).Output.ShouldContain(Warning, customMessage: string.Join(' ', verb));
        }
    }

    /// <summary>A mayor's area does not end with the commissioners.</summary>
    [Fact]
    public async Task Where_a_mayor_governs_no_day_is_doubted()
    {
        await using var site = await TestSite.StartAsync();
        var manchester = await site.AreaAsync("greater-manchester");
        site.Clock.Set(Noon("2028-04-20"));
        await APlan(site, manchester, "# Streets\nC I will light parks. |by December 2028|");
        var policy = await site.SignedInAsync(await site.PersonAsync(manchester, Role.Policy));

        foreach (var page in new[] { "/manage", "/manage/deadlines/promises", "/plans/2025-2029/C1" })
        {
            (await policy.OpenAsync("/greater-manchester" + page)).Main.ShouldNotContain(Warning);
        }
    }

    private static List<string> Beyond(string text) => [.. Days().Matches(text).Select(found => found.Value)
        .Where(found => DateOnly.ParseExact(found, ["d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture) >= PendingChange.Known.Items[0].Effective)];

    [GeneratedRegex(@"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* 20\d\d\b")]
    private static partial Regex Days();
}
