using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute.Commands;

/// <summary>The vectors V1 to V18 through the command line.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData("V1", "plan-timetable --poll 2024-05-02", "issue_by=2025-03-31 term.from=2024-05-09 term.to=2028-05-10")]
    [InlineData("V2", "planning-period --issued 2025-03-26", "starts=2025-03-26 ends=2029-03-31 float_days=5 float_working_days=3")]
    [InlineData("V4", "agenda-deadline --meeting 2025-01-20", "answer=2025-01-10 clear_days=5")]
    [InlineData("V4 in Wales", "agenda-deadline --meeting 2025-01-20 --nation wales",
        "answer=2025-01-10 clear_days=5 perhaps.answer=2025-01-14 perhaps.clear_days=3")]
    [InlineData("V5", "agenda-deadline --meeting 2016-09-05 --days 5", "answer=2016-08-25")]
    [InlineData("V6", "hearing --received 2024-11-11", "report_by=2024-12-01 rule=R5")]
    [InlineData("V7", "hearing --received 2024-04-25 --poll 2024-05-02 --declared 2024-05-09", "report_by=2024-05-23 rule=R11")]
    [InlineData("V7 as a period", "period --start 2024-04-25 --weeks 3 --exclude 2024-05-02..2024-05-09", "last_day=2024-05-23")]
    [InlineData("V8", "inspection --published 2024-12-18", "due=2025-02-11")]
    [InlineData("V9", "veto --members 14 --for 9", "carried=False needed=10")]
    [InlineData("V10", "veto --members 15 --present 13 --for 10", "carried=True needed=10 possible=True")]
    [InlineData("V13", "suspension --maximum-years 2", "available=False rule=R127")]
    [InlineData("V13, over two years", "suspension --maximum-years 2.5", "available=True")]
    [InlineData("V16", "vacancy --on 2027-12-01 --next-poll 2028-05-04", "election=False no_election_from=2027-11-05")]
    [InlineData("V17", "consultation --start 2024-07-14 --end 2024-10-18", "days=97 whole_weeks=13 days_over=6 sunday_weeks=14 iso_weeks=15")]
    [InlineData("a plan of 2016 where a commissioner governed then", "planning-period --issued 2016-10-10 --area west-yorkshire",
        "ends=2021-03-31 next_poll=2020-05-07 applies=Applies")]
    [InlineData("a plan of 2016 before there was a mayor", "planning-period --issued 2016-10-10 --area greater-manchester", "ends=2021-03-31 applies=Applies")]
    [InlineData("a mayor's plan", "planning-period --issued 2025-03-26 --area west-yorkshire", "ends=2029-03-31 applies=Modified")]
    [InlineData("the first mayor's term, who followed a commissioner", "plan-timetable --poll 2021-05-06 --area west-yorkshire", "term.from=2021-05-10")]
    [InlineData("V18", "consultation --start 2021-08-09 --weeks 12", "end=2021-11-01")]
    public async Task The_vector_is_answered(string vector, string line, string expected)
    {
        var asked = await Asked.LawAsync(line);

        asked.Exit.ShouldBe(0, $"{vector}: {asked.Errors}");
        foreach (var pair in expected.Split(' ').Select(text => text.Split('=')))
        {
            asked[pair[0]].ShouldBe(pair[1], $"{vector}: {pair[0]}");
        }

        asked["sentence"].ShouldEndWith(".");
        asked["source"].ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("V3", "planning-period --issued 2025-03-26 --qualifying 2025-04-02", "QualifyingDayTooLate", "latest_qualifying=2025-04-01 accepted=False")]
    [InlineData("V11", "precept --year 2025 --reported 2025-02-09 --vetoed high", "VetoLapsed", "state=VetoLapsed veto_stands=False")]
    [InlineData("V12", "precept --year 2025 --reported 2025-02-03 --vetoed high --proposed 5.0 --revised 5.0", "WrongDirection",
        "revision_accepted=False state=AwaitingRevision")]
    [InlineData("V15", "panel-outcome --outcome approved", "NotAPanelOutcome", "accepted=False")]
    public async Task The_vector_is_refused_with_its_reason(string vector, string line, string code, string expected)
    {
        var asked = await Asked.LawAsync(line);

        asked.Exit.ShouldBe(1, vector);
        asked.RefusedCodes.ShouldBe([code], vector);
        asked.Errors.ShouldNotBeEmpty();
        foreach (var pair in expected.Split(' ').Select(text => text.Split('=')))
        {
            asked[pair[0]].ShouldBe(pair[1], $"{vector}: {pair[0]}");
        }
    }

    [Fact, Rule("R37")]
    public async Task V14_a_changed_draft_blocks_the_issue_until_the_chief_constable_is_consulted_again()
    {
        var changed = Given.SoundFile.Through(IssueStep.ResponsePublished) with { FinalText = "v2" };

        var blocked = await GateAsync(changed);
        blocked.Exit.ShouldBe(1);
        blocked.RefusedCodes.ShouldBe(["ChangesNotConsulted"]);

        var consulted = await GateAsync(IssueGate.Take(changed, new(IssueStep.ChangesConsulted, Day("2025-03-01"), "Chief executive", "v2")));
        consulted.Exit.ShouldBe(0);
        consulted["allowed"].ShouldBe("True");
    }

    [Fact]
    public async Task The_case_of_2024_is_reproduced()
    {
        var asked = await Asked.LawAsync("plan-timetable --poll 2024-05-02 --panel 2025-01-20 --issued 2025-03-26 --launched 2025-03-26 --area west-midlands");

        asked.Exit.ShouldBe(0);
        (asked["consultation.start"], asked["consultation.end"]).ShouldBe(("2024-07-14", "2024-10-18"));
        (asked["slippage_weeks"], asked["float_days"], asked["float_working_days"]).ShouldBe(("7", "5", "3"));
        (asked["agenda_deadline"], asked["panel_meeting"], asked["planning_period.to"]).ShouldBe(("2025-01-10", "2025-01-20", "2029-03-31"));
        var stages = asked.Json.GetProperty("stages").EnumerateArray().ToDictionary(stage => stage.GetProperty("code").GetString()!);
        stages["panel"].GetProperty("baseline").GetString().ShouldBe("2024-11-29");
        stages["publication"].GetProperty("baseline").GetString()![..7].ShouldBe("2025-02");
        stages["issue"].GetProperty("latest").GetString().ShouldBe("2025-03-31");
    }

    private static async Task<Asked> GateAsync(IssueFile facts)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.json");
        await File.WriteAllTextAsync(path, System.Text.Json.JsonSerializer.Serialize(facts, Verb.Json));
        try
        {
            return await Asked.LawAsync($"issue-gate --step Issued --on 2025-03-26 --file {path}");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
