using System.Globalization;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Common;

namespace Frankpledge.Tests.Common;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 1622 000000", "'+44 1622 000000")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("- a bullet", "'- a bullet")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("\rcmd", "'\rcmd")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("-5", "-5")]
    [InlineData("+0.25", "+0.25")]
    [InlineData("-1.5e-3", "-1.5e-3")]
    [InlineData("-Infinity", "'-Infinity")]
    [InlineData("5 - 3", "5 - 3")]
    [InlineData("", "")]
    public void A_text_that_a_spreadsheet_would_run_is_made_harmless_and_a_number_is_left(string text, string written) =>
        CsvFile.Harmless(text).ShouldBe(written);

    [Fact]
    public void Cells_are_written_as_their_kind_asks()
    {
        var text = CsvFile.Text(["a", "b", "c", "d", "e", "f"],
            [[-5, new DateOnly(2025, 1, 20), new DateTimeOffset(2025, 1, 20, 9, 0, 0, TimeSpan.FromHours(1)), null, new[] { "x", "y" }, DayOfWeek.Monday],
                [-0.5, "a \"b\", c", "two\nlines", 1.0m, "", ""]]);

        text.ShouldBe("a,b,c,d,e,f\r\n-5,2025-01-20,2025-01-20T08:00:00Z,,x; y,Monday\r\n-0.5,\"a \"\"b\"\", c\",\"two\nlines\",1.0,,\r\n");
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_refused() => Should.Throw<ArgumentException>(() => CsvFile.Text(["a", "b"], [["only one"]]));

    [Fact]
    public void Whatever_is_written_is_read_back() => Check.QuickThrowOnFailure(Prop.ForAll<string[]>(given =>
    {
        var cells = given.Select(text => text ?? "").ToList();
        using var csv =
            new CsvReader(new StringReader(CsvFile.Text(["only"], cells.Select(cell => (IReadOnlyList<object?>)[cell]))),
                new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        csv.Read();
        csv.ReadHeader();
        foreach (var cell in cells)
        {
            csv.Read().ShouldBeTrue();
            csv.GetField(0).ShouldBe(CsvFile.Harmless(cell));
        }
    }));
}
