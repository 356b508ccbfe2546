using System.Text.Json;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Timetables;

/// <summary>The verbs of law on an installation where an administrator entered Wednesday 9 June 2027 as a bank holiday of England.</summary>
[Trait("Engine", "Both")]
public sealed class LawOnRecordsTests
{
    [Theory, Rule("R7")]
    [InlineData("answer", "2027-06-10", "2027-06-09", "working-days", "--from", "2027-06-08", "--add", "1")]
    [InlineData("answer", "2027-06-07", "2027-06-08", "agenda-deadline", "--meeting", "2027-06-16")]
    [InlineData("clear_days", "4", "5", "clear-days", "--from", "2027-06-08", "--to", "2027-06-16")]
    [InlineData("answer", "2027-07-07", "2027-07-06", "freedom-of-information", "--received", "2027-06-08")]
    [InlineData("election_by", "2027-07-28", "2027-07-27", "vacancy", "--on", "2027-06-01", "--next-poll", "2028-05-04", "--declared", "2027-06-08")]
    public async Task With_an_area_the_entered_bank_holiday_counts_and_without_one_it_does_not(string field, string there, string shipped,
        params string[] question)
    {
        await using var site = await TestSite.StartAsync();
        await site.UseAsync<AddBankHoliday, BankHolidayEntry>(
            use => use.RunAsync(new(HolidayNation.England, Day("2027-06-09"), "Jubilee", "Proclamation of a test"), AChange(site)));

        (await AskAsync([.. question, "--area", "kent"])).ShouldBe(there);
        (await AskAsync([.. question, "--area", "gwent"]))
            .ShouldBe(question[0] == "freedom-of-information"
                ? there : await AskAsync([.. question, "--nation", "wales"]),
                    "the day is England's; a request for information leaves out those of every nation");
        (await AskAsync(question)).ShouldBe(shipped);

        async Task<string> AskAsync(string[] asked) => (await LawAsync(site.Settings, [.. asked, "--json"])).GetProperty(field).ToString();
    }

    [Fact]
    public async Task Without_records_the_shipped_days_count_and_none_are_made()
    {
        var settings = new FrankpledgeSettings { Data = Path.Combine(Path.GetTempPath(), $"frankpledge-{Guid.CreateVersion7():N}") };

        var answer = await LawAsync(settings, "working-days", "--from", "2027-06-08", "--add", "1", "--area", "kent", "--json");

        answer.GetProperty("answer").GetString().ShouldBe("2027-06-09");
        Directory.Exists(settings.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Records_out_of_reach_are_said_in_a_sentence_and_without_an_area_are_not_asked()
    {
        var settings = new FrankpledgeSettings { Database = "Host=127.0.0.1;Port=1;Username=nobody;Database=none" };
        string[] question = ["working-days", "--from", "2027-06-08", "--add", "1", "--json"];

        var (exit, output) = await RunAsync(settings, [.. question, "--area", "kent"]);

        exit.ShouldBe(1);
        output.ShouldContain("\"code\":\"RecordsOutOfReach\"");
        output.ShouldNotContain("   at ");
        (await LawAsync(settings, question)).GetProperty("answer").GetString().ShouldBe("2027-06-09");
    }

    private static async Task<JsonElement> LawAsync(FrankpledgeSettings settings, params string[] question)
    {
        var (exit, output) = await RunAsync(settings, question);
        exit.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }

    private static Task<(int Exit, string Output)> RunAsync(FrankpledgeSettings settings, params string[] question) =>
        Verbs.RunAsync(settings, ["law", .. question]);
}
