using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

/// <summary>Figures that bound what will, must or is to be, of whatever they are said.</summary>
public sealed class BoundTests
{
    private const string Service = "Elmet Lifeboat Service";

    [Theory]
    [InlineData("Each year we will inspect 340 quays, beginning in the north.", Comparator.Equals, 340, "quays")]
    [InlineData("We are seeking to raise attendance at drills from 41% to 58%.", Comparator.IncreaseTo, 58, "percent")]
    [InlineData("We aim to launch the second boat on seven occasions out of ten.", Comparator.AtLeast, 70, "percent")]
    [InlineData("By March 2031 turnout will have risen to 64%.", Comparator.IncreaseTo, 64, "percent")]
    [InlineData("To fill the rota we need to train 45 helms a year.", Comparator.Equals, 45, "helms a year")]
    [InlineData("In the estuary the first boat will be afloat in 14 minutes or less.", Comparator.Within, 14, "minutes")]
    [InlineData("Anyone who reports a drifting buoy will hear from us within four working days.", Comparator.Within, 4, "working days")]
    public void Whoever_does_the_work_undertakes_the_figure_in_their_own_plan(string sentence, Comparator comparator, int number, string unit)
    {
        var read = Own(sentence);

        read.Kinds.ShouldBe([StatementKind.Commitment, StatementKind.Target]);
        read.Actors.ShouldHaveSingleItem().Role.ShouldBe(ActorRole.Owner);
        (read.Target!.Comparator, (int)read.Target.Number!.Value, read.Target.Unit).ShouldBe((comparator, number, unit));
    }

    [Theory]
    [InlineData("This is to happen within three days.", 3)]
    [InlineData("Nobody should wait longer than six days for an answer.", 6)]
    public void A_bound_of_what_was_just_asked_is_asked_of_the_same(string bound, int days)
    {
        var read = Sentence.Label("The Probation Service must write to each family.", bound);

        read.Kinds.ShouldBe([StatementKind.PartnerExpectation, StatementKind.Target]);
        (read.Target!.Comparator, (int)read.Target.Number!.Value, read.Target.Unit).ShouldBe((Comparator.Within, days, "days"));
    }

    [Theory]
    [InlineData("I will bring vacancies, now running at 23%, down to 8%.", Comparator.ReduceTo, 8, "percent")]
    [InlineData("Prosecutions for poaching must be doubled.", Comparator.IncreaseBy, 100, "percent")]
    [InlineData("I will keep vacancies below 7%.", Comparator.Within, 7, "percent")]
    [InlineData("By 2031 no one should sleep in a cell for want of a bed.", Comparator.ReduceTo, 0, "people")]
    [InlineData("I will train eleven or more night wardens.", Comparator.AtLeast, 11, "night wardens")]
    [InlineData("I will offer each child at least nine hours of tuition a week.", Comparator.AtLeast, 9, "hours a week")]
    [InlineData("My estate will be net zero by 2041.", Comparator.ReduceTo, 0, null)]
    public void Figures_of_what_is_so_today_are_not_what_is_to_be_reached(string sentence, Comparator comparator, int number, string? unit)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull(sentence);

        (target.Comparator, (int)target.Number.ShouldNotBeNull(sentence), target.Unit).ShouldBe((comparator, number, unit));
    }

    [Fact]
    public void A_baseline_in_a_bracket_is_no_fact() =>
        Sentence.Label("I want 82% of callers to be content (baseline 74%).").Kinds.ShouldBe([StatementKind.Target]);

    [Theory]
    [InlineData("I will escalate any action that is more than one quarter behind.")]
    [InlineData("I will comment on applications of more than fifty dwellings.")]
    [InlineData("I do not want officers to chase 90% of anything.")]
    public void Figures_that_describe_are_not_reached(string sentence) => Sentence.Label(sentence).Kinds.ShouldNotContain(StatementKind.Target);

    [Fact]
    public void Only_foreseen_is_not_asked()
    {
        var read = Own("A shelter for crews is expected to be open by 31 May 2031.");

        read.Kinds.ShouldBe([StatementKind.Commitment, StatementKind.Target]);
        read.Target!.Comparator.ShouldBe(Comparator.Due);
    }

    [Theory]
    [InlineData("Elmet Police has set itself the task of closing nine lines.", StatementKind.Expectation)]
    [InlineData("Every council must fit a lock to each door.", StatementKind.PartnerExpectation)]
    [InlineData("I look to Elmet Police for a better detection rate.", StatementKind.Expectation)]
    public void Others_have_it_to_do(string sentence, StatementKind kind) => Sentence.Label(sentence).Kinds.ShouldContain(kind);

    [Fact]
    public void A_title_without_a_colon_names_the_body_before_its_paper()
    {
        var labels = StatementLabeller.Label(
            [Sentence.Of("The Elmet Harbour Safety Partnership will meet twice."), Sentence.Of("The Elmet Harbour Safety Partnership will publish its minutes."),
                Sentence.Of("We will patrol every beach.")],
            [$"{Service} Coastal Risk Management Plan 2031-2034"]);

        labels[2].Actors.ShouldHaveSingleItem().ShouldBe(new Actor(Service, ActorRole.Owner));
    }

    private static StatementLabels Own(string sentence) =>
        StatementLabeller.Label([Sentence.Of($"{Service} will launch when called."), Sentence.Of(sentence)], [$"{Service}: Plan 2031"])[1];
}
