using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading;

/// <summary>Which opening lines of a list say something by themselves.</summary>
public sealed class StemTests
{
    [Theory]
    [InlineData("We expect the Constabulary and the five district councils to:")]
    [InlineData("By 2030 we want:")]
    [InlineData("I expect the Chief Constable to ensure that:")]
    [InlineData("We will judge our success by:")]
    [InlineData("By the end of the strategy we want to be able to show:")]
    [InlineData("The Partnership has set itself the following:")]
    public void A_line_that_breaks_off_before_what_is_wished_is_no_statement(string stem) => Statements(stem).ShouldBe(2);

    [Theory]
    [InlineData("We will hold the Chief Constable to account by:")]
    [InlineData("To cut burglary we will fund three teams:")]
    [InlineData("The Mayor has agreed with the force that burglary will be attended, and that:")]
    public void A_line_that_undertakes_something_is_one(string stem) => Statements(stem).ShouldBe(3);

    [Theory]
    [InlineData("Ann Example, Chief Executive")]
    [InlineData("Director, Ostmere Violence Reduction Unit")]
    [InlineData("Councillor Ann Example")]
    public void A_signature_is_no_statement(string signature) =>
        Read($"# Vale Plan\n\n## Roads\n\nWe will light them.\n\n{signature}\n\nWe will mend them.\n").Statements.Count.ShouldBe(2);

    private static int Statements(string stem) => Read($"# Vale Plan\n\n## Roads\n\n{stem}\n\n- light on every road\n- fewer holes in them\n").Statements.Count;

    private static FoundPlan Read(string text) =>
        PlanReader.Read(DocumentReader.Read("plan.md", System.Text.Encoding.UTF8.GetBytes(text), ReadingLimits.Default));
}
