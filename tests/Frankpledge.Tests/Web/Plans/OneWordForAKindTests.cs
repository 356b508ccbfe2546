using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>Chips, marks, the review and the glossary call a kind of statement by one word.</summary>
[Trait("Engine", "Both")]
public sealed class OneWordForAKindTests
{
    [Fact]
    public async Task Every_page_has_one_word_for_a_kind_and_the_glossary_explains_it()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var marks = site.Services.GetRequiredService<IStringLocalizer<Words>>();
        var explained = (await site.Browser().GetPageAsync("/kent/glossary")).QuerySelectorAll("dt").Select(term => term.TextContent.Trim()).ToList();

        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            var word = PublicText.Get($"Kind{kind}");
            marks[$"Kind{kind}"].Value.ShouldBe(word, $"{kind}");
            explained.ShouldContain(term => word.StartsWith(term, StringComparison.Ordinal));
        }
    }
}
