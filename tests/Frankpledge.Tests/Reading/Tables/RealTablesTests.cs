using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Documents;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Reading.Tables;

/// <summary>The tables of the plan of 2016, rows A1 to A11 of the reference, from its text and from the office documents.</summary>
public sealed class RealTablesTests
{
    private static readonly string[] Adding =
    [
        "Total: 3863308", "Gross expenditure: 557.84", "Gross expenditure: 554.24", "Police force net expenditure: 530.54",
        "Police force net expenditure: 529.18",
        "Total net expenditure: 539.48", "Total net expenditure: 536.30", "Net budget requirement: 523.65", "Net budget requirement: 527.23",
        "Gross Precept: 71.05", "Gross Precept: 77.11", "Council tax requirement: 70.23", "Council tax requirement: 75.41", "2016-17 Net Expenditure: 536.30",
    ];

    [Theory]
    [InlineData("seeds", "002_3e2a5fa997d0786d.txt")]
    [InlineData("data/plans", "west-midlands-2016.docx")]
    [InlineData("data/plans", "west-midlands-2016.pdf")]
    public void The_victims_total_is_14_875_too_high_and_every_other_total_adds_and_ties(string folder, string name)
    {
        if (name.EndsWith(".pdf", StringComparison.Ordinal))
        {
            PdfFixture.NeedsPoppler();
        }

        var found = TableChecks.Of(DocumentReader.Read(name, File.ReadAllBytes(Shared.Path(folder, name)), ReadingLimits.Default));

        var checks = found.Tables.SelectMany(table => table.Checks).ToList();
        var wrong = checks.Where(check => check.Verdict != Verdict.Adds).ShouldHaveSingleItem();
        (wrong.Stated, wrong.Computed, wrong.Difference, wrong.Tolerance).ShouldBe((3_331_657m, 3_316_782m, 14_875m, 0m));
        wrong.Terms.Count.ShouldBe(10);
        checks.Where(check => check.Verdict == Verdict.Adds).Select(check => FormattableString.Invariant($"{check.What}: {check.Stated}")).ShouldBe(Adding);
        checks.ShouldAllBe(check => check.Verdict != Verdict.Adds || check.Difference == 0);
        found.Ties.Select(tie => (tie.Verdict, tie.First.Value))
            .ShouldBe([(Verdict.Ties, 539.48m), (Verdict.Ties, 536.30m), (Verdict.Ties, 523.65m), (Verdict.Ties, 527.23m)]);
    }
}
