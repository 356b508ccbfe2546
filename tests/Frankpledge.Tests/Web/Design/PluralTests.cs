using System.Text.RegularExpressions;
using System.Xml.Linq;
using Frankpledge.Plans;
using Frankpledge.Tests.Architecture;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Design;

/// <summary>Nobody reads "1 promises" or "statement(s)".</summary>
[Trait("Engine", "Both")]
public sealed partial class PluralTests
{
    /// <summary>Sentences whose number is never one, with why.</summary>
    private static readonly Dictionary<string, string> NeverOne = new()
    {
        ["DrawWhy"] = "more than are drawn", ["AcceptSure"] = "one has a sentence of its own",
        ["LawLead"] = "the rule book", ["LawLeadElsewhere"] = "the rule book",
        ["LawMeansVerify"] = "the rule book", ["LawAll"] = "the rule book",
        ["LawHereClearDays"] = "three or five by law", ["NoticeLead"] = "three or five by law", ["FeedbackTextHint"] = "a limit",
        ["FirstOfPromises"] = "more than one", 
        ["SessionsLead"] = "a limit", ["FirstWordsOnly"] = "a limit", ["BestShown"] = "a limit", ["MessagesMore"] = "a limit", ["Rule_Reported"] = "a period",
        ["Rule_ReportedBefore"] = "a period",
        ["PRule_AllReported"] = "a period", ["PRule_NothingRecent"] = "a period", ["ContentsDescription"] = "a name, no number",
        ["TroubleSignIn"] = "a name, no number",
    };

    [Fact]
    public void A_counted_noun_in_the_resources_has_its_word_for_one()
    {
        var faults = new List<string>();
        // Sentences of the code are not written there but gathered, and their holes are days and names as often as numbers.
        foreach (var file in Sources.Of("src", "*.resx").Where(file => Path.GetFileName(file) != "Sentences.resx"))
        {
            var words = XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
            faults.AddRange(from word in words
                            where Counting().IsMatch(word.Value) && !word.Key.EndsWith("One", StringComparison.Ordinal) && !NeverOne.ContainsKey(word.Key)
                            where !words.ContainsKey($"{word.Key}One")
                                && !(word.Key.EndsWith("Many", StringComparison.Ordinal) && words.ContainsKey($"{word.Key[..^4]}One"))
                            select $"{Sources.Name(file)} {word.Key}: {word.Value}");
        }

        faults.ShouldBeEmpty("write {0:promise|promises} and give new Many(number), or a second sentence under the same key with One");
    }

    [Fact]
    public void No_sentence_leaves_the_plural_in_brackets() => Sources.Of("src", "*.resx").Concat(Sources.Of("src", "*.cshtml"))
        .Where(file => File.ReadAllText(file).Contains("(s)", StringComparison.Ordinal)).Select(Sources.Name).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "0 promises are kept")]
    [InlineData(1, "1 promise is kept")]
    [InlineData(2, "2 promises are kept")]
    [InlineData(1200, "1,200 promises are kept")]
    public void A_number_takes_the_word_that_fits_it(int number, string sentence) =>
        string.Format(System.Globalization.CultureInfo.GetCultureInfo("en-GB"), "{0:promise|promises} {0:~is|are} kept", new Many(number)).ShouldBe(sentence);

    [Theory]
    [InlineData("# Streets\nMore text here stands.")]
    [InlineData("# Streets\nC I will light the park.")]
    [InlineData("# Streets\nC I will light the park.\nC I will walk the park.")]
    public async Task No_page_says_one_of_several_whether_there_are_none_one_or_two(string text)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var import = await Given.AnImportInReview(site, kent, text);
        await Given.APlan(site, kent, text);
        var editor = await Given.AnEditor(site, kent, "Ada Editor");
        string[] addresses =
        [
            "/kent", "/kent/plans/2025-2029", "/kent/plans/2025-2029?kind=Commitment", "/kent/plans/2025-2029/whole", "/kent/plans/2025-2029/editions",
            "/kent/promises", "/kent/search?q=park", "/kent/data", "/kent/law",
            "/kent/manage", "/kent/manage/plans", $"/kent/manage/plans/imports/{import}", $"/kent/manage/plans/imports/{import}/review",
            $"/kent/manage/plans/imports/{import}/confirm", "/kent/manage/deadlines", "/kent/manage/threads",
        ];

        foreach (var address in addresses)
        {
            var page = await editor.GetPageAsync(address);
            foreach (var part in page.QuerySelectorAll("h1, h2, h3, p, li, td, dd, summary, button, span, div")
                .Where(part => part.Children.Length == 0 || part.TagName is "P" or "H2" or "LI"))
            {
                OneOfSeveral().Matches(part.Words()).Select(found => found.Value).ShouldBeEmpty($"{address}: {part.Words()}");
            }
        }
    }

    [Theory]
    [InlineData("# Streets\nMore text here stands.", false)]
    [InlineData("# Streets\nC I will light the park.", false)]
    [InlineData("# Streets\nC I will light the park.", true)]
    public async Task No_public_sentence_counts_what_there_is_none_of(string text, bool isWithdrawn)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, text);
        if (isWithdrawn)
        {
            await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "Printed with a wrong map."), Given.AChange(site)));
        }

        using var anybody = site.Browser();
        foreach (var address in (string[])["/kent", "/kent/plans/2025-2029", "/kent/plans/2025-2029/whole", "/kent/plans/2025-2029/editions", "/kent/promises",
            "/kent/search?q=park", "/kent/data", "/kent/feed.xml"])
        {
            var response = await anybody.GetAsync(address);
            var main = response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/html"
                ? (await anybody.GetPageAsync(address)).QuerySelector("main") : null;
            NoneOf().Matches(main?.Words() ?? "").Select(found => found.Value).ShouldBeEmpty(address);
        }
    }

    /// <summary>"0 statements": a sentence about nothing.</summary>
    [GeneratedRegex(@"(?<![\d.,:/-])\b0 [a-z]{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex NoneOf();

    /// <summary>A number before a noun of several.</summary>
    [GeneratedRegex(@"\{\d(:N0)?\} (?!is |was |has |this |as |stays |makes |carries |scrutinises |sets )([a-z]+ )?(?!is\b|was\b|has\b|this\b|as\b|its\b|days'|scrutinises\b|signs\b|makes\b|carries\b)[a-z]{2,}s\b")]
    private static partial Regex Counting();

    [GeneratedRegex(@"(?<![\d.,:/-])\b1 (?!is\b|was\b|has\b|stays\b|runs\b|stops\b|waits\b|does\b|this\b|paras\b)[a-z]{3,}[^s\W]s\b(?!')")]
    private static partial Regex OneOfSeveral();
}
