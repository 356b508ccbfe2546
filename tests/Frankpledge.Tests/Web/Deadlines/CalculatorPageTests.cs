using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Deadlines;

[Trait("Engine", "Both")]
public sealed class CalculatorPageTests(CalculatorPageTests.PanelOfficer officer) : IClassFixture<CalculatorPageTests.PanelOfficer>
{
    private const string Root = "/kent/manage/deadlines";

    [Theory]
    [InlineData("precept?year=2025&notified=2025-02-01&reported=2025-02-09&vetoed=high", "The veto has lapsed")]
    [InlineData("precept?year=2025&notified=2025-01-27&proposed=5&reported=2025-02-03&vetoed=high&revised=5&revised-on=2025-02-12", "must be lower")]
    [InlineData("precept?year=2025", "No weekday meeting fits")]
    [InlineData("precept?year=2024&last=200&proposed=213.01", "above £13.00 a referendum is needed. Rule R55")]
    [InlineData("precept?year=2024", "For 2024/25 a rise of more than £13.00 in band D needs a referendum.")]
    [InlineData("precept?year=2031", "The referendum limit of this year has not been entered")]
    [InlineData("precept?year=2025&members=14&for=9", "10 are needed: there is no veto")]
    [InlineData("precept?year=2025&members=15&for=10&present=13", "the veto is carried")]
    [InlineData("precept?year=2025/26&notified=2025-01-20&reported=2025-02-03", "responds and publishes the response")]
    [InlineData("appointment?received=2024-11-11", "The panel reports by Sunday 1 December 2024")]
    [InlineData("appointment?received=2024-04-25&poll=2024-05-02&declared=2024-05-09", "The panel reports by Thursday 23 May 2024")]
    [InlineData("appointment?received=2024-04-25", "The ordinary poll on Thursday 2 May 2024 falls within the period.")]
    [InlineData("appointment?kind=ChiefConstableRemoval&received=2025-01-06", "The panel reports by Sunday 16 February 2025")]
    [InlineData("appointment?received=2024-11-11&heard=2024-11-13", "before the notice was received")]
    [InlineData("inspection?published=2024-12-18", "Publish the comments by Tuesday 11 February 2025")]
    [InlineData("inspection?published=2024-12-18&comments-by=2025-02-20", "but everything must be published by Tuesday 11 February 2025")]
    [InlineData("requests?received=2025-04-14", "Good Friday")]
    [InlineData("requests?became-clear=2025-02-28", "Refer the matter by the end of Saturday 1 March 2025")]
    [InlineData("consultation?start=2024-07-14&end=2024-10-18", "13 weeks and 6 days")]
    [InlineData("consultation?start=2021-08-09&weeks=12", "It ends on Monday 1 November 2021")]
    [InlineData("consultation?start=2024-03-01&weeks=12", "pre-election period")]
    [InlineData("vacancy?vacant=2027-12-01&next-poll=2028-05-04", "No election is held")]
    [InlineData("vacancy?vacant=2024-12-02&declared=2024-12-02", "Friday 24 January 2025")]
    [InlineData("vacancy?vacant=2028-05-04", "No election is held")]
    [InlineData("vacancy?maximum-years=2", "Suspension is not open to the panel")]
    [InlineData("vacancy?maximum-years=2.5", "A maximum of 2.5 years exceeds two years, so a charge with the offence would open suspension.")]
    [InlineData("vacancy?acting=2025-01-10", "The office falls vacant after Wednesday 9 July 2025")]
    [InlineData("notice?meeting=2025-01-20", "Publish the agenda by Friday 10 January 2025")]
    [InlineData("notice?from=2025-04-17&add=1", "Tuesday 22 April 2025")]
    [InlineData("publications?year=2025", "Each crime and disorder reduction grant")]
    public async Task Get_answers_what_the_law_says(string question, string words)
    {
        var page = await officer.Browser.GetPageAsync($"{Root}/{question}");

        page.QuerySelector("main").Words().ShouldContain(words);
    }

    [Theory]
    [InlineData("appointment?received=2024-11-11", "appointment?received=2026-11-20")]
    [InlineData("inspection?published=2024-12-18", "inspection?published=2026-11-20")]
    [InlineData("requests?received=2025-04-14", "requests?received=2026-11-20")]
    [InlineData("requests?became-clear=2025-02-28", "requests?became-clear=2026-11-27")]
    [InlineData("consultation?start=2024-07-14&end=2024-10-18", "consultation?start=2026-07-14&end=2026-12-18")]
    [InlineData("vacancy?vacant=2024-12-02&declared=2024-12-02", "vacancy?vacant=2026-11-20&declared=2026-11-20")]
    [InlineData("vacancy?acting=2025-01-10", "vacancy?acting=2026-11-10")]
    [InlineData("notice?meeting=2025-01-20", "notice?meeting=2027-01-20")]
    public async Task Get_says_that_a_day_has_passed_and_does_not_of_one_to_come(string past, string toCome)
    {
        const string Passed = "This day has passed: today is Sunday 22 November 2026.";

        (await officer.Browser.GetPageAsync($"{Root}/{past}")).QuerySelector("main").Words().ShouldContain(Passed);
        (await officer.Browser.GetPageAsync($"{Root}/{toCome}")).QuerySelector("main").Words().ShouldNotContain("has passed");
    }

