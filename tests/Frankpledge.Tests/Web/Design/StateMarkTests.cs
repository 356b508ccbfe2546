using Frankpledge.Tests.Architecture;

namespace Frankpledge.Tests.Web.Design;

public sealed class StateMarkTests
{
    /// <summary>A drawing with the words that it repeats is put together in one place, so that it looks and reads alike wherever a state stands.</summary>
    [Fact]
    public void Only_one_part_writes_the_mark_of_a_state() =>
        Sources.Of("src").Concat(Sources.Of("src", "*.cshtml"))
            .Where(file => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(file), "\"fp-state\\b(?!\"\\)\\])"))
            .Select(Path.GetFileName).ShouldBe(["StateMark.cs"]);
}
