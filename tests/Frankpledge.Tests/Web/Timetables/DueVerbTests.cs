using System.Text.Json;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Timetables;

[Trait("Engine", "Both")]
public sealed class DueVerbTests
{
    [Fact, Frankpledge.Statute.Register.Rule("R10")]
    public async Task A_local_date_is_called_local_at_the_command_line_and_in_the_calendar_and_a_date_of_law_is_not()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await ATimetable(site, kent, "2028-05-04");

        var due = (await JsonAsync(site, "due", "kent", "--json")).EnumerateArray().ToList();
        var visitor = await new Visitor(await ABrowserOf(site, await APerson(site, kent, Role.Administrator))).OpenAsync("/account/calendar");
        await visitor.SendAsync();
        var address = System.Text.RegularExpressions.Regex.Match(await visitor.Answer.Content.ReadAsStringAsync(), "/calendar/[^\"<\\s]+\\.ics").Value;
        var events = (await site.Browser().GetStringAsync(address)).Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Skip(1).ToList();

        due.Where(line => line.GetProperty("local").GetBoolean()).Select(line => line.GetProperty("kind").GetString()).Distinct().ShouldBe(["Own"]);
        due.Single(line => line.GetProperty("key").GetString() == "plan-timetable/2028-05-04/issue").GetProperty("local").GetBoolean().ShouldBeFalse();
        due.Single(line => line.GetProperty("key").GetString() == "plan-timetable/2028-05-04/agenda").GetProperty("local").GetBoolean().ShouldBeTrue();
        events.Count(day => day.Contains("(local date)", StringComparison.Ordinal)).ShouldBe(due.Count(line => line.GetProperty("local").GetBoolean()));
    }

    [Fact]
    public async Task The_timetable_what_is_due_and_a_new_bank_holiday_can_be_had_from_the_command_line()
    {
        await using var site = await TestSite.StartAsync();
        await ATimetable(site, await AnArea(site), "2028-05-04");

        var table = await JsonAsync(site, "timetable", "kent", "--on", "2028-06-01", "--json");
        table.GetProperty("timetable").GetProperty("answer").GetString().ShouldBe("2029-03-31");
        table.GetProperty("states").GetProperty("panel").GetString().ShouldBe("ToCome");

        var due = await JsonAsync(site, "due", "kent", "--on", "2028-06-01", "--role", "PanelOfficer", "--json");
        var agenda = due.EnumerateArray().Single(line => line.GetProperty("key").GetString() == "plan-timetable/2028-05-04/agenda");
        agenda.GetProperty("rule").GetString().ShouldBe("R103");
        due.EnumerateArray().ShouldNotContain(line => line.GetProperty("key").GetString() == "plan-timetable/2028-05-04/draft");

        var day = Day(agenda.GetProperty("due_on").GetString()!).AddDays(4);
        var entered =
            await JsonAsync(site, "bank-holidays", "add", $"{(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(2) : day):yyyy-MM-dd}",
                "--name", "Jubilee", "--why", "Proclamation", "--json");
        entered.GetProperty("moved").EnumerateArray().ShouldContain(moved => moved.GetProperty("key").GetString() == "plan-timetable/2028-05-04/agenda");
    }

    [Theory]
    [InlineData("AreaNotSetUp", "timetable", "surrey")]
    [InlineData("NoTimetable", "timetable", "kent")]
    [InlineData("DayMissing", "bank-holidays", "add", "31-02-2028", "--name", "x", "--why", "y")]
    [InlineData("NotABankHoliday", "bank-holidays", "remove", "2028-02-01", "--name", "x", "--why", "y")]
    public async Task What_cannot_be_is_refused_with_a_sentence(string code, params string[] args)
    {
        await using var site = await TestSite.StartAsync();
        await AnArea(site);

        var (exit, output) = await site.RunAsync([.. args, "--json"]);

        exit.ShouldBe(1);
        output.ShouldContain($"\"code\":\"{code}\"");
    }

    private static async Task<JsonElement> JsonAsync(TestSite site, params string[] args)
    {
        var (exit, output) = await site.RunAsync(args);
        exit.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
