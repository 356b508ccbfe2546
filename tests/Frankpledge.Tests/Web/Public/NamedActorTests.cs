using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Public;

/// <summary>A plan that says only "I" or "we" does not leave the public to guess who that is.</summary>
[Trait("Engine", "Both")]
public sealed class NamedActorTests
{
    [Theory]
    [InlineData("I", "2025-03-31", "Police and Crime Commissioner for Kent")]
    [InlineData("we", "2025-03-31", "Police and Crime Commissioner for Kent")]
    [InlineData("I", "2012-06-01", "nobody named")]
    public async Task Who_speaks_in_a_plan_is_whoever_held_the_office_when_it_was_written(string name, string issued, string shown)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var edition = await Given.APlan(site, kent, "# Streets\nC I will light every park.");
        var actors = $"[{{\"Name\":\"{name}\",\"Role\":\"Owner\"}}]";
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE wordings SET actors = {actors}"));
        await site.ReadAsync(db => db.Editions.ExecuteUpdateAsync(set => set.SetProperty(one => one.IssuedOn, Given.Day(issued))));
        var reader = new Visitor(site.Browser());

        (await reader.OpenAsync("/kent/plans/2025-2029/C1")).Main.ShouldContain($"Who acts: {shown}");
        (await reader.OpenAsync("/kent/plans/2025-2029")).Main.ShouldContain(shown, Case.Insensitive);
        reader.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain($"/kent/plans/2025-2029?actor={name}");
        foreach (var file in (string[])["data.json", "data.csv"])
        {
            (await site.Browser().GetStringAsync($"/kent/plans/2025-2029/{file}")).ShouldContain(shown);
        }

        edition.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Several_names_of_one_actor_are_one_to_the_reader()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will light every park.\nC We will light every street.\nE The force should act.");
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE wordings SET actors = '[{{\"Name\":\"I\",\"Role\":\"Owner\"}}]' WHERE text LIKE 'I will%'"));
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE wordings SET actors = '[{{\"Name\":\"we\",\"Role\":\"Owner\"}}]' WHERE text LIKE 'We will%'"));
        var reader = await new Visitor(site.Browser()).OpenAsync("/kent/plans/2025-2029");

        var chip = reader.Page.QuerySelectorAll("main .fp-chips a").Single(link => link.TextContent.Contains("Police and Crime Commissioner for Kent"));
        chip.TextContent.Trim().ShouldBe("Police and Crime Commissioner for Kent 2");

        foreach (var name in (string[])["I", "we"])
        {
            (await reader.OpenAsync($"/kent/plans/2025-2029?actor={name}")).Page.QuerySelectorAll("main .fp-st").Length.ShouldBe(2, name);
        }
    }

    [Fact]
    public async Task What_stands_in_place_of_a_removed_name_is_no_name()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var edition = await Given.APlan(site, kent, "# Streets\nC I will meet Ann Smith of the Lamp Trust every year.");
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE wordings SET refs = '[\"Ann Smith\",\"Lamp Trust\"]', actors = '[{{\"Name\":\"Ann Smith\",\"Role\":\"Body\"}}]'"));
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/C1")).ShouldContain("It names: Ann Smith; Lamp Trust.");

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(edition.PlanId, "Ann Smith", "A name was removed."), Given.AChange(site)));

        var page = (await new Visitor(site.Browser()).OpenAsync("/kent/plans/2025-2029/C1")).Page.QuerySelector("main").Words();
        page.ShouldContain("It names: Lamp Trust.");
        page.ShouldContain("Who acts: somebody whose name was removed");
        (await new Visitor(site.Browser()).OpenAsync("/kent/plans/2025-2029")).Page.QuerySelector("main .fp-chips").Words().ShouldNotContain("removed:");
        var data = await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json");
        data.ShouldContain("\"refs\":[\"Lamp Trust\"]");
        data.ShouldContain("\"actors\":[\"somebody whose name was removed\"]");

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(edition.PlanId, "Lamp Trust", "A name was removed."), Given.AChange(site)));
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/C1")).ShouldNotContain("It names:");
    }
}
