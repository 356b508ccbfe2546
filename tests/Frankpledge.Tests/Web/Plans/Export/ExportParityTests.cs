using Frankpledge.Documents.Writing;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Export;

namespace Frankpledge.Tests.Web.Plans.Export;

/// <summary>The words of every format equal the words of the edition, one by one and in order.</summary>
[Trait("Engine", "Both")]
public sealed class ExportParityTests : IAsyncLifetime
{
    private const string Text = """
        # Police and Crime Plan

        ## Safer streets

        Streets belong to **everybody** & cost < nothing. See [the map](https://kent.example/map) of them.

        I will light **every** park by 2027.[^1] The force should walk every beat each week.

        By December we will:

        - open two desks
        - answer all letters within 10 days

        | Budget (£m) | 2025 | 2026 |
        |---|---|---|
        | Lamps | 10 | -12 |
        | Paint | 20.5 | (3) |

        ### Roads

        I will publish the ten most dangerous junctions each year.

        ## Victims

        I will fund a helpline for every victim. I will write “sorry” – and mean it.

        [^1]: The county has 40 parks, see `parks.csv` there.
        """;

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_format_gives_the_words_of_the_edition_and_no_marks()
    {
        var edition = await Given.AConfirmedDocument(site, area, Text);

        var words = await ParityAsync(site, edition);

        words.ShouldContain("Streets belong to everybody & cost < nothing.");
        words.ShouldContain("See the map of them.");
        words.ShouldContain("I will light every park by 2027.");
        words.ShouldContain("Note 1 of the document: The county has 40 parks, see parks.csv there.");
        words.ShouldContain("Budget (£m) 2025 2026 Lamps 10 -12 Paint 20.5 (3)");
        words.ShouldNotContain("**");
        words.ShouldContain(edition.Sha256);
        words.ShouldContain("http://localhost/kent/plans/2025-2029/editions/1");
    }

    [Fact]
    public async Task The_printed_plan_has_the_same_words()
    {
        var program = PrintedPdf.NeedsChromium();
        var edition = await Given.AConfirmedDocument(site, area, Text);
        var document = (await DocumentAsync(site, edition))!;

        var printed = await Frankpledge.Documents.Printing.Chromium.PrintAsync(
            program, PlanExports.Whole(document), Frankpledge.Documents.Printing.PrintLimits.Default, null, TestContext.Current.CancellationToken);

        PrintedPdf.Words(printed.Pdf).ShouldBe(PrintedPdf.Expected(document.Written, printed.Pdf));
    }

    internal static Task<EditionDocument?> DocumentAsync(TestSite site, Edition edition, string area = "kent", string plan = "2025-2029") =>
        site.UseAsync<EditionDocuments, EditionDocument?>(use => use.FindAsync(area, plan, edition.Number, "http://localhost"));

    /// <returns>The words that all formats share.</returns>
    internal static async Task<string> ParityAsync(TestSite site, Edition edition)
    {
        var document = (await DocumentAsync(site, edition))!;
        var said = WrittenWords.Of(document.Written.Body.SelectMany(block => block.Texts));
        var at = 0;
        foreach (var text in await ExportedWords.OfRecordsAsync(site, edition.Id))
        {
            var words = WrittenWords.Of([text]);
            var found = said.IndexOf(words, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"Not in its place: {words}");
            at = found + words.Length;
        }

        var page = (await site.Browser().GetPageAsync($"/kent/plans/2025-2029/editions/{edition.Number}")).QuerySelector("main").Words();
        foreach (var text in document.Written.Body.Where(block => block is WrittenHeading or WrittenStatement).Select(block => block.Texts.Last()))
        {
            page.ShouldContain(WrittenWords.Of([text]));
        }

        foreach (var format in Enum.GetValues<ExportFormat>().Where(one => !one.NeedsChromium))
        {
            ExportedWords.Of(format, PlanExports.Written(document, format, "http://localhost").Bytes).ShouldBe(document.Written.Words, $"{format}");
        }

        return document.Written.Words;
    }
}
