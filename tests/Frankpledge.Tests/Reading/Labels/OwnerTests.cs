using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class OwnerTests
{
    [Theory]
    [InlineData("Elmet Youth Justice Service: Plan 2031", "Elmet Youth Justice Service will meet its board.", "Elmet Youth Justice Service will ask why.")]
    [InlineData("Elmet Homes: Safer Estates", "The Estates Alliance is a charity.", "Elmet Homes will ring back.")]
    [InlineData("Elmet Transport Police: Three Years on the Line", "The Elmet Rail Authority pays for us.", "Elmet Transport Police will ride every train.")]
    public void Takes_for_the_owner_whom_the_title_names_before_the_colon(string title, string first, string second)
    {
        var other = Sentence.Of("The Board of the Crown Prosecution Service met.");
        var labels = StatementLabeller.Label([Sentence.Of(first), other, Sentence.Of(second)], [title]);

        labels[2].Kinds.ShouldBe([StatementKind.Commitment]);
        labels[2].Actors.ShouldHaveSingleItem().ShouldBe(new Actor(title.Split(':')[0], ActorRole.Owner));
    }

    [Fact]
    public void Takes_the_team_behind_a_commissioner_for_the_office_where_the_plan_says_who_we_are()
    {
        var labels = StatementLabeller.Label(
        [
            Sentence.Of("\"We\" in this plan means the Police and Crime Commissioner and the team who help them; where the force is meant we say so."),
            Sentence.Of("Elmet Police has four stations."),
            Sentence.Of("We will visit every ward."),
        ]);

        labels[2].Actors.ShouldHaveSingleItem().Role.ShouldBe(ActorRole.Owner);
    }
}
