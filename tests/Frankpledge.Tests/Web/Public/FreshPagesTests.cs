using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Two nodes on the same records: what one does, as a verb does it, is new to the pages that the other keeps.</summary>
[Trait("Engine", "Both")]
public sealed class FreshPagesTests : IAsyncLifetime
{
    private const string Renamed = "A name that no page has shown";

    private TestSite verbs = null!;
    private TestSite node = null!;

    public async ValueTask InitializeAsync()
    {
        verbs = await TestSite.StartAsync();
        await Given.AnArea(verbs);
        await Given.AnArea(verbs, "essex");
        node = await verbs.AnotherNodeAsync();
        await LookAsync();
        await LookAsync(verbs);
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await verbs.DisposeAsync();
    }

    [Fact]
    public async Task A_plan_confirmed_from_the_command_line_shows_on_pages_that_were_kept()
    {
        var kept = node.Browser();
        (await kept.GetPageAsync("/kent")).Body.Words().ShouldNotContain("light every park");

        await Given.APlan(verbs, await KentAsync());
        await LookAsync();

        (await kept.GetStringAsync("/kent/plans/2025-2029/C1")).ShouldContain("light every park");
        (await kept.GetStringAsync("/kent")).ShouldContain("Police and Crime Plan 2025 to 2029");
    }

    [Fact]
    public async Task Review_acts_evict_no_page_and_the_confirmation_evicts_those_of_its_area_alone()
    {
        var import = await Given.AnImportInReview(verbs, await KentAsync());
        await LookAsync();
        await RenameBehindTheirBacksAsync();

        (await verbs.RunAsync("review", "accept", "1", "--import", $"{import}", "--by", "Ada Officer"))
            .ShouldSatisfyAllConditions(act => act.Exit.ShouldBe(0, act.Output));
        await LookAsync();
        (await IsKeptAsync("/kent"), await IsKeptAsync("/essex")).ShouldBe((true, true));

        await Given.APlan(verbs, await KentAsync());
        await LookAsync();
        (await IsKeptAsync("/kent"), await IsKeptAsync("/essex")).ShouldBe((false, true));
    }

    [Fact]
    public async Task Review_acts_in_the_same_program_evict_no_page_either()
    {
        await RenameBehindTheirBacksAsync(verbs);

        await Given.AnImportInReview(verbs, await KentAsync());

        (await IsKeptAsync("/kent", verbs)).ShouldBeTrue();
    }

    /// <summary>Both areas' pages are kept, and then the names change where no save sees it: a page that still shows the old one was not made again.</summary>
    private async Task RenameBehindTheirBacksAsync(TestSite? at = null)
    {
        foreach (var area in new[] { "/kent", "/essex" })
        {
            (await (at ?? node).Browser().GetStringAsync(area)).ShouldNotContain(Renamed);
        }

        await verbs.ReadAsync(db => db.Database.ExecuteSqlRawAsync($"UPDATE areas SET name = '{Renamed}'"));
    }

    private async Task<bool> IsKeptAsync(string page, TestSite? at = null) =>
        !(await (at ?? node).Browser().GetStringAsync(page)).Contains(Renamed, StringComparison.Ordinal);

    private Task<PoliceArea> KentAsync() => verbs.ReadAsync(db => db.Areas.Include(area => area.Bodies).SingleAsync(area => area.Slug == "kent"));

    /// <summary>The look that the program takes every second, once, to its end.</summary>
    private Task LookAsync(TestSite? at = null) => (at ?? node).FreshenAsync();
}
