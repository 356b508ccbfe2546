using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Wherever the public reads a day beyond an announced change of the law of commissioners, the warning stands too.</summary>
[Trait("Engine", "Both")]
public sealed partial class PendingOnPublicPagesTests
{
    private static readonly PendingChange Change = PendingChange.Known.Items[0];

    private static readonly string[] Views =
    [
        "", "/data", "/promises", "/reviews", "/issue", "/coverage", "/law", "/plans/2025-2029", "/plans/2025-2029?kind=Commitment",
        "/plans/2025-2029?actor=I", "/plans/2025-2029/whole", "/plans/2025-2029/editions", "/plans/2025-2029/editions/1", "/plans/2025-2029/streets",
        "/plans/2025-2029/editions/1/take",
    ];

    [Fact, Rule("R24")]
    public async Task No_public_page_shows_such_a_day_without_it_and_the_end_of_the_period_has_it_once()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will light parks. |by December 2028|\nT Burglary falls. |by March 2029|\nE The force should act.");
        var mapped = SiteMapped().Matches(await site.Browser().GetStringAsync("/kent/sitemap.xml")).Select(one => one.Groups[1].Value);
        var pages = Views.Concat(mapped).Distinct().ToList();
        pages.Count.ShouldBeGreaterThan(Views.Length);

        var (silent, ends) = (new List<string>(), 0);
        foreach (var address in pages)
        {
            var page = await site.Browser().GetPageAsync("/kent" + address);
            var main = page.QuerySelector("main").Words();
            if (Beyond(main) is { Count: > 0 } days && !main.Contains(Change.Warning, StringComparison.Ordinal))
            {
                silent.Add($"{address}: {string.Join(", ", days)}");
            }

            var said = page.QuerySelectorAll("main .fp-pending")
                .Count(one => one.ParentElement!.Words().StartsWith("In force to 31 March 2029", StringComparison.Ordinal));
            said.ShouldBeLessThan(2, address);
            ends += said;
        }

        silent.ShouldBeEmpty();
        ends.ShouldBeGreaterThanOrEqualTo(9);
        var data = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).RootElement;
        (data.GetProperty("in_force_to").GetString(), data.GetProperty("pending_change").GetString()).ShouldBe(("2029-03-31", Change.Warning));
    }

    private static List<string> Beyond(string text) => [.. Days().Matches(text).Select(found => found.Value)
        .Where(found => DateOnly.ParseExact(found, ["d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture) >= Change.Effective)];

    [GeneratedRegex(@"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* 20\d\d\b")]
    private static partial Regex Days();

    [GeneratedRegex(@"<loc>https?://[^/]+/kent(/[^<]*)?</loc>")]
    private static partial Regex SiteMapped();
}
