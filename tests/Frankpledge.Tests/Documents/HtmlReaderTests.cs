using System.Text;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class HtmlReaderTests
{
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
