using System.Text;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Export;

namespace Frankpledge.Tests.Web.Plans.Export;

/// <summary>The real plans beside the repository, in every format.</summary>
[Trait("Engine", "Both")]
public sealed class RealPlansExportedTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("002_3e2a5fa997d0786d.txt")]
    [InlineData("004_96e27a4ac0142299.txt")]
    public async Task Real_plans_have_the_same_words_in_every_format(string seed)
    {
        var edition = await Given.AConfirmedDocument(site, area, await File.ReadAllTextAsync(Shared.Path("seeds", seed)));

        (await ExportParityTests.ParityAsync(site, edition)).Length.ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public async Task A_real_plan_has_the_same_words_when_printed()
    {
        var program = PrintedPdf.NeedsChromium();
        var edition = await Given.AConfirmedDocument(site, area, await File.ReadAllTextAsync(Shared.Path("seeds", "002_3e2a5fa997d0786d.txt")));
        var document = (await ExportParityTests.DocumentAsync(site, edition))!;

        var printed = await Frankpledge.Documents.Printing.Chromium.PrintAsync(
            program, PlanExports.Whole(document), Frankpledge.Documents.Printing.PrintLimits.Default, null, TestContext.Current.CancellationToken);

        // A line that ends in a hyphen or a dash is joined by the reader of PDF without the space, and long addresses are broken: letters are compared.
        Letters(PrintedPdf.Words(printed.Pdf)).ShouldBe(Letters(PrintedPdf.Expected(document.Written, printed.Pdf)));
    }

    private static string Letters(string words) => string.Concat(words.Normalize(NormalizationForm.FormKC)
        .Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '\u00AD' or '\u2010')));
}
