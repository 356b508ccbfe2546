using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Tests.Architecture;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Public pages speak to the public. What officers do has names on the buttons of their own pages: no sentence of a public page tells its reader to
/// do one of these. The rule book is about nothing but what the law tells bodies to do, and is left out.</summary>
[Trait("Engine", "Both")]
public sealed partial class PublicIsToldNothingToDoTests
{
    [Fact]
    public async Task No_public_page_tells_its_reader_to_do_what_only_officers_can()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent);
        foreach (var (fact, detail) in new[]
        {
            ("draft-frozen", null), ("chief-constable-consulted", null), ("sent-to-panel", null), ("panel-reported", "report and recommendations"),
            ("recommendations-answered", "2"), ("contents-mapped", "a b"), ("threats-regarded", null), ("issuer", "commissioner"),
        })
        {
            var (exit, said) = await site.RunAsync(["issue", "record", "kent", "--fact", fact, "--on", "2026-11-20", "--person", "Jo Miles",
                "--document", "A paper",
                .. detail is null ? [] : new[] { "--detail", detail }]);
            exit.ShouldBe(0, said);
        }

        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue");
        office.Main.ShouldContain("Record each of them with its answer.", Case.Sensitive, "the office is told what to do");

        var acts = ActsOf("/Pages/Manage/").Except(ActsOf("/Pages/Public/")).ToHashSet();
        acts.Count.ShouldBeGreaterThan(15);
        acts.ShouldContain("Record");
        var told = new List<string>();
        var visitor = new Visitor(site.Browser());
        var pages = (await site.PagesAsync()).Where(page => page.ViewEnginePath.Contains("/Pages/Public/", StringComparison.Ordinal)
                && !page.ViewEnginePath.Contains("/Law/", StringComparison.Ordinal)).Select(page => page.Address())
            .Distinct().ToList();
        foreach (var page in pages)
        {
            await visitor.OpenAsync(page);
            told.AddRange(Sentences(visitor.Page).Where(sentence => acts.Contains(sentence.Split(' ')[0])).Select(sentence => $"{page}: {sentence}"));
        }

        pages.Count.ShouldBeGreaterThan(20);
        told.ShouldBeEmpty();
    }

    /// <summary>The first words of the buttons on pages in a folder.</summary>
    private static IEnumerable<string> ActsOf(string folder)
    {
        var words = Sources.Of("src/Frankpledge.Web", "*.resx").SelectMany(file => Word().Matches(File.ReadAllText(file)))
            .ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return Sources.Of("src/Frankpledge.Web", "*.cshtml").Where(file => file.Replace('\\', '/').Contains(folder, StringComparison.Ordinal))
            .SelectMany(file => Button().Matches(File.ReadAllText(file))).SelectMany(match => words[match.Groups[1].Value])
            .Select(text => text.Split(' ')[0]).Where(word => word.Length > 2 && word != "Not" && word.All(char.IsLetter)).Distinct();
    }

    /// <summary>What stands in running text and ends as a sentence does: a heading or a label is none; forms and links are what the reader may do.</summary>
    private static IEnumerable<string> Sentences(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("main form, main a, main button, main script, main style, main .fp-ref").ToList())
        {
            element.Remove();
        }

        return page.QuerySelectorAll("main p, main li, main td, main dd, main h1, main h2, main h3").Where(one => one.QuerySelector("p, li, td") is null)
            .SelectMany(one => End().Split(one.TextContent.Trim())).Select(sentence => sentence.Trim())
            .Where(sentence => sentence.EndsWith('.'));
    }

    [GeneratedRegex("<data name=\"([^\"]+)\"[^>]*><value>([^<]*)</value>")]
    private static partial Regex Word();

    [GeneratedRegex("<(?:govuk-button|button)\\b[^>]*>@\\w+\\[\"(\\w+)\"")]
    private static partial Regex Button();

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex End();
}
