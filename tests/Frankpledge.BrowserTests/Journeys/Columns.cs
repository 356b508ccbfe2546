using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>Where things stand on a page: columns under each other, words whole, headings at the top.</summary>
public sealed class Columns(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";

    [Fact]
    public async Task The_columns_of_the_tables_of_promises_stand_under_each_other()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync($"{Home}/promises");

        var places = await tab.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('main table')].map(table => Math.round(table.querySelector('th:nth-child(2)').getBoundingClientRect().left))");

        places.Length.ShouldBeGreaterThan(3);
        places.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_fact_in_words_breaks_no_word_on_a_telephone()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.ResizeAsync(360);
        await tab.OpenAsync($"{Home}/plans/2025-2029/C13");

        var broken = await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.fp-facts dd')].flatMap(cell => {
                const text = cell.firstChild;
                return [...(text?.textContent ?? '').matchAll(/\S+/g)].filter(word => {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    return range.getClientRects().length > 1;
                }).map(word => word[0]);
            })
            """);

        (await tab.Page.Locator(".fp-facts dd").CountAsync()).ShouldBeGreaterThan(0);
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_heading_of_the_home_page_stands_at_the_top_beside_the_squares()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync(Home);

        var (heading, squares) = (await tab.Page.Locator(".fp-ask h1").BoundingBoxAsync(), await tab.Page.Locator(".fp-whole").BoundingBoxAsync());

        Math.Abs(heading!.Y - squares!.Y).ShouldBeLessThan(4);
    }
}
