using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Persistence;

/// <summary>The one hook of a save: it is told what was committed, after the commit, and of nothing that was not.</summary>
[Trait("Engine", "Both")]
public sealed class AfterSaveTests : IAsyncLifetime
{
    private readonly List<string> told = [];
    private TestSite site = null!;
    private TestSite node = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        node = await site.AnotherNodeAsync(services => services.AddSingleton<AfterSave>((db, saved) =>
        {
            told.AddRange(saved.Select(entry => $"{entry.Why}{(db.Database.CurrentTransaction is null ? "" : " before the commit")}"));
            return Task.CompletedTask;
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_save_is_told_once_it_is_committed()
    {
        await RenameAsync("First");

        told.ShouldBe(["First"]);
    }

    [Fact]
    public async Task Saves_of_one_transaction_are_told_together_after_its_commit()
    {
        await node.UseAsync<AppDb, bool>(db => db.AloneAsync(async () =>
        {
            await RenameAsync(db, "First");
            await RenameAsync(db, "Second");
            told.ShouldBeEmpty();
            return true;
        }));

        told.ShouldBe(["First", "Second"]);
    }

    [Fact]
    public async Task What_was_not_committed_is_never_told()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => node.UseAsync<AppDb, bool>(async db =>
        {
            await db.AloneAsync<bool>(async () =>
            {
                await RenameAsync(db, "Lost");
                throw new InvalidOperationException("Something else failed.");
            });
            return true;
        }));
        await RenameAsync("Kept");

        told.ShouldBe(["Kept"]);
    }

    [Fact]
    public async Task A_change_by_a_use_case_evicts_the_pages_of_its_area_without_the_page_that_asked()
    {
        var browser = site.Browser();
        var before = (await browser.GetPageAsync("/kent")).Body.Words();

        await Given.APlan(site, kent);

        (await browser.GetPageAsync("/kent")).Body.Words().ShouldNotBe(before);
    }

    private Task<bool> RenameAsync(string why) => node.UseAsync<AppDb, bool>(async db =>
    {
        await RenameAsync(db, why);
        return true;
    });

    private async Task RenameAsync(AppDb db, string why)
    {
        var area = await db.Areas.SingleAsync(one => one.Id == kent.Id);
        db.Entry(area).Property(one => one.Name).CurrentValue = $"Kent {why}";
        await db.SaveAsync(Given.AChange(node, why));
    }
}
