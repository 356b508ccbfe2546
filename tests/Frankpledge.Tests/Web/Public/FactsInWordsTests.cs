using System.Text.RegularExpressions;
using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>What was recorded before issue is public: nobody meets letters of the Act or bare numbers there.</summary>
[Trait("Engine", "Both")]
public sealed class FactsInWordsTests
{
    [Theory]
    [InlineData(IssueFactKind.ContentsMapped, "a b c d", "has 4 of the seven contents that the law asks: the police and crime objectives;")]
    [InlineData(IssueFactKind.ContentsMapped, "A, ea", "Not: the policing that the chief constable is to provide;")]
    [InlineData(IssueFactKind.ContentsMapped, "a b c d e ea f", "The plan has all seven contents")]
    [InlineData(IssueFactKind.RecommendationsAnswered, "0", "made no recommendation that had to be answered")]
    [InlineData(IssueFactKind.RecommendationsAnswered, "1", "1 recommendation of the panel answered")]
    [InlineData(IssueFactKind.PanelReported, "report", "The panel made a report, without recommendations")]
    public async Task The_detail_of_a_fact_is_said_in_words(IssueFactKind kind, string detail, string said)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.ARecordedFact(site, kent.Id, new(kind, new(2026, 10, 1), "A. Person, Head of Policy", "A paper", detail));

        var page = (await site.Browser().GetPageAsync("/kent/issue")).QuerySelector("main").Words();

        page.ShouldContain(said);
        page.ShouldContain("A fact counts while it is not withdrawn");
        Regex.IsMatch(page, @":\s*(?:[a-f]{1,2}[ ,]+)+[a-f]{1,2}\b|reasons: \d").ShouldBeFalse(page);
    }

    [Fact]
    public async Task The_form_says_what_each_letter_stands_for()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await office.OpenAsync("/kent/manage/before-issue");

        foreach (var letter in IssueFactKinds.Letters)
        {
            office.Page.QuerySelectorAll("main form details li").Count(line => line.QuerySelector("b")?.TextContent == letter).ShouldBe(1, letter);
        }
    }
}
