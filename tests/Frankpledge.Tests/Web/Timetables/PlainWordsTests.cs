using System.Text.RegularExpressions;
using Frankpledge.Areas;
using Frankpledge.Statute.Governance;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Timetables;

/// <summary>Section numbers, rule numbers in sentences and marks for lawyers are for the rule book;
/// the chip that leads there is the only number on other pages.</summary>
[Trait("Engine", "Both")]
public sealed partial class PlainWordsTests
{
    private static readonly string[] Pages =
    [
        "", "/deadlines", "/deadlines/precept", "/deadlines/precept?year=2027&vetoed=high&reported=2027-02-05&proposed=200&revised=200&revised-on=2027-02-12",
        "/deadlines/precept?year=2025&no-report=yes&notified=2025-01-30",
        "/deadlines/precept?members=14&for=9&present=12", "/deadlines/publications", "/deadlines/promises",
        "/deadlines/requests?received=2026-06-01&became-clear=2026-06-01",
        "/deadlines/appointment?received=2024-04-25&poll=2024-05-02&declared=2024-05-09",
        "/deadlines/appointment?kind=ChiefConstableRemoval&received=2025-01-06", "/deadlines/appointment?received=2028-04-20",
        "/deadlines/inspection?published=2024-12-18&comments-by=2025-03-01", "/deadlines/consultation?start=2028-04-03&end=2028-05-01",
        "/deadlines/vacancy?vacant=2027-12-01&maximum-years=2&acting=2026-01-10",
        "/deadlines/notice?meeting=2025-01-20&from=2025-04-17&add=10", "/deadlines/clocks/start", "/timetable", "/calendar", "/before-issue",
    ];

    [Theory]
    [InlineData("kent")]
    [InlineData("gwent")]
    public async Task Today_the_deadlines_and_the_timetable_speak_plain_words(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync(slug);
        await ATimetable(site, area);
        await APlan(site, area, "# Streets\nC I will light parks. |by March 2027|");
        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            await AClock(site, area, BodyKind.LocalPolicingBody, kind, $"About {kind}");
        }

        var editor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await editor.OpenAsync($"/{slug}/manage/deadlines");
        var clocks = editor.Page.QuerySelectorAll("main .fp-due h3 a").Select(link => link.GetAttribute("href")!).ToList();
        clocks.Count.ShouldBe(Enum.GetValues<ClockKind>().Length);

        foreach (var page in Pages.Select(page => $"/{slug}/manage{page}").Concat(clocks))
        {
            await editor.OpenAsync(page);
            editor.Status.ShouldBe(System.Net.HttpStatusCode.OK, page);
            editor.Page.QuerySelectorAll(".fp-rule, script, style").ToList().ForEach(chip => chip.Remove());
            ForLawyers().Matches(editor.Page.QuerySelector("main").Words()).Select(found => found.Value).ShouldBeEmpty(page);
        }
    }

    [GeneratedRegex(@"\bR\d{1,3}\b|\bss?\.\s?\d\w*|\bSch\b|\bregs?\.? \d+|\bparas? \d+|[Pp]aragraph \d\S*|[Ss]ection \d\S*|\bSI \d{4}\S*|\d\([a-z]\)|\(verify\)|specified-information")]
    private static partial Regex ForLawyers();
}
