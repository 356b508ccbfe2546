using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class FollowOnTests
{
    [Theory]
    [InlineData("I will visit every school.", "This includes special schools.", StatementKind.Commitment)]
    [InlineData("I expect the force to publish its data.", "This will include complaints.", StatementKind.Expectation)]
    [InlineData("I expect the force to use new tools.", "For example, cameras on buses.", StatementKind.Expectation)]
    [InlineData("The force will train its officers.", "They should learn to listen.", StatementKind.Expectation)]
    [InlineData("I will visit every school.", "This will help children to trust us.", StatementKind.Narrative)]
    [InlineData("I will visit every school.", "This requires patience.", StatementKind.Narrative)]
    [InlineData("Schools matter.", "This includes special schools.", StatementKind.Narrative)]
    public void Takes_the_kind_of_the_sentence_it_continues(string first, string second, StatementKind kind) =>
        Sentence.Label(first, second).Kinds.ShouldBe([kind]);
}
