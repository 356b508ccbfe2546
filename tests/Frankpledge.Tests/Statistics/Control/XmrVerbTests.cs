using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Control;

public sealed class XmrVerbTests
{
    [Fact]
    public async Task Charts_a_csv_file_with_the_options_of_the_command_line()
    {
        var run = await CommandRun.OnText(XmrVerb.Create(), "month,value\n2024-01,10\n2024-02,12\n2024-03,11\n2024-04,13\n", "--direction", "decrease",
            "--target", "16", "--no-screen");

        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("summary")[0].GetProperty("mean_col").GetDouble().ShouldBe(11.5);
        run.Json.GetProperty("assurance")[0].GetProperty("assurance_type").GetString().ShouldBe("consistent_pass");
        run.Json.GetProperty("icons")[1].GetProperty("icon").GetString().ShouldBe("pass.svg");
    }

    [Fact]
    public async Task Rebases_where_it_is_told_to()
    {
        var run = await CommandRun.OnText(XmrVerb.Create(), "date,value\n2024-01-01,10\n2024-02-01,12\n2024-03-01,21\n2024-04-01,23\n", "--rebase",
            "2024-03-01");

        run.Json.GetProperty("summary")[1].GetProperty("rebase_group").GetInt32().ShouldBe(1);
        run.Json.GetProperty("summary")[1].GetProperty("mean_col").GetDouble().ShouldBe(22);
    }

    [Theory]
    [InlineData("date,value\n2024-01-01,ten\n", "line 2, column value: \"ten\" is not a number")]
    [InlineData("date,value\n01/02/2024,10\n", "line 2, column date: \"01/02/2024\" is not a date")]
    [InlineData("date,value\n2024-01-01,1\n2024-01-01,2\n", "1 January 2024 appears twice")]
    [InlineData("date,value\n2024-01-01,NaN\n", "is NaN, not a number")]
    [InlineData("date,value\n", "has no rows")]
    [InlineData("", "is empty")]
    [InlineData("when,value\n2024-01-01,1\n", "has no column date or month")]
    [InlineData("date,value\n2024-01-01\n", "line 2: 1 cells where the header has 2")]
    public async Task Refuses_bad_rows_with_their_place(string csv, string sentence)
    {
        var run = await CommandRun.OnText(XmrVerb.Create(), csv);

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(sentence);
        run.Json.GetProperty("refused")[0].GetProperty("sentence").GetString()!.ShouldContain(sentence);
    }

    [Fact]
    public async Task Speaks_in_sentences_when_asked()
    {
        var run = await CommandRun.OnText(XmrVerb.Create(), "date,value\n2024-01-01,10\n2024-02-01,12\n", "--words");

        run.Output.ShouldStartWith("The latest value, 12 on 1 February 2024, is ordinary variation");
    }
}
