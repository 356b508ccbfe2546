using System.Globalization;
using System.Text.RegularExpressions;
using Frankpledge.Persistence;
using Frankpledge.Plans.Drafting;
using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Support;
using Frankpledge.Tests.Timetables;
using Frankpledge.Timetables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Persistence;

/// <summary>Rows as an older version left them, brought up to this program's schema by the step that changes them.</summary>
[Trait("Engine", "Both")]
public sealed partial class OldRowsTests
{
    /// <summary>Each step that writes rows which stood already, and the tests that run it over such rows.</summary>
    private static readonly Dictionary<int, Type> Proved = new()
    {
        [31] = typeof(OldContentTests), [50] = typeof(OldRowsTests), [121] = typeof(OldTrailTests), [140] = typeof(OldRowsTests), [160] = typeof(OldRowsTests),
        [161] = typeof(KeysOfPublicationsTests), [280] = typeof(OldRowsTests), [302] = typeof(OldRowsTests), [310] = typeof(OldThreadsTests),
        [360] = typeof(OldDispositionsTests), [413] = typeof(OldRowsTests),
    };

    [Fact]
    public async Task Every_step_that_changes_rows_is_run_over_old_ones_by_a_test()
    {
        await using var site = await TestSite.StartAsync();
        var assembly = typeof(Migrator).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.Contains(".Persistence.Migrations.", StringComparison.Ordinal)).Where(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Changing().IsMatch(reader.ReadToEnd());
        }).Select(name => int.Parse(FileNumber().Match(name).Value.AsSpan(1, 4), CultureInfo.InvariantCulture));

        files.Concat(site.Services.GetServices<CarryOver>().Select(step => step.Number)).Distinct().Order().ShouldBe(Proved.Keys.Order());
    }

    [Fact]
    public async Task A_timetable_of_before_gets_the_local_day_on_which_the_trail_says_that_it_was_set_up()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await Given.AnArea(site), await Given.AnArea(site, "essex"));
        site.Clock.Set(Given.Noon("2026-03-02"));
        var first = await Given.ATimetable(site, kent);
        site.Clock.Set(Given.Noon("2026-05-04").AddHours(11.5));
        await Given.ABaseline(site, first.Id);
        var second = await Given.ATimetable(site, essex);
        await BackAsync(site, 280, "ALTER TABLE plan_timetables DROP COLUMN set_up_on");
        await BackAsync(site, 302);

        (await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync())).ShouldBe(2);

        (await site.ReadAsync(db => db.Timetables.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.SetUpOn))).ShouldBe(
            new Dictionary<Guid, DateOnly?> { [first.Id] = Given.Day("2026-03-02"), [second.Id] = Given.Day("2026-05-05") }, ignoreOrder: true);
    }

    [Fact]
    public async Task Alerts_of_before_there_was_e_mail_count_as_told_on_the_day_on_which_they_were_raised()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.ATimetable(site, kent);
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO alerts (id, area_id, deadline, due_on, days_before, raised_on) VALUES ({Guid.CreateVersion7()}, {kent.Id}, 'a', {Given.Day("2026-03-09")}, 7, {Given.Day("2026-03-02")})"));
        await BackAsync(site, 140, "ALTER TABLE alerts DROP COLUMN told_on", "DROP TABLE mails", "DROP TABLE mail_choices");

        (await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync())).ShouldBe(1);

        (await site.ReadAsync(db => db.Alerts.AsNoTracking().SingleAsync(one => one.Deadline == "a"))).ToldOn.ShouldBe(Given.Day("2026-03-02"));
    }

    [Fact]
    public async Task Bank_holidays_of_before_are_numbered_by_day_in_the_order_in_which_they_were_entered_and_stay_word_for_word()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var day = Given.Day("2027-05-03");
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var (at, id) in ids.Index())
        {
            await site.ReadAsync(async db =>
            {
                db.BankHolidayEntries.Add(new BankHolidayEntry
                {
                    Id = id, Nation = HolidayNation.England, Day = at == 2 ? day.AddDays(1) : day,
                    Change = at == 1 ? HolidayChange.Removed : HolidayChange.Added, Name = $"Day {at}",
                    Why = "Proclaimed", EnteredBy = "Ada", EnteredAt = site.Clock.GetUtcNow().AddMinutes(-at), Number = 7 + at,
                });
                await db.SaveAsync(Given.AChange(site));
                return true;
            });
        }

        await BackAsync(site, 50, "DROP INDEX bank_holiday_entries_number", "ALTER TABLE bank_holiday_entries DROP COLUMN number", "DROP INDEX role_holdings_held");
        await BackAsync(site, 160);

        (await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync())).ShouldBe(2);

        (await site.ReadAsync(db => db.BankHolidayEntries.AsNoTracking().OrderBy(one => one.Name).ToListAsync()))
            .Select(one => (one.Id, one.Number, one.Name, one.Why, one.EnteredBy)).ShouldBe(
                [(ids[0], 2, "Day 0", "Proclaimed", "Ada"), (ids[1], 1, "Day 1", "Proclaimed", "Ada"), (ids[2], 1, "Day 2", "Proclaimed", "Ada")]);
    }

    [Fact]
    public async Task Suggestions_of_before_rows_of_tables_could_be_suggested_stay_as_they_were()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Streets\nC I will act.");
        await site.ADraftAsync(kent);
        await site.UseAsync<SuggestChange, int>(use =>
            use.RunAsync(new(kent.Id, GivenDrafts.Slug), new(SuggestedChange.Reword, 2, "I will do more."), site.By("Ada")));
        await BackAsync(site, 413);
        await BackAsync(site, 414);

        (await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync())).ShouldBe(2);

        var kept = await site.ReadAsync(db => db.DraftSuggestions.AsNoTracking().SingleAsync());
        (kept.Number, kept.Change, kept.Against, kept.Text, kept.RecordedBy, kept.State, kept.IsItem, kept.TableRow).ShouldBe(
            (1, SuggestedChange.Reword, "I will act.", "I will do more.", "Ada", SuggestionState.Waiting, false, null));
    }

    /// <summary>Takes back what a step did to the tables.</summary>
    private static Task<int> BackAsync(TestSite site, int step, params string[] back) => site.ReadAsync(async db =>
    {
        foreach (var sql in back)
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        return await db.Database.ExecuteSqlRawAsync("DELETE FROM schema_versions WHERE number = {0}", step);
    });

    [GeneratedRegex(@"^\s*(?:UPDATE\s|INSERT INTO (?!wording_search)[^;]*?\bSELECT\b)", RegexOptions.Multiline)]
    private static partial Regex Changing();

    [GeneratedRegex(@"\.\d{4}-")]
    private static partial Regex FileNumber();
}
