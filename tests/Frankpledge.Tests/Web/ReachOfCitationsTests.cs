using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Statute.Timetable;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web;

/// <summary>Wherever a rule is cited for an area it says what it is to the body there, and what is not law there is never shown as law (R13).</summary>
[Trait("Engine", "Both")]
public sealed partial class ReachOfCitationsTests
{
    /// <summary>Words of a block in which a rule may stand that is not the law there: the block says so itself.</summary>
    private static readonly string[] SaysSo =
        ["is not the law here", "does not apply here", "do not speak to this area", "the law is another",
            "is another here", "asks no such thing", "no police and crime panel"];

    private static readonly string[] Questions =
    [
        "precept?year=2027", "appointment?received=2026-11-02", "appointment?kind=ChiefConstableAppointment&received=2026-11-02",
        "inspection?published=2026-11-02",
        "publications?year=2026", "requests?received=2026-11-02", "consultation?start=2026-11-02&weeks=12", "vacancy?vacant=2026-11-02",
        "vacancy?acting=2026-11-02", "notice?meeting=2026-11-20",
    ];

    private static readonly string[] Verbs =
    [
        "clocks {0}", "due {0}", "timetable {0}", "issue show {0}", "law hearing --received 2026-11-02 --area {0}", "law precept --year 2027 --area {0}",
        "law plan-timetable --poll 2024-05-02 --area {0}",
        "law agenda-deadline --meeting 2026-11-20 --area {0}",
        "law specified-information --year 2026 --area {0}",
        "law consultation --start 2028-03-20 --weeks 6 --area {0}", "law vacancy --on 2026-11-02 --area {0}", "law suspension --maximum-years 3 --area {0}",
    ];

    public static TheoryData<string> OneOfEachBody => ["kent", "gwent", "essex", "greater-manchester", "london", "city-of-london"];

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task Every_page_that_cites_a_rule_says_what_it_is_to_the_body_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await InUse(site, slug);
        var browser = await ABrowserOf(site, await APerson(site, area, Role.ChiefExecutive));
        var cited = 0;

        foreach (var page in (await site.PagesAsync()).Select(page => page.Address()).Where(address => address.StartsWith("/kent", StringComparison.Ordinal))
            .Select(address => $"/{slug}{address["/kent".Length..]}").Where(address => !address.Contains("/law/", StringComparison.Ordinal))
            .Concat(Questions.Select(question => $"/{slug}/manage/deadlines/{question}")).Distinct())
        {
            using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (var link in (await answer.ReadPageAsync()).QuerySelectorAll("main a.fp-rule"))
            {
                cited++;
                var number = Number().Match(link.TextContent).Value;
                var block = link.Closest("li, p, dd, td, figure, div")!.TextContent;
                if (Reach(site, area, number) is Frankpledge.Statute.Register.Reach.OtherLaw or Frankpledge.Statute.Register.Reach.Nothing)
                {
                    SaysSo.Any(words => block.Contains(words, StringComparison.Ordinal)).ShouldBeTrue($"{page} shows {number} as law: {block}");
                }
                else if ((page.StartsWith($"/{slug}/law", StringComparison.Ordinal) ? Mark(site, area, number) : AtWork(site, area, number)) is { } mark)
                {
                    (link.NextElementSibling is { ClassName: "fp-rule-mark" } said ? said.TextContent : "").ShouldBe(mark, $"{page} cites {number} without it: {block}");
                }
            }
        }

        cited.ShouldBeGreaterThan(20);
    }

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task Every_verb_that_cites_a_rule_says_what_it_is_to_the_body_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await InUse(site, slug);

        foreach (var line in Verbs.SelectMany(verb => Lines(site, verb.Replace("{0}", slug, StringComparison.Ordinal))))
        {
            foreach (Match found in Number().Matches(line))
            {
                if (Mark(site, area, found.Value) is { } mark && !SaysSo.Any(words => line.Contains(words, StringComparison.Ordinal)))
                {
                    line[(found.Index + found.Length)..].ShouldStartWith($" {mark}", Case.Sensitive, line);
                }
            }
        }
    }

    [Fact, Rule("R13")]
    public async Task Files_say_it_beside_the_day()
    {
        await using var site = await TestSite.StartAsync();
        var gwent = await InUse(site, "gwent");
        var browser = await ABrowserOf(site, await APerson(site, gwent, Role.Policy));

        (await browser.GetStringAsync("/gwent/manage/timetable.csv")).Split('\n').Single(line => line.StartsWith("Panel's agenda", StringComparison.Ordinal))
            .ShouldContain(",(verify),");
        (await browser.GetStringAsync("/gwent/manage/timetable.ics")).ReplaceLineEndings("").ShouldContain("agenda published (verify)");
    }

    [Fact, Rule("R13")]
    public void Every_body_for_which_a_rule_differs_has_words_of_its_own_and_none_of_others()
    {
        foreach (var (rule, body) in RuleBook.All.SelectMany(rule => RuleReach.Bodies.Take(6).Select(body => (rule.Number, body))))
        {
            var words = RuleReach.Differs(rule, body.Model, body.Nation);
            if (RuleReach.Of(rule, body.Model, body.Nation) is Frankpledge.Statute.Register.Reach.Modified or Frankpledge.Statute.Register.Reach.OtherLaw
                or Frankpledge.Statute.Register.Reach.Unsettled)
            {
                words.ShouldNotBeEmpty($"{rule} for {body}");
            }

            words.ShouldNotContain("Mayors:");
            words.ShouldNotContain("London:");
            words.ShouldNotContain("Wales:");
        }
    }

    /// <summary>An area with a clock of each kind that runs there, a timetable where there is one, and a fact before issue.</summary>
    private static async Task<PoliceArea> InUse(TestSite site, string slug)
    {
        var area = await AnArea(site, slug);
        foreach (var kind in Enum.GetValues<ClockKind>().Where(kind => kind.WhyNotHere(area.Nation, area.Facts().ModelOn(site.Today)).Count == 0))
        {
            await AClock(site, area, BodyKind.LocalPolicingBody, kind, $"Matter of {kind}");
        }

        if (PlanTimetable.WhyNot(area.Facts().ModelOn(site.Today), area.Nation).Count == 0)
        {
            await ATimetable(site, area);
            await site.UseAsync<RecordIssueFact, IssueFact>(use => use.RunAsync(area.Id, 1, FactsBeforeIssue[0], AChange(site)));
        }

        return area;
    }

    private static string[] Lines(TestSite site, string verb) =>
        site.RunAsync(verb.Split(' ')).GetAwaiter().GetResult().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Reach Reach(TestSite site, PoliceArea area, string rule) => RuleReach.Of(rule, area.Facts().ModelOn(site.Today), area.Nation);

    private static string? Mark(TestSite site, PoliceArea area, string rule) =>
        RuleCitation.Mark(rule, area.Facts().ModelOn(site.Today), area.Nation)?.English;

    private static string? AtWork(TestSite site, PoliceArea area, string rule) =>
        RuleCitation.MarkAtWork(rule, area.Facts().ModelOn(site.Today), area.Nation)?.English;

    [GeneratedRegex(@"\bR\d+\b")]
    private static partial Regex Number();
}