    [Fact]
    public async Task Get_of_a_round_that_is_over_does_not_speak_as_if_it_were_to_come()
    {
        var over = (await officer.Browser.GetPageAsync($"{Root}/precept?year=2026")).QuerySelector("main").Words();

        over.ShouldContain("This round is over: the last of its dates was");
        over.ShouldContain("Not recorded here");
        over.ShouldNotContain("Not yet");
        (await officer.Browser.GetPageAsync($"{Root}/precept?year=2027")).QuerySelector("main").Words().ShouldContain("Not yet");
    }

    [Theory]
    [InlineData("precept?year=zebra", "“zebra” is not a year.")]
    [InlineData("precept?notified=2025-02-30", "“2025-02-30” is not a day.")]
    [InlineData("precept?year=2025&notified=2025-02-05&reported=2025-02-01", "is given for a step that comes after one dated")]
    [InlineData("precept?year=2025&revised=5", "Give the proposed figure as well")]
    [InlineData("precept?proposed=lots", "“lots” is not an amount.")]
    [InlineData("precept?members=14&for=15", "15 votes were given for the veto, but the panel has 14 members.")]
    [InlineData("appointment?received=9999-12-31", "leaves the years whose bank holidays are known")]
    [InlineData("appointment?received=2024-04-25&poll=2024-05-02", "Give both days")]
    [InlineData("appointment?received=2024-04-25&poll=2024-05-02&declared=2024-05-01",
        "The declaration on Wednesday 1 May 2024 cannot come before the poll on Thursday 2 May 2024.")]
    [InlineData("inspection?published=yesterday", "“yesterday” is not a day.")]
    [InlineData("consultation?start=2024-07-14", "Give either the last day or a number of weeks.")]
    [InlineData("consultation?start=2024-07-14&end=2024-07-01", "before it starts")]
    [InlineData("vacancy?vacant=2028-12-01&next-poll=2028-05-04", "comes after the poll")]
    [InlineData("vacancy?vacant=2028-02-01&next-poll=2032-05-06", "is not the next ordinary election")]
    [InlineData("vacancy?vacant=2024-12-02&declared=2024-12-01", "comes before the vacancy")]
    [InlineData("notice?from=2025-04-17&add=5000", "“5000” is too large. Write a number up to 500.")]
    [InlineData("notice?from=2025-04-17&add=99999", "“99999” is too large. Write a number up to 500.")]
    [InlineData("notice?add=99999999999999999999", "is too large. Write a number up to 500.")]
    [InlineData("consultation?start=2024-07-14&weeks=999999", "“999999” is too large. Write a number up to 520.")]
    [InlineData("precept?members=999999&for=9", "“999999” is too large. Write a number up to 40.")]
    [InlineData("precept?members=41&for=9", "“41” is too large. Write a number up to 40.")]
    [InlineData("precept?members=14&for=999999", "“999999” is too large. Write a number up to 40.")]
    [InlineData("precept?members=14&for=10&present=999999", "“999999” is too large. Write a number up to 40.")]
    [InlineData("precept?proposed=1000000", "“1000000” is too large. Write a number up to 999,999.99.")]
    [InlineData("vacancy?maximum-years=9999999", "“9999999” is too large. Write a number up to 999,999.99.")]
    [InlineData("precept?year=9999", "“9999” is not a year from 2001 to 2194.")]
    [InlineData("publications?year=9999", "“9999” is not a year from 2001 to 2197.")]
    [InlineData("publications?year=1", "“1” is not a year from 2001 to 2197.")]
    [InlineData("notice?add=-4", "“-4” is not a whole number.")]
    public async Task Get_with_a_wrong_question_says_what_is_wrong(string question, string words)
    {
        var page = await officer.Browser.GetPageAsync($"{Root}/{question}");

        page.QuerySelector(".govuk-error-summary").Words().ShouldContain(words);
    }

