using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Disclosure;

public sealed class SuppressVerbTests
{
    [Theory]
    [InlineData("answer,count\nyes,3\nno,40\nunsure,12\n")]
    [InlineData("answer,count\nyes,3\nno,40\nunsure,12\nTotal,55\n")]
    public async Task Hides_small_counts_of_a_list(string csv)
    {
        var run = await CommandRun.OnText(SuppressVerb.Create(), csv);

        run.Json.GetProperty("tables")[0].GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("shown").GetString())
            .ShouldBe(["<5", "40", "hidden", "55"]);
        run.Json.GetProperty("primary").GetInt32().ShouldBe(1);
        run.Json.GetProperty("tables")[0].GetProperty("cells")[1].GetProperty("percent_of_whole").GetString().ShouldBe("73%");
    }

    [Fact]
    public async Task Reads_a_cross_table_wide_or_long()
    {
        var wide = await CommandRun.OnText(SuppressVerb.Create(), "district,F,M\nA,2,30\nB,25,40\n");
        var tall = await CommandRun.OnText(SuppressVerb.Create(), "district,sex,count\nA,F,2\nA,M,30\nB,F,25\nB,M,40\n");

        string?[] Shown(CommandRun run) =>
            [.. run.Json.GetProperty("tables")[0].GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("shown").GetString())];
        Shown(wide).ShouldBe(["<5", "hidden", "32", "hidden", "hidden", "65", "27", "70", "97"]);
        Shown(tall).ShouldBe(Shown(wide));
    }

    [Theory]
    [InlineData("answer,count\nyes,3\nno,40\nTotal,50\n", "is given as 50, but its cells add up to 43")]
    [InlineData("answer,count\nyes,-3\nno,40\n", "line 2, column count: \"-3\" is not a count")]
    [InlineData("answer\nyes\n", "It needs level and count")]
    public async Task Refuses_with_a_sentence(string csv, string sentence)
    {
        var run = await CommandRun.OnText(SuppressVerb.Create(), csv);

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(sentence);
    }
}
