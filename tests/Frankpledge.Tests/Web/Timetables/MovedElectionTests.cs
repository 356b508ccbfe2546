using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Timetables;

/// <summary>An election on another than the usual day rests on an Act or order, which is shown wherever the day is; and a timetable that was set up by
/// mistake can be taken back.</summary>
[Trait("Engine", "Both")]
public sealed class MovedElectionTests : IAsyncLifetime
{
    private const string Page = "/kent/manage/timetable";
    private const string Cited = "SI 2027/1 art. 3";

    private TestSite site = null!;
    private Visitor policy = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        policy = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, Rule("R2")]
    [InlineData("x")]
    [InlineData("the order")]
    [InlineData("2027")]
    [InlineData("see letter of 6 May 2027")]
    public async Task What_is_no_citation_moves_no_election(string order)
    {
        await SetUpAsync(order);

        policy.Errors.Single().ShouldContain("is no citation");
        (await site.ReadAsync(db => db.Timetables.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("SI 2027/1")]
    [InlineData("S.I. 2027 No. 1")]
    [InlineData("Elections (Postponement) Act 2027 s.1")]
    [InlineData("The Police and Crime Commissioner Elections Order 2027")]
    [InlineData("2027 c. 12")]
    public async Task An_Act_or_an_order_with_its_year_is_one(string order)
    {
        await SetUpAsync(order);
        policy.LedTo.ShouldNotBeNull(string.Join(' ', policy.Errors)).ShouldEndWith("done=set-up");
    }

    [Fact]
    public async Task The_citation_is_shown_wherever_the_moved_day_is()
    {
        await SetUpAsync(Cited);

        (await policy.FollowAsync()).Main.ShouldContain(Cited);
        (await FileAsync("csv")).ShouldContain(Cited);
        (await FileAsync("ics")).ReplaceLineEndings("").Replace(" ", "").ShouldContain(Cited.Replace(" ", ""));
        (await site.RunAsync("timetable", "kent", "--json")).Output.ShouldContain($"\"order\":\"{Cited}\"");
        (await site.RunAsync("timetable", "kent")).Output.ShouldContain(Cited);
        var due = (await site.RunAsync("due", "kent", "--json")).Output;
        System.Text.Json.JsonDocument.Parse(due).RootElement.EnumerateArray()
            .Where(one => one.GetProperty("key").GetString()!.StartsWith("plan-timetable/2028-05-11/", StringComparison.Ordinal)
                && one.GetProperty("why").GetString()!.Contains("11 May 2028", StringComparison.Ordinal))
            .ShouldAllBe(one => one.GetProperty("why").GetString()!.Contains(Cited));
        due.ShouldContain(Cited);

        async Task<string> FileAsync(string format) =>
            await (await policy.OpenAsync($"{Page}.{format}?poll=2028-05-11")).Answer.Content.ReadAsStringAsync();
    }

    [Theory, Rule("R13"), Rule("R20")]
    [InlineData("city-of-london", "No timetable is computed here.")]
    [InlineData("london", "No timetable is computed here.")]
    [InlineData("essex", "Set one up on its page /essex/manage/timetable.")]
    public async Task An_area_without_a_timetable_is_led_to_set_one_up_only_where_there_can_be_one(string slug, string said)
    {
        await site.AreaAsync(slug);
        (await site.RunAsync("timetable", slug)).Output.ShouldContain(said);
    }

    [Fact]
    public async Task A_timetable_that_was_set_up_by_mistake_is_taken_back_with_the_reason_and_may_be_set_up_again()
    {
        await SetUpAsync(Cited);
        await policy.FollowAsync();
        await policy.SendToAsync("?handler=TakeBack", ("why", " "));
        policy.Errors.Single().ShouldStartWith("Say why the timetable is taken back");

        await policy.OpenAsync($"{Page}?poll=2028-05-11");
        await policy.SendToAsync("?handler=TakeBack", ("why", "The year was mistyped."));
        policy.LedTo.ShouldBe($"{Page}?done=removed", string.Join(' ', policy.Errors));
        (await site.ReadAsync(db => db.Timetables.CountAsync())).ShouldBe(0);
        (await site.ReadAsync(db => db.AuditEntries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).FirstAsync()))
            .Why.ShouldContain("The year was mistyped.");
        (await site.RunAsync("due", "kent", "--json")).Output.ShouldNotContain("plan-timetable/2028-05-11");

        await policy.FollowAsync();
        await SetUpAsync(Cited);
        policy.LedTo.ShouldNotBeNull().ShouldEndWith("done=set-up");
    }

    [Fact]
    public async Task One_on_which_something_was_done_stays()
    {
        await policy.OpenAsync(Page);
        await policy.SendToAsync("?handler=SetUp");
        await policy.OpenAsync($"{Page}?step=acceptance");
        await policy.SendToAsync("?handler=Done", ("step", "acceptance"), ("day.Day", "9"), ("day.Month", "5"), ("day.Year", "2024"));
        policy.LedTo.ShouldNotBeNull(string.Join(' ', policy.Errors)).ShouldEndWith("done=recorded");
        await policy.OpenAsync(Page);
        policy.Main.ShouldNotContain("set up by mistake");

        var table = await site.ReadAsync(db => db.Timetables.SingleAsync());
        await policy.PostAsync("/kent/manage/timetable?handler=TakeBack", ("id", $"{table.Id}"), ("version", $"{table.Version}"), ("why", "No reason."),
            ("__RequestVerificationToken", policy.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        policy.Errors.Single().ShouldStartWith("Steps of this timetable are recorded as done.");
    }

    private async Task SetUpAsync(string order)
    {
        await policy.OpenAsync(Page);
        await policy.SendToAsync("?handler=SetUp", ("poll.Day", "11"), ("poll.Month", "5"), ("poll.Year", "2028"), ("order", order));
    }
}