    [Theory]
    [InlineData("precept", "R59 is not the law here"), InlineData("appointment", "R119 is not the law here"), InlineData("vacancy",
        "R127 does not apply here"), InlineData("notice", "R6 is not the law here")]
    public async Task Get_where_other_law_stands_says_so_and_the_list_does_not_offer_it(string page, string words)
    {
        (await officer.London.GetPageAsync($"/london/manage/deadlines/{page}")).QuerySelector("main").Words().ShouldContain(words);

        var list = await officer.London.GetPageAsync("/london/manage/deadlines");
        list.QuerySelector($"main a[href='/london/manage/deadlines/{page}']").ShouldBeNull();
        list.QuerySelector("main a[href='/london/manage/deadlines/requests']").ShouldNotBeNull();
    }

    [Fact, Frankpledge.Statute.Register.Rule("R8")]
    public async Task Get_in_a_mayors_area_ends_the_round_on_the_penultimate_working_day_of_February()
    {
        var main = (await officer.Mayors.GetPageAsync("/greater-manchester/manage/deadlines/precept?year=2025")).QuerySelector("main").Words();

        main.ShouldContain("After a veto, the mayor responds to the second report");
        main.ShouldContain("Thu 27 Feb");
        main.ShouldNotContain("the commissioner responds");
    }

    [Theory]
    [InlineData("precept")]
    [InlineData("appointment")]
    [InlineData("inspection")]
    [InlineData("requests")]
    [InlineData("consultation")]
    [InlineData("vacancy")]
    [InlineData("notice")]
    public async Task Get_before_anything_is_asked_marks_nothing_as_wrong(string question)
    {
        var page = await officer.Browser.GetPageAsync($"{Root}/{question}");

        page.QuerySelectorAll("main .govuk-date-input").ShouldNotBeEmpty();
        page.QuerySelectorAll("[class*=error]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_shows_every_day_counted_and_left_out_and_links_the_rules()
    {
        var page = await officer.Browser.GetPageAsync($"{Root}/requests?received=2025-04-14");

        page.QuerySelectorAll(".fp-cal .is-counted").Length.ShouldBe(19, "the twentieth is the answer");
        page.QuerySelector(".fp-cal .is-answer").Words().ShouldStartWith("15");
        page.QuerySelectorAll(".fp-cal .is-left").ShouldContain(day => day.Words().Contains("Good Friday", StringComparison.Ordinal));
        page.QuerySelector("main a.fp-rule[href='/kent/law/R86']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_draws_the_round_in_words_too()
    {
        var page = await officer.Browser.GetPageAsync($"{Root}/precept?year=2025");

        page.QuerySelectorAll("svg[role=img]").Select(svg => svg.GetAttribute("aria-label")).ShouldAllBe(label => label!.Contains("table below"));
        page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Length.ShouldBe(6);
        page.QuerySelectorAll("main table")[0].QuerySelector("tbody tr").Words()
            .ShouldContain("Fri 31 Jan", Case.Sensitive, "the working day before Saturday 1 February");
    }

    [Fact]
    public async Task Get_publications_as_calendar_and_table()
    {
        var ics = await officer.Browser.GetStringAsync($"{Root}/publications?handler=ics&year=2026");
        var csv = await officer.Browser.GetStringAsync($"{Root}/publications?handler=csv&year=2026");

        ics.ShouldStartWith("BEGIN:VCALENDAR");
        ics.Split("BEGIN:VEVENT").Length.ShouldBe(csv.TrimEnd().Split('\n').Length, "one event a row");
        ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("(local date)").Length
            .ShouldBe(csv.Split(",local").Length, "R10: whose day it is stands in both");
        csv.Split(",local").Length.ShouldBeGreaterThan(10);
        csv.ShouldStartWith("due,what,covers,paragraph,frequency,statutory_date,rule,published");
    }

    [Fact]
    public async Task Get_in_Wales_shows_five_clear_days_as_the_safe_date()
    {
        var page = await officer.Welsh.GetPageAsync("/gwent/manage/deadlines/notice?meeting=2025-01-20");

        page.QuerySelector("main").Words().ShouldContain("Publish the agenda by Friday 10 January 2025");
    }

    public sealed class PanelOfficer : IAsyncLifetime
    {
        private TestSite site = null!;

        public HttpClient Browser { get; private set; } = null!;

        public HttpClient Welsh { get; private set; } = null!;

        public HttpClient London { get; private set; } = null!;

        public HttpClient Mayors { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            site = await TestSite.StartAsync();
            var kent = await site.AreaAsync("kent");
            Browser = await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.PanelOfficer));
            Welsh = await Given.ABrowserOf(site, await Given.APerson(site, await site.AreaAsync("gwent"), Role.PanelOfficer));
            London = await Given.ABrowserOf(site, await Given.APerson(site, await site.AreaAsync("london"), Role.Governance));
            Mayors = await Given.ABrowserOf(site, await Given.APerson(site, await site.AreaAsync("greater-manchester"), Role.Governance));
        }

        public ValueTask DisposeAsync() => site.DisposeAsync();
    }
}
