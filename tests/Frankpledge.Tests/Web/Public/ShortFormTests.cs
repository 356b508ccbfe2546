using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Design.Parts;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Nobody meets bare letters: a short form is explained where a page uses it first.</summary>
[Trait("Engine", "Both")]
public sealed partial class ShortFormTests
{
    /// <summary>Letters that are names themselves, or that everybody knows.</summary>
    private static readonly string[] Known =
        ["UK", "AA", "OK", "II", "III", "IV", "VI", "VII", "ICS", /* in the name of a case, where nobody may write it out */ "CC"];

    private static readonly ShortForm[] Forms = [new("WMP", "West Midlands Police", "/x/glossary#short-wmp"), new("R&D", "research", "/x/glossary#short-rd")];

    [Theory]
    [InlineData("<p>WMP and WMP</p>",
        "<p><a class=\"fp-short\" href=\"/x/glossary#short-wmp\"><abbr title=\"West Midlands Police\">WMP</abbr></a> and WMP</p>")]
    [InlineData("<a href=\"?q=WMP\">WMP acts</a> WMP", "<a href=\"?q=WMP\"><abbr title=\"West Midlands Police\">WMP</abbr> acts</a> WMP")]
    [InlineData("<code>WMP</code><p title=\"a > WMP\">SWMP, WMPs</p>", "<code>WMP</code><p title=\"a > WMP\">SWMP, WMPs</p>")]
    [InlineData("<!-- WMP --><script>WMP</script>", "<!-- WMP --><script>WMP</script>")]
    [InlineData("nothing", "nothing")]
    public void The_first_use_is_explained_and_the_text_stays(string html, string explained) => ShortFormsTagHelper.Explain(html, Forms).ShouldBe(explained);

    /// <summary>A word of a plan's glossary, as the plan writes it and with a capital: explained once, in running text.</summary>
    [Theory]
    [InlineData("<p>A hot spot. Hot spot.</p>", "<p>A <a class=\"fp-short\" href=\"/x/glossary#w\" title=\"much crime\">hot spot</a>. Hot spot.</p>")]
    [InlineData("<a href=\"/\">hot spot</a> hot spots, hot spot",
        "<a href=\"/\">hot spot</a> hot spots, <a class=\"fp-short\" href=\"/x/glossary#w\" title=\"much crime\">hot spot</a>")]
    public void A_word_of_a_glossary_is_explained_in_running_text(string html, string explained) => ShortFormsTagHelper.Explain(html,
        [new("hot spot", "much crime", "/x/glossary#w") { Plan = "p" }, new("Hot spot", "much crime", "/x/glossary#w") { Plan = "p" }]).ShouldBe(explained);

    [Fact]
    public async Task Every_short_form_on_the_demonstrations_public_pages_is_explained_at_its_first_use()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var browser = site.Browser();
        var (queue, seen, faults) = (new Queue<string>([$"/{LoadDemonstration.Slug}"]), new HashSet<string>(), new List<string>());
        while (queue.TryDequeue(out var address) && seen.Count < 120)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var answer = await browser.GetAsync(address);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await answer.ReadPageAsync();
            faults.AddRange(Bare(page.QuerySelector("main")!).Select(brief => $"{address}: {brief}"));
            foreach (var link in page.QuerySelectorAll("a").Select(a => (a.GetAttribute("href") ?? "").Split('#', '?')[0])
                .Where(href => href.StartsWith($"/{LoadDemonstration.Slug}", StringComparison.Ordinal) && !href.Contains("/manage", StringComparison.Ordinal)))
            {
                queue.Enqueue(link);
            }
        }

        seen.Count.ShouldBeGreaterThan(60);
        faults.Select(fault => fault).Distinct().ShouldBeEmpty("give the office's names their short forms, or add Short-... to PublicWords");
    }

    [Fact]
    public async Task The_names_of_the_bodies_come_from_the_office()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Streets\nE KP must light the park with the PCC.");
        (await site.RunAsync("areas", "details", "set", "kent", "ForceShort=KP")).Exit.ShouldBe(0);

        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/E1");
        page.QuerySelectorAll("main abbr").Select(brief => $"{brief.TextContent}: {brief.GetAttribute("title")}").Order()
            .ShouldBe(["KP: Kent Police", "PCC: police and crime commissioner"]);
        (await site.Browser().GetPageAsync("/kent/glossary")).QuerySelector("#short-kp").Words().ShouldBe("KPKent Police");
    }

    [Fact]
    public async Task A_force_that_its_plan_calls_by_letters_is_named_in_full_though_the_office_gave_none()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Streets\nE KP must light the park.");
        await site.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE wordings SET actors = '[{{\"Name\":\"KP\",\"Role\":\"Force\"}}]'"));
        var browser = site.Browser();

        (await browser.GetPageAsync("/kent/plans/2025-2029")).QuerySelectorAll("main .fp-chips a").Select(chip => chip.TextContent)
            .ShouldContain("Kent Police 1");
        (await browser.GetPageAsync("/kent/plans/2025-2029/E1")).QuerySelector("main").Words().ShouldContain("Who acts: Kent Police");
        (await browser.GetPageAsync("/kent/glossary")).QuerySelector("#short-kp").Words().ShouldBe("KPKent Police");
    }

    [Fact]
    public async Task Letters_by_which_the_reader_names_partners_are_explained()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var glossary = await site.Browser().GetPageAsync("/kent/glossary");

        var words = File.ReadLines(Path.Combine(Shared.Repository(), "src/Frankpledge/Reading/Data/words.txt"));
        var names = words.SkipWhile(line => line != "[namedpartner]").ElementAt(1).Split(' ');
        names.ShouldContain("nhs");
        foreach (var name in names)
        {
            glossary.QuerySelector($"#short-{name}").ShouldNotBeNull(name);
        }
    }

    private static IEnumerable<string> Bare(IElement main)
    {
        var met = new HashSet<string>();
        foreach (var text in main.Descendants<IText>()
            .Where(text => text.ParentElement is { } parent && parent.Closest("code, script, style, option, textarea, svg, .fp-terms") is null))
        {
            foreach (var brief in Letters().Matches(text.Data).Select(found => found.Value).Where(brief => !Known.Contains(brief) && met.Add(brief)))
            {
                if (text.ParentElement!.Closest("abbr[title]") is null && !text.Data.Contains($"({brief})", StringComparison.Ordinal))
                {
                    yield return brief;
                }
            }
        }
    }

    [GeneratedRegex(@"(?<![\w-])[A-Z][A-Z&]+(?![\w-])")]
    private static partial Regex Letters();
}
