using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>The address of a part never changes its meaning.</summary>
[Trait("Engine", "Both")]
public sealed class HeadingAnchorsTests
{
    private static readonly Guid[] Statements = [.. Enumerable.Range(0, 9).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void Of_two_headings_with_one_title_the_one_that_stays_keeps_its_own_address()
    {
        HeadingBefore[] before = [new("young-people", "Young people", Under(0, 1)), new("trust", "Trust", Under(2)),
            new("young-people-2", "Young people", Under(3, 4))];

        Of(before, ("Trust", Under(2)), ("Young people", Under(4, 5))).ShouldBe(["trust", "young-people-2"]);
    }

    [Fact]
    public void Where_two_change_places_their_addresses_go_with_their_statements()
    {
        HeadingBefore[] before = [new("roads", "Roads", Under(0, 1)), new("roads-2", "Roads", Under(2, 3))];

        Of(before, ("Roads", Under(2, 3)), ("Roads", Under(0, 1))).ShouldBe(["roads-2", "roads"]);
    }

    [Fact]
    public void A_heading_whose_text_was_written_anew_keeps_its_address_and_another_of_its_title_gets_one_that_nobody_had()
    {
        HeadingBefore[] before = [new("roads", "Roads", Under(0, 1))];

        Of(before, ("Roads", Under(7))).ShouldBe(["roads"]);
        Of(before, ("Roads", Under(0)), ("Roads", Under(7))).ShouldBe(["roads", "roads-2"]);
        new HeadingAnchors([], ["roads", "roads-2"]).Of([("Roads", Under(7))]).ShouldBe(["roads-3"]);
    }

    [Fact]
    public async Task No_heading_stands_at_the_address_of_a_statement_or_of_a_page()
    {
        await using var site = await TestSite.StartAsync();
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Where(route => route.StartsWith("/{area}/plans/{plan}/", StringComparison.Ordinal)).Select(route => route.Split('/')[4])
            .Where(part => !part.Contains('{', StringComparison.Ordinal) && !part.Contains('.', StringComparison.Ordinal)).Distinct().ToList();
        pages.ShouldContain("editions");

        foreach (var title in pages.Append("C20").Append("Whole"))
        {
            Of([], (title, Under(0))).Single().ShouldBe($"{title.ToLowerInvariant()}-part");
        }
    }

    private static IReadOnlyList<string> Of(HeadingBefore[] before, params (string, IReadOnlySet<Guid>)[] headings) =>
        new HeadingAnchors(before, before.Select(heading => heading.Anchor)).Of(headings);

    private static HashSet<Guid> Under(params int[] statements) => [.. statements.Select(at => Statements[at])];
}
