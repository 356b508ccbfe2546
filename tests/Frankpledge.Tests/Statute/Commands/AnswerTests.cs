using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statute.Commands;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("clear-days --from 2025-01-10 --to 2025-01-20", "clear_days=5 needed=5 enough=True")]
    [InlineData("clear-days --from 2025-01-13 --to 2025-01-20", "clear_days=4 enough=False")]
    [InlineData("working-days --from 2025-03-26 --to 2025-03-31", "working_days=3")]
    [InlineData("working-days --from 2025-04-17 --add 1", "answer=2025-04-22")]
    [InlineData("working-days --from 2025-01-20 --add -6", "answer=2025-01-10 working_days=-6")]
    [InlineData("period --start 2021-08-09 --weeks 12", "answer=2021-10-31 day_after=2021-11-01 days_in_all=84")]
    [InlineData("period --start 2025-01-10 --months 6", "last_day=2025-07-09")]
    [InlineData("hearing --received 2024-11-11 --on 2024-12-09", "day_number=29")]
    [InlineData("vacancy --on 2025-12-01 --next-poll 2028-05-04 --declared 2025-12-01", "election=True election_by=2026-01-23")]
    [InlineData("panel-size --councils 7", "appointed=10 extra=3 co_opted=2 total=12")]
    [InlineData("precept --year 2025/26 --notified 2025-01-24", "state=AwaitingReport ended=False")]
    [InlineData("precept --year 2025 --notified 2025-01-24 --reported 2025-02-03 --responded 2025-02-10", "state=Ended")]
    [InlineData("precept --year 2025 --notified 2025-01-24 --reported 2025-02-03 --vetoed low --proposed 5 --revised 5.01", "revision_accepted=True state=AwaitingSecondReport")]
    [InlineData("freedom-of-information --received 2025-03-03", "answer=2025-04-01 verified=False")]
    [InlineData("rule 62", "number=R62 severity=Block state=Enforced")]
    [InlineData("register", "automated=151 not_automated=21")]
    public async Task The_question_is_answered(string line, string expected)
    {
        var asked = await Asked.LawAsync(line);

        asked.Exit.ShouldBe(0, asked.Errors);
        foreach (var pair in expected.Split(' ').Select(text => text.Split('=')))
        {
            asked[pair[0]].ShouldBe(pair[1], pair[0]);
        }
    }

    [Fact, Rule("R70")]
    public async Task The_precept_round_says_months_ahead_that_no_meeting_fits()
    {
        var asked = await Asked.LawAsync("precept --year 2027");

        asked.Exit.ShouldBe(0);
        asked.Json.GetProperty("rounds").EnumerateArray().ShouldAllBe(round => !round.GetProperty("fits").GetBoolean());
        asked.Json.GetProperty("dates").EnumerateArray().Select(date => date.GetProperty("legal").GetString())
            .ShouldBe(["2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22", "2027-03-01", "2027-02-28"]);
    }

    [Fact, Rule("R7")]
    public async Task Bank_holidays_are_listed_by_name()
    {
        var asked = await Asked.LawAsync("bank-holidays --year 2022 --nation wales");

        asked.Json.GetProperty("holidays").EnumerateArray().Select(holiday => holiday.GetProperty("name").GetString()).ShouldContain("Platinum Jubilee");
    }

    [Fact]
    public async Task Words_are_for_people()
    {
        var asked = await Asked.RunAsync("law agenda-deadline --meeting 2025-01-20");

        asked.Output.ShouldStartWith("For a meeting on Monday 20 January 2025 publish by Friday 10 January 2025");
        asked.Output.ShouldContain("R6: 1972 Act");
        asked.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_verb_of_the_family_is_listed_in_the_help()
    {
        var help = (await Asked.RunAsync("law --help")).Output;

        string[] verbs =
        [
            "agenda-deadline", "clear-days", "working-days", "period", "plan-timetable", "planning-period", "precept", "veto", "hearing", "inspection",
            "vacancy", "suspension", "panel-size", "consultation", "bank-holidays", "rule", "specified-information", "register",
        ];
        verbs.ShouldAllBe(verb => help.Contains($"  {verb} "));
    }
}
