using System.Net;
using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Statute.Commands;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Web.Deadlines;

/// <summary>Whatever gives a day from a rule gives it where the data say that the rule speaks to the body, and nowhere else (R13).</summary>
[Trait("Engine", "Both")]
public sealed class ReachOfCalculatorsTests
{
    private static readonly (string Question, string Rule)[] Pages =
    [
        ("precept?year=2026", "R59"), ("appointment?received=2026-11-02", "R119"), ("appointment?kind=ChiefConstableAppointment&received=2026-11-02", "R122"),
        ("appointment?kind=ChiefConstableRemoval&received=2026-11-02", "R126"), ("inspection?published=2026-11-02", "R155"), ("publications?year=2026", "R79"),
        ("requests?received=2026-11-02", "R86"), ("requests?became-clear=2026-11-02", "R133"), ("consultation?start=2026-11-02&weeks=12", "R171"),
        ("vacancy?vacant=2026-11-02", "R130"), ("vacancy?acting=2026-11-02", "R129"), ("vacancy?maximum-years=3", "R127"), ("notice?meeting=2026-11-20", "R6"),
    ];

    private static readonly (string Line, string Rule)[] Verbs =
    [
        ("hearing --received 2026-11-02", "R119"), ("inspection --published 2026-11-02", "R155"), ("vacancy --on 2026-11-02", "R130"),
        ("suspension --maximum-years 3", "R127"),
        ("panel-size --councils 7", "R88"), ("freedom-of-information --received 2026-11-02", "R86"),
        ("environmental-information --received 2026-11-02", "R186"),
        ("agenda-deadline --meeting 2026-11-20", "R6"), ("precept --year 2026", "R59"), ("plan-timetable --poll 2024-05-02", "R20"),
        ("planning-period --issued 2026-11-02", "R24"),
        ("specified-information --year 2026", "R79"), ("consultation --start 2026-11-02 --weeks 12", "R171"),
    ];

    public static TheoryData<string> OneOfEachBody => ["kent", "gwent", "essex", "greater-manchester", "london", "city-of-london"];

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task Every_calculator_answers_where_its_rule_speaks_and_only_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site, slug);
        var browser = await Given.ABrowserOf(site, await Given.APerson(site, area, Role.Governance));

        foreach (var (question, rule) in Pages)
        {
            var page = await browser.GetPageAsync($"/{slug}/manage/deadlines/{question}");
            var answers = page.QuerySelectorAll("main table, main section:not([aria-labelledby=rules]) .fp-reading").Length > 0;
            answers.ShouldBe(Speaks(site, area, rule), $"{question} for {slug}");
            page.QuerySelector("main").Words().Contains($"{rule} is not the law here", StringComparison.Ordinal)
                .ShouldBe(Letter(site, area, rule) == Reach.OtherLaw, question);
        }
    }

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task A_calculator_asks_where_one_of_its_rules_speaks_and_elsewhere_says_why_not(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site, slug);
        var browser = await Given.ABrowserOf(site, await Given.APerson(site, area, Role.Governance));

        foreach (var calculator in Pages.GroupBy(page => page.Question[..page.Question.IndexOf('?', StringComparison.Ordinal)], page => page.Rule))
        {
            var main = (await browser.GetPageAsync($"/{slug}/manage/deadlines/{calculator.Key}")).QuerySelector("main")!;
            // The page of notices counts working days as well, which are the same for everybody (R7).
            var speaks = calculator.Any(rule => Speaks(site, area, rule)) || calculator.Key == "notice";
            (main.QuerySelectorAll("form").Length > 0).ShouldBe(speaks && calculator.Key != "publications", $"{calculator.Key} for {slug}");
            (speaks || main.Words().Contains("not the law here", StringComparison.Ordinal)
                || main.Words().Contains("does not apply here", StringComparison.Ordinal)).ShouldBeTrue(calculator.Key);
        }
    }

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task Every_clock_is_offered_and_started_where_its_rule_speaks_and_only_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site, slug);
        var browser = await Given.ABrowserOf(site, await Given.APerson(site, area, Role.Governance));
        var law = Enum.GetValues<ClockKind>().Where(kind => Speaks(site, area, kind.Rule())).ToList();

        var page = await browser.GetPageAsync($"/{slug}/manage/deadlines/clocks/start");
        page.QuerySelectorAll("main input[name=Kind]").Select(input => Enum.Parse<ClockKind>(input.GetAttribute("value")!)).ShouldBe(law);
        page.QuerySelectorAll("details").Any(details => details.TextContent.Contains("ordinary poll", StringComparison.Ordinal))
            .ShouldBe(Speaks(site, area, "R11"), "an election pauses clocks where the rule speaks");
        foreach (var kind in law)
        {
            var said = page.QuerySelector($"main input[value={kind}]")!.Closest(".govuk-radios__item")!.TextContent;
            var reach = RuleReach.Of(kind.Rule(), area.Facts().ModelOn(site.Today), area.Nation);
            said.Contains("the law applies as modified", StringComparison.Ordinal).ShouldBe(reach == Reach.Modified, $"{kind}");
            said.Contains("is not settled", StringComparison.Ordinal).ShouldBe(reach == Reach.Unsettled, $"{kind}");
        }

        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            var input = new ClockToStart(area.Facts(), BodyKind.LocalPolicingBody, kind, "A matter", site.Today, null, site.Today);
            StartClock.WhyNot(input).Any(reason => reason.Code == "NotLawHere").ShouldBe(!law.Contains(kind), $"{kind} for {slug}");
        }
    }

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task A_computed_deadline_is_recorded_where_its_rule_speaks_and_only_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site, slug);
        var browser = await Given.ABrowserOf(site, await Given.APerson(site, area, Role.Governance));

        foreach (var (key, rule) in new[] { ("specified-information/3(g)/2026-10-31", "R79"), ("precept/2027/Notify", "R59") })
        {
            var speaks = Speaks(site, area, rule);
            (await browser.GetAsync(new Uri($"/{slug}/manage/deadlines/record?key={Uri.EscapeDataString(key)}", UriKind.Relative))).StatusCode
                .ShouldBe(speaks ? HttpStatusCode.OK : HttpStatusCode.NotFound, key);
            var settling = () => site.UseAsync<SettleDeadline, bool>(async use =>
            {
                await use.RunAsync(new(area.Id, key, site.Today, "", site.Today), Given.AChange(site));
                return true;
            });
            if (speaks)
            {
                (await settling()).ShouldBeTrue();
            }
            else
            {
                (await Given.CodeOfRefusal(settling)).ShouldBe("NotLawHere");
            }
        }
    }

    [Theory, Rule("R13"), MemberData(nameof(OneOfEachBody))]
    public async Task Every_verb_answers_where_its_rule_speaks_and_only_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site, slug);

        foreach (var (line, rule) in Verbs)
        {
            var asked = await Asked.RunAsync($"law {line} --area {slug}");
            (asked.Exit == 0).ShouldBe(Speaks(site, area, rule), $"{line} for {slug}: {asked.Errors}");
        }
    }

    private static Reach Letter(TestSite site, PoliceArea area, string rule) => RuleReach.Of(rule, area.Facts().ModelOn(site.Today), area.Nation);

    private static bool Speaks(TestSite site, PoliceArea area, string rule) => Letter(site, area, rule) is not (Reach.OtherLaw or Reach.Nothing);
}
