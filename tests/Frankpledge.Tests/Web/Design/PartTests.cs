using System.Xml.Linq;
using AngleSharp.Html.Dom;

namespace Frankpledge.Tests.Web.Design;

public sealed class PartTests
{
    [Theory]
    [InlineData("C14", "fp-ref", "Promise C14")]
    [InlineData("E7", "fp-ref fp-ref--exp", "Expectation E7")]
    [InlineData("P2", "fp-ref fp-ref--exp", "Expectation of partners P2")]
    [InlineData("M3", "fp-ref fp-ref--mea", "Measure M3")]
    [InlineData("T1", "fp-ref fp-ref--mea", "Target T1")]
    [InlineData("R5", "fp-ref fp-ref--told", "Money or posts R5")]
    [InlineData("F7", "fp-ref fp-ref--told", "Fact F7")]
    [InlineData("?", "fp-ref", "?")]
    public async Task The_letter_of_a_reference_gives_its_look_and_its_hidden_word(string reference, string look, string text)
    {
        var page = await DrawAsync($"<fp-ref reference='{reference}' href='/gwent/plan/x'/>");

        var drawn = page.QuerySelector("a.fp-ref")!;
        drawn.ClassName.ShouldBe(look);
        drawn.TextContent.ShouldBe(text);
    }

    [Theory]
    [InlineData("govuk-date-input name='on' legend='Day'")]
    [InlineData("govuk-input name='amount' label='Amount'")]
    [InlineData("govuk-textarea name='why' label='Why'")]
    public async Task An_empty_error_and_an_empty_hint_are_none(string field)
    {
        var page = await DrawAsync($"<{field} error-message='' hint=''/>");

        page.QuerySelector("label, legend").ShouldNotBeNull();
        page.QuerySelectorAll("[class*=error], .govuk-hint").ShouldBeEmpty();
        page.QuerySelectorAll("[aria-describedby]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<fp-head lead='' caption=''>Title</fp-head>", "p, span")]
    [InlineData("<govuk-pagination previous-href='' next-href=''/>", "nav, a")]
    [InlineData("<govuk-pagination previous-href='' next-href='?page=2'/>", "[rel=prev]")]
    [InlineData("<fp-ref reference='C1' href=''/>", "a")]
    [InlineData("<fp-thread id='x' heading='Why' note=''>None</fp-thread>", "h2 span")]
    [InlineData("<govuk-error-summary description=''/>", ".govuk-error-summary")]
    public async Task A_text_that_is_empty_draws_nothing_because_an_expression_that_is_null_comes_as_one(string part, string nothing)
    {
        (await DrawAsync(part)).Body!.QuerySelectorAll(nothing).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_numbers_of_rules_lead_to_the_rule_book_and_an_unknown_one_stays_text()
    {
        var page = await DrawAsync("<fp-state shape='Ring'><fp-rule number='R41, R42, R999'/><fp-rule number=''/></fp-state>");

        page.QuerySelectorAll("a.fp-rule").Select(rule => rule.GetAttribute("href")).ShouldBe(["/law/R41", "/law/R42"]);
        page.QuerySelector(".fp-state")!.TextContent.ShouldBe("Rule R41, Rule R42, R999");
    }

    [Fact]
    public async Task A_statement_stands_at_its_reference_and_opens_below_its_sentence()
    {
        var page = await DrawAsync("<fp-st reference='C14' href='/x' open='true'>I will.<fp-st-open>Why</fp-st-open></fp-st>");

        var row = page.QuerySelector("#C14.fp-st.fp-st--said")!;
        row.Children.Select(child => child.LocalName).ShouldBe(["a", "p", "div"]);
        row.QuerySelector("p")!.TextContent.ShouldBe("I will.");
        row.QuerySelector(".fp-st__open")!.TextContent.ShouldBe("Why");
    }

    [Fact]
    public async Task A_table_in_blocks_keeps_its_roles_and_labels_its_cells_by_the_columns()
    {
        var page = await DrawAsync(Table("blocks='true'"));

        page.QuerySelectorAll("table, thead, tbody, tr, th, td").ShouldAllBe(element => element.HasAttribute("role"));
        page.QuerySelector("td")!.GetAttribute("data-k").ShouldBe("Amount & why");
        page.QuerySelector("tbody th")!.GetAttribute("scope").ShouldBe("row");
        page.QuerySelector("td")!.ClassName.ShouldBe("n");
    }

    [Fact]
    public async Task A_plain_table_needs_no_roles_and_has_totals_at_its_foot()
    {
        var page = await DrawAsync(Table(""));

        page.QuerySelectorAll("[role], [data-k]").ShouldBeEmpty();
        page.QuerySelector("caption")!.TextContent.ShouldBe("Money");
        page.QuerySelector("tfoot td")!.TextContent.ShouldBe("£5");
    }

    [Fact]
    public async Task A_row_with_more_cells_than_columns_is_an_error() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => DrawAsync("<fp-table caption='x'><fp-row><fp-cell>1</fp-cell></fp-row></fp-table>")))
            .Message.ShouldContain("the table has 0 columns");

    [Theory]
    [InlineData(201, 318, 23, "201 of 318 reviewed117 left, 23 of them unsure", "63.2%")]
    [InlineData(318, 318, 0, "318 of 318 reviewed0 left", "100%")]
    [InlineData(0, 0, 0, "0 of 0 reviewed0 left", "100%")]
    public async Task A_counter_says_done_left_and_unsure(int done, int total, int unsure, string words, string share)
    {
        var page = await DrawAsync($"<fp-counter done='{done}' total='{total}' unsure='{unsure}'/>");

        page.QuerySelector(".fp-counter")!.TextContent.ShouldBe(words);
        page.QuerySelector("rect.c-bar")!.GetAttribute("width").ShouldBe(share);
    }

    [Fact]
    public async Task A_state_always_has_a_word_beside_its_shape()
    {
        var page = await DrawAsync("<fp-state shape='Clock'>Ten days late</fp-state>");

        page.QuerySelector(".fp-state > svg")!.GetAttribute("aria-hidden").ShouldBe("true");
        page.QuerySelector(".fp-state")!.TextContent.ShouldBe("Ten days late");
    }

    private static string Table(string attributes) =>
        $"<fp-table caption='Money' {attributes}><fp-column>Item</fp-column><fp-column figures='true'>Amount &amp; why</fp-column>"
        + "<fp-row><fp-cell>Lamps</fp-cell><fp-cell>£5</fp-cell></fp-row><fp-row total='true'><fp-cell>All</fp-cell><fp-cell>£5</fp-cell></fp-row></fp-table>";

    private static async Task<IHtmlDocument> DrawAsync(string markup) => DesignHost.Parse(await TagRunner.RenderAsync(XElement.Parse(markup)));
}
