using System.Text;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<p style=\"font-size:24pt\">Our plan</p><p style=\"font-size: 18px; font-weight: 600\">Safer streets</p>{0}<p><span style=\"font-size:112%\">Lights</span></p>{0}<p style=\"font-size:18px;font-weight:bold\">Victims</p>{0}",
        "H0: Our plan")]
    [InlineData("<h1>Our plan</h1><div style=\"font-size:1.5rem\">Safer streets</div>{0}<div><font size=4>Lights</font></div>{0}<div style=\"font-size:1.5em\">Victims</div>{0}",
        "H1: Our plan")]
    [InlineData("<h1>Our plan</h1><p style='font: bold 20px Arial'>Safer streets</p>{0}<p style='font: bold 16pt/1.2 Arial'></p><p><b style='font-size:large'>Lights</b></p>{0}<p style='font: bold 20px Arial'>Victims</p>{0}",
        "H1: Our plan")]
    public void A_heading_may_be_told_by_the_size_of_its_letters_alone(string page, string title)
    {
        const string Text = "<p>I will light every park in the county, and I will tell the people of each town what it cost and why.</p>";
        var read = Reader.Html($"<html><body>{string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Text)}</body></html>");

        var headings = read.Outline().Where(line => line[0] != 'P' || line == title).ToList();
        headings.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ShouldBe(["Our plan", "Safer streets", "Lights", "Victims"]);
        var levels = headings.Skip(1).Select(line => line[1] - '0').ToList();
        levels[1].ShouldBe(levels[0] + 1);
        levels[2].ShouldBe(levels[0]);
    }

    [Fact]
    public void Takes_the_main_content_and_leaves_menus_banners_and_scripts()
    {
        var read = Reader.Html("""
            <!doctype html><title>x</title><body><header>The office</header><nav><ul><li>Home</li></ul></nav><div id="cookie-banner">We use cookies</div>
            <main><h1>The plan</h1><script>var x = "<p>no</p>";</script><p hidden>Never seen.</p><p style="display: none">Nor this.</p><p>We will act.</p><div class="share-links">Share</div></main>
            <footer>Contact</footer></body>
            """);

        read.Outline().ShouldBe(["H1: The plan", "P: We will act."]);
        read.Furniture().ShouldBe(["Share", "The office", "Home", "We use cookies", "Contact"]);
    }

    [Fact]
    public void Reads_nested_lists_with_the_numbers_a_browser_shows()
    {
        var read = Reader.Html(
            "<html><ol start=3><li>three<ul><li>dot</li></ul></li><li value=9><p>nine</p><p>goes on</p></li></ol><ol type=a reversed><li>b</li><li>a</li></ol></html>");

        read.Outline().ShouldBe(["L0: 3. three", "L1: • dot", "L0: 9. nine", "P: goes on", "L0: b. b", "L0: a. a"]);
    }

    [Fact]
    public void Parts_paragraphs_at_blocks_and_double_line_ends_and_keeps_soft_ones_as_spaces()
    {
        Reader.Html("<html><div>One<div>two <b>bold</b></div>three<br>four<br><br>five</div><p>a&nbsp;b&#8203;c</p></html>").Outline()
            .ShouldBe(["P: One", "P: two bold", "P: three four", "P: five", "P: a bc"]);
    }

    [Fact]
    public void Reads_tables_with_caption_header_and_spans_and_looks_through_those_for_layout()
    {
        var read = Reader.Html("""
            <html><table><caption>Money</caption><thead><tr><th></th><th colspan=2>£m</th></tr></thead><tr><td rowspan=2>Staff</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
            <table role=presentation><tr><td>Left.</td><td>Right.</td></tr></table></html>
            """);

        read.Blocks[0].Table!.Caption.ShouldBe("Money");
        read.Blocks[0].Table!.HeaderRows.ShouldBe(1);
        read.Outline().ShouldBe(["T: \t£m\t\nStaff\t1\t2\n\t3\t4", "P: Left.", "P: Right."]);
    }

    [Fact]
    public void Finds_headings_by_look_when_the_page_has_none()
    {
        var body = "People must be safe at home and in the street, and they must be heard when they ask for help.";
        Reader.Html($"<html><p><strong>Burglary</strong></p><p>{body}</p><p><b>Roads</b></p><p>{body}</p></html>").Outline()
            .ShouldBe(["H1: Burglary", "P: " + body, "H1: Roads", "P: " + body]);
    }

    [Theory]
    [InlineData("<html><p>£5 – caf\u00e9</p></html>", "utf-8")]
    [InlineData("<html><meta charset=windows-1252><p>£5 – caf\u00e9</p></html>", "windows-1252")]
    [InlineData("<html><meta charset=utf-8><p>£5 – caf\u00e9</p></html>", "windows-1252")]
    [InlineData("<html><p>£5 – caf\u00e9</p></html>", "utf-16")]
    public void Reads_the_encoding_that_the_page_is_really_in(string page, string encoding)
    {
        var named = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        DocumentReader.Read("plan.html", [.. named.GetPreamble(), .. named.GetBytes(page)], ReadingLimits.Default).Outline().ShouldBe(["P: £5 – café"]);
    }
}
