using Frankpledge.Plans.Checks;

namespace Frankpledge.Tests.Plans.Checks;

/// <summary>Numbers in sentences against tables and against each other.</summary>
public sealed class NumberCheckTests
{
    private const string Spending = """
        Table 1: Spending

        | | 2025-26 £m | 2026-27 £m |
        |---|---|---|
        | Employees | 180.00 | 184.00 |
        | Premises | 9.00 | 8.00 |
        | Community safety grants | 2.00 | 3.00 |
        | Commissioned victim services | 1.00 | 1.50 |
        | Total expenditure | 192.00 | 196.50 |
        """;

    private const string Income = """
        Table 2: Where the money comes from

        | | 2025-26 £m | 2026-27 £m |
        |---|---|---|
        | Home Office grant | 130.00 | 128.20 |
        | Council tax | 62.00 | 68.30 |
        | Total income | 192.00 | 196.50 |
        """;

    private static CheckedText Text(params string[] lines) => Checking.Read(Checking.Plan([.. lines, Spending, Income]));

    [Theory]
    [InlineData("In 2026/27 the budget will be £196.5 million, and 35% of this comes from council tax.")]
    [InlineData("Government funding has been cut by £1.8 million this year.")]
    [InlineData("I will make grants totalling £4.5 million in 2026/27.")]
    [InlineData("Commissioned victim services cost £1.5 million in 2026/27, or 0.8% of the total budget.")]
    [InlineData("In 2026/27 the budget for policing is £196.5m.")]
    [InlineData("Premises cost £8m in 2026/27.")]
    public void A_number_that_the_tables_bear_out_agrees(string line)
    {
        var found = Checking.Found("numbers", Text(line));

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(one => one.Weight == CheckWeight.Agrees);
    }

    [Theory]
    [InlineData("In 2026/27 the budget will be £196.5 million, and 25% of this comes from council tax.", "“25%” differs from the figures: £68.3 million is 34.76% of £196.5 million.")]
    [InlineData("Government funding has been cut by £3.1 million this year.", "“£3.1 million” differs from the tables, where “Home Office grant” changed by £1.8 million.")]
    [InlineData("I will make grants totalling £6 million in 2026/27.", "so £1.5 million stands in no table and in no other sentence.")]
    [InlineData("Commissioned victim services cost £2.5 million in 2026/27.", "“£2.5 million” differs from “Commissioned victim services” in the tables, which is £1.5 million.")]
    [InlineData("In 2026/27 the budget for policing is £198m.", "“£198m” differs from the totals of the tables, of which £196.5 million is nearest.")]
    [InlineData("Premises cost £9.5m in 2026/27.", "“£9.5m” differs from “Premises” in the tables, which is £8 million.")]
    [InlineData("My office costs £2 million, or 3% of the total budget.", "“3%” differs from the figures: £2 million is 1.02% of £196.5 million.")]
    public void A_number_that_the_tables_do_not_bear_out_differs(string line, string said) =>
        Checking.Of("numbers", Text(line)).ShouldHaveSingleItem().ShouldContain(said);

    [Theory]
    [InlineData("Fraud costs the country £190 billion a year, and 40% of crime is fraud.")]
    [InlineData("I will spend £2 million more on victim services each year.")]
    [InlineData("The budget for victims is £2.4 million.")]
    [InlineData("Premises will cost £1 million less in 2026/27.")]
    [InlineData("The new hub costs £900,000 and opens in 2027.")]
    [InlineData("Confidence rose by 3% to 61%.")]
    public void A_number_that_stands_in_no_table_is_left_alone(string line) => Checking.Found("numbers", Text(line)).ShouldBeEmpty();

    [Fact]
    public void A_table_that_does_not_add_up_is_told() => Checking.Of("numbers",
        Checking.Plan(Spending.Replace("| 196.50", "| 199.50", StringComparison.Ordinal))).ShouldHaveSingleItem().ShouldContain("does not add up");

    [Fact]
    public void Two_sentences_that_count_one_thing_differently_are_told_and_others_are_not()
    {
        Checking.Of("numbers", Checking.Plan("We have 14 rural contact offices here.", "I will keep 12 rural contact offices open.")).ShouldHaveSingleItem()
            .ShouldContain("counts 14 and elsewhere 12 “rural contact offices");
        Checking.Of("numbers", Checking.Plan("We have 14 rural contact offices here.", "I will open 3 more rural contact offices.")).ShouldBeEmpty();
        Checking.Of("numbers", Checking.Plan("In 2019 there were 20 rural contact offices here.", "I will keep 12 rural contact offices open.")).ShouldBeEmpty();
    }
}
