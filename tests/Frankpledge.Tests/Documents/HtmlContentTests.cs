namespace Frankpledge.Tests.Documents;

/// <summary>What of a page is its text, and what is beside it.</summary>
public sealed class HtmlContentTests
{
    [Fact]
    public void Opens_accordions_whose_headings_are_buttons_and_whose_text_is_hidden_until_found() => Reader.Html(
        "<main><h1>Plan</h1><h2><button><span>Roads</span></button></h2><div hidden=\"until-found\"><p>We will mend ten roads.</p></div><div hidden>Never seen.</div></main>")
        .Outline().ShouldBe(["H1: Plan", "H2: Roads", "P: We will mend ten roads."]);

    [Fact]
    public void Leaves_out_what_is_deleted_and_shows_it()
    {
        var read = Reader.Html("<main><p>We will <del>study</del> <ins>mend</ins> ten roads.</p></main>");

        read.Outline().ShouldBe(["P: We will mend ten roads."]);
        read.Furniture().ShouldBe(["study"]);
    }

    [Theory]
    [InlineData("id=\"informed-consent-in-research\"")]
    [InlineData("class=\"social-care\"")]
    [InlineData("id=\"newsletter\"")]
    public void A_name_alone_makes_no_banner_of_text(string name) =>
        Reader.Html($"<main><h1>Plan</h1><section {name}><p>We will ask people before we film them.</p></section></main>").Outline()
            .ShouldBe(["H1: Plan", "P: We will ask people before we film them."]);

    [Fact]
    public void Banners_of_cookies_and_rows_of_links_stay_out() => Reader.Html(
        "<main><h1>Plan</h1><div id=\"cookie-banner\"><p>We use cookies to make this site work for you.</p><button>Accept</button></div><div class=\"share-links\"><a href=\"/a\">Post</a></div><p>We will act.</p></main>")
        .Outline().ShouldBe(["H1: Plan", "P: We will act."]);

    [Fact]
    public void Sentences_beside_the_main_text_are_told()
    {
        var read = Reader.Html(
            "<div><main><h1>Plan</h1><p>We will act in every town of the county from the first day.</p></main><div><p>We will also plant a tree in each park.</p></div></div>");

        read.Outline().Count.ShouldBe(2);
        read.Notes.ShouldContain(note => note.Contains("We will also plant a tree in each park."));
    }

    [Fact]
    public void Raised_marks_are_no_digits_of_a_figure() =>
        Reader.Html("<main><p>We will hire 30<sup>4</sup> wardens on the 1<sup>st</sup> of May.</p></main>").Outline()
            .ShouldBe(["P: We will hire 30 wardens on the 1st of May."]);

    [Theory]
    [InlineData("hire 30³ wardens", "hire 30 wardens")]
    [InlineData("hire wardens.²", "hire wardens.")]
    [InlineData("a hall of 90 m²", "a hall of 90 m²")]
    public void Raised_digits_are_no_digits_of_a_figure(string written, string shown) =>
        Reader.Html($"<main><p>{written}</p></main>").Outline().ShouldBe(["P: " + shown]);

    [Fact]
    public void Line_ends_part_items() =>
        Reader.Html("<main><p>We will hire wardens<br>We will light<br>the parks</p></main>").Outline()
            .ShouldBe(["P: We will hire wardens", "P: We will light the parks"]);
}
