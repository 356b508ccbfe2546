using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Governance;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Areas;

[Trait("Engine", "Both")]
public sealed class SetUpAreaTests
{
    private static readonly Change ByTest = new("A tester", null, new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), "Setting up");

    [Fact]
    public async Task An_area_has_two_bodies_with_the_titles_of_the_day()
    {
        await using var site = await TestSite.StartAsync();
        await site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(new AreaToSetUp("south-yorkshire", "South Yorkshire", AreaColour.Default), ByTest));

        var area = await site.ReadAsync(db => db.Areas.Include(a => a.Bodies).SingleAsync());

        area.LocalPolicingBody(new DateOnly(2024, 5, 6)).Title.ShouldBe("Police and Crime Commissioner for South Yorkshire");
        area.LocalPolicingBody(new DateOnly(2024, 5, 7)).Title.ShouldBe("Mayor of South Yorkshire");
        area.Panel(new DateOnly(2024, 5, 7)).Title.ShouldBe("South Yorkshire Police and Crime Panel");
    }

    [Fact]
    public async Task The_same_save_keeps_who_when_why_and_what()
    {
        await using var site = await TestSite.StartAsync();
        await site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(new AreaToSetUp("kent", "Kent", AreaColour.Default), ByTest));

        var entry = await site.ReadAsync(db => db.AuditEntries.SingleAsync());

        entry.Who.ShouldBe("A tester");
        entry.Why.ShouldBe("Setting up");
        entry.At.ShouldBe(ByTest.At);
        var row = entry.Rows.Single(r => r.Table == "areas");
        row.Before.ShouldBeNull();
        row.After!["name"].ShouldBe("Kent");
    }

    [Fact]
    public async Task Refuses_an_area_that_is_set_up_already_and_saves_nothing()
    {
        await using var site = await TestSite.StartAsync();
        await site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(new AreaToSetUp("kent", "Kent", AreaColour.Default), ByTest));

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(new AreaToSetUp("kent", "Kent", AreaColour.Default), ByTest)));

        refused.Reasons.Single().Code.ShouldBe("AreaIsSetUp");
        (await site.ReadAsync(db => db.AuditEntries.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("#0b5560", null)]
    [InlineData("#000000", null)]
    [InlineData("#767676", "ColourTooLight")]
    [InlineData("#ffffff", "ColourTooLight")]
    [InlineData("red", "ColourNotHex")]
    [InlineData("#12345g", "ColourNotHex")]
    public void A_colour_needs_seven_to_one_on_white(string colour, string? code) => AreaColour.WhyNot(colour)?.Code.ShouldBe(code);

    [Fact]
    public void There_are_43_known_areas_four_of_them_in_Wales_and_no_district_lies_in_two()
    {
        var known = KnownAreas.Read();

        known.Areas.Count.ShouldBe(43);
        known.Areas.Count(area => area.Nation == Nation.Wales).ShouldBe(4);
        known.Areas.SelectMany(area => area.Districts).ShouldBeUnique();
        known.Areas.ShouldAllBe(area => area.Governance.Any(g => g.To == null));
        known.Areas.Single(area => area.Slug == "west-midlands").Districts.Count.ShouldBe(7);
    }

    [Fact]
    public void The_polls_of_May_2024_left_37_commissioners()
    {
        var day = new DateOnly(2024, 5, 9);
        KnownAreas.Read().Areas.Count(area => area.On(day).Model is GovernanceModel.Commissioner or GovernanceModel.FireCommissioner).ShouldBe(37);
    }
}
