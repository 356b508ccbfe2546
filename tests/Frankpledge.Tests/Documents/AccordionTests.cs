using System.Text;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Documents;

/// <summary>Pages whose parts open when their titles are pressed.</summary>
public sealed class AccordionTests
{
    private const string Said =
        "<p>I will fund wardens in every town of the county.</p><h4>Farms</h4><p>I will visit every farm in the county before the harvest.</p>";

    [Theory]
    [InlineData("<div class='accordion-item'><button aria-expanded='false'>{0}</button><div class='accordion-body' hidden>{1}</div></div>")]
    [InlineData("<div class='accordion-item'><h3><button aria-expanded='false'>{0}</button></h3><div class='accordion-body' aria-hidden='true'>{1}</div></div>")]
    [InlineData("<div class='tab'><div class='accordion-title'><a href='#'>{0}</a></div><div class='accordion-content' style='display:none'>{1}</div></div>")]
    [InlineData("<div><button aria-expanded='false'>{0}</button><section role='region' hidden>{1}</section></div>")]
    [InlineData("<details><summary>{0}</summary><div>{1}</div></details>")]
    public void What_is_shut_is_text_and_its_title_heads_it(string part)
    {
        var plan = Read("<h1>Vale Police and Crime Plan</h1><h2>About</h2><p>It is short.</p>"
            + string.Concat(new[] { "Safer streets", "Victims first" }
                .Select(title => string.Format(System.Globalization.CultureInfo.InvariantCulture, part, title, Said))));

        plan.Statements.Count.ShouldBe(5);
        plan.Headings.Select(heading => heading.Text).ShouldBe(["About", "Safer streets", "Farms", "Victims first", "Farms"], ignoreOrder: false);
    }

    [Theory]
    [InlineData("<div role='dialog' class='modal' hidden><p>We would like to ask you what you think of this page.</p></div>")]
    [InlineData("<div id='cookie-banner' style='display:none'><p>We use cookies to make this page work better for you.</p></div>")]
    [InlineData("<p hidden>This sentence is not meant to be seen by anybody.</p>")]
    public void What_else_is_hidden_stays_unseen(string hidden) =>
        Read($"<h2>Roads</h2><p>I will light them.</p>{hidden}").Statements.ShouldHaveSingleItem().Text.ShouldBe("I will light them.");

    [Fact]
    public void A_short_remark_that_opens_does_not_head_what_follows_it() =>
        Read("<h2>Roads</h2><details><summary>Help with words</summary><p>A road is a way.</p></details><p>I will light them.</p>").Statements
            .ShouldAllBe(statement => statement.Section.Count == 1 && statement.Section[0] == "Roads" || statement.Text.StartsWith("Help"));

    private static FoundPlan Read(string html) =>
        PlanReader.Read(DocumentReader.Read("plan.html", Encoding.UTF8.GetBytes($"<html><body><main>{html}</main></body></html>"), ReadingLimits.Default));
}
