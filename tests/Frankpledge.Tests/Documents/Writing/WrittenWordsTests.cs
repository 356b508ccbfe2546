using Frankpledge.Documents.Writing;

namespace Frankpledge.Tests.Documents.Writing;

public sealed class WrittenWordsTests
{
    [Theory]
    [InlineData("- **Protecting** from harm", "- Protecting from harm")]
    [InlineData("**Bold with *emphasis* inside** stays readable", "Bold with *emphasis* inside stays readable")]
    [InlineData("a **b** c **d**", "a b c d")]
    [InlineData("**Begun in one sentence", "Begun in one sentence")]
    [InlineData("and ended in the next.**", "and ended in the next.")]
    [InlineData("2 * 3 ** 4 * 5", "2 * 3 ** 4 * 5")]
    [InlineData("snake_case and __init__.py and __strong__", "snake_case and init.py and strong")]
    [InlineData("see [the plan](https://kent.example/plan) now", "see the plan now")]
    [InlineData("[not a link] (really)", "[not a link] (really)")]
    [InlineData("run `./start` first", "run ./start first")]
    [InlineData("*[removed: a name]*", "*[removed: a name]*")]
    [InlineData("a\u0001b\u000Bc", "a b c")]
    public void A_reader_reads_no_marks(string source, string read) => WrittenWords.Read(source).ShouldBe(read);

    [Fact]
    public void Only_white_space_is_made_the_same() =>
        WrittenWords.Of(["  One\u00A0two\n", "THREE\tfour, five.", ""]).ShouldBe("One two THREE four, five.");
}
