using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Timetables;

/// <summary>What was recorded under the key of an earlier version of the list is still known: it is carried to the new key, or shown as it was.</summary>
[Trait("Engine", "Both")]
public sealed class KeysOfPublicationsTests
{
    [Fact]
    public async Task A_record_under_an_old_key_counts_for_the_item_that_took_its_place()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        site.Clock.Set(Given.Noon("2027-04-20"));
        string[] old = ["1(a)-(e)/2027-03-31", "2(a)-(d)/2027-03-31", "4(c)/2027-03-31", "2(e)/2026-12-31"];
        await site.ReadAsync(async db =>
        {
            foreach (var key in old)
            {
                db.SettledDeadlines
                    .Add(new() { Id = Guid.CreateVersion7(), AreaId = kent.Id, Key = $"specified-information/{key}", SettledOn = site.Today,
                        Note = "Published" });
            }

            await db.SaveAsync(Given.AChange(site));
            await db.Database.ExecuteSqlRawAsync("DELETE FROM schema_versions WHERE number = 161");
            return true;
        });
        await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync());

        var due = await site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(here => here.OfAsync(kent.Facts(), site.Today));
        due.Select(one => one.Key).ShouldNotContain("specified-information/1(a)-(c)/2027-03-31");
        due.Select(one => one.Key).ShouldNotContain("specified-information/2(a)-(c)/2027-03-31");
        due.Select(one => one.Key).ShouldNotContain("specified-information/4(d)/2027-03-31");
        due.Select(one => one.Key).ShouldContain("specified-information/1(f)/2027-03-31");
        var finance = await site.SignedInAsync(await site.PersonAsync(kent, Role.Finance));
        (await finance.OpenAsync("/kent/manage/deadlines/publications?year=2026")).Main
            .ShouldContain("Register of gifts and hospitality: published on 20 April 2027. Published");
    }

    /// <summary>Whatever is recorded is found by its key, or shown with the items that have no calendar.</summary>
    [Fact]
    public async Task Each_key_that_a_version_ever_gave_leads_somewhere()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        foreach (var step in PreceptDeadlines.Steps)
        {
            (await site.UseAsync<ComputedDeadlines, ComputedDeadline?>(known => known.FindAsync(kent.Facts(), PreceptDeadlines.Key(2027, step), site.Today)))
                .ShouldNotBeNull(step);
        }
    }
}
