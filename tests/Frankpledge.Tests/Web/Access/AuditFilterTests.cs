using System.Globalization;
using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class AuditFilterTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Person administrator = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        administrator = await site.PersonAsync(kent, Role.Administrator);
        site.Clock.Move(TimeSpan.FromDays(2));
        await RenameAsync("Kent of old", "By her", administrator.Id);
        site.Clock.Move(TimeSpan.FromDays(1));
        await RenameAsync("Kent and its marshes", "By nobody", null);
        visitor = await site.SignedInAsync(administrator);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("who=nobody&kind=areas", "By nobody | Testing")]
    [InlineData("who=HER&kind=areas", "By her")]
    [InlineData("kind=role_holdings", "Testing")]
    [InlineData("from=2026-11-24&to=2026-11-24", "By her")]
    [InlineData("from.Day=25&from.Month=November&from.Year=2026", "By nobody")]
    [InlineData("to.Day=23&to.Month=11&to.Year=2026&kind=areas", "Testing")]
    [InlineData("q=marshes", "By nobody")]
    [InlineData("q=marshes&who=HER", "")]
    public async Task Page_file_and_verb_show_what_the_limits_leave(string limits, string whys)
    {
        var query = limits.Replace("HER", administrator.Id.ToString(), StringComparison.Ordinal);
        await visitor.OpenAsync($"/kent/manage/audit?{query}");
        string.Join(" | ", visitor.Page.QuerySelectorAll("main h2").Select(h2 => h2.TextContent)).ShouldBe(whys);

        await visitor.OpenAsync($"/kent/manage/audit?{query}&handler=Csv");
        using var reader = new CsvHelper.CsvReader(new StringReader(await visitor.Answer.Content.ReadAsStringAsync()), CultureInfo.InvariantCulture);
        string.Join(" | ", reader.GetRecords<dynamic>().Select(line => (string)line.why).Distinct()).ShouldBe(whys);

        string[] options = [.. limits.Split('&').Where(part => !part.Contains('.', StringComparison.Ordinal)).SelectMany(part => part.Split('=') switch
        {
            ["who", "HER"] => (string[])["--person", administrator.Email],
            ["who", var who] => ["--person", who],
            ["q", var words] => ["--mentions", words],
            [var name, var value] => [$"--{name}", value],
            _ => [],
        })];
        if (!limits.Contains('.', StringComparison.Ordinal))
        {
            var (exit, output) = await site.RunAsync(["audit", "kent", "--json", .. options]);
            exit.ShouldBe(0, output);
            string.Join(" | ", JsonDocument.Parse(output).RootElement.GetProperty("changes").EnumerateArray()
                .Select(change => change.GetProperty("why").GetString())).ShouldBe(whys);
        }
    }

    [Theory]
    [InlineData("from.Day=31&from.Month=4&from.Year=2026", "“31 4 2026” is not a day. Enter one such as 27 3 2026.")]
    [InlineData("to.Day=3&to.Month=4", "Enter the year as well.")]
    [InlineData("from=2026-11-25&to=2026-11-24", "The last day comes before the first. Give them the other way round.")]
    public async Task A_day_that_is_none_is_said_and_nothing_is_claimed(string limits, string sentence)
    {
        await visitor.OpenAsync($"/kent/manage/audit?{limits}");

        visitor.Errors.ShouldBe([sentence]);
        visitor.Main.ShouldNotContain("No change is like that");
        (await visitor.OpenAsync($"/kent/manage/audit?{limits}&handler=Csv")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_next_page_goes_on_where_this_one_ended_though_changes_are_added_meanwhile()
    {
        for (var change = 0; change < 35; change++)
        {
            site.Clock.Move(TimeSpan.FromSeconds(1));
            await RenameAsync($"Kent {change}", $"Change {change}", null);
        }

        await visitor.OpenAsync("/kent/manage/audit?kind=areas");
        var older = visitor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        await RenameAsync("Kent at last", "Meanwhile", null);
        await visitor.OpenAsync(older);

        var seen = visitor.Page.QuerySelectorAll("main h2").Select(h2 => h2.TextContent).ToList();
        seen[0].ShouldBe("Change 9");
        seen.ShouldContain("By nobody");
    }

    [Fact]
    public async Task A_list_is_read_without_the_rows_beyond_the_first_and_finds_its_place_in_the_index()
    {
        var sql = await site
            .ReadAsync(db =>
                Task.FromResult(new AuditFilter(Kind: "areas").Of(db.AuditEntries.Where(entry => entry.AreaId == kent.Id)).OrderByDescending(entry => entry.At)
            .Select(entry => new { entry.Id, entry.FirstRows }).ToQueryString()));
        sql.ShouldNotContain("more_rows");

        var many = await site.ReadAsync(async db =>
        {
            db.Bodies.AddRange(Enumerable.Range(0, 12)
                .Select(year =>
                    new Body { Id = Guid.CreateVersion7(), AreaId = kent.Id, Kind = BodyKind.Panel, Title = $"Panel of {1900 + year}",
                        From = new(1900 + year, 1, 1), To = new(1901 + year, 1, 1) }));
            await db.SaveAsync(site.Change("Twelve at once"));
            return await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Why == "Twelve at once");
        });
        (many.FirstRows.Count, many.MoreRows!.Count, many.RowCount, many.Rows.Count, many.Kinds).ShouldBe((10, 2, 12, 12, "|bodies|"));
    }

    [Fact]
    public async Task Every_kind_of_thing_has_a_word()
    {
        await visitor.OpenAsync("/kent/manage/audit");
        var offered = visitor.Page.QuerySelectorAll("#kind option").Select(option => option.GetAttribute("value")).ToHashSet();

        var tables = await site.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList()));
        tables.Where(table => table is not ("audit_entries" or "change_feed") && !offered.Contains(table)).ShouldBeEmpty();
    }

    private Task<int> RenameAsync(string name, string why, Guid? who) => site.UseAsync<ChangeArea, int>(async change =>
    {
        var version = (await site.ReadAsync(db => db.Areas.SingleAsync(a => a.Id == kent.Id))).Version;
        await change.RunAsync(new AreaToChange(kent.Id, name, AreaColour.Default, version, site.Today),
            new Change("A tester", who, site.Clock.GetUtcNow(), why));
        return 0;
    });
}
