using Frankpledge.Plans.Import;

namespace Frankpledge.Tests.Plans.Import.Labels;

public sealed class TargetTests
{
    [Theory]
    [InlineData("I will reduce the number of burglaries.", "reduce", null, null, null)]
    [InlineData("I will reduce burglary by 20% by 2030.", "reduce_by", 20, "percent", "by 2030")]
    [InlineData("I expect the force to halve knife crime in a decade.", "reduce_by", 50, "percent", "in a decade")]
    [InlineData("I will increase recruitment to 1,000 officers.", "increase_to", 1000, "officers", null)]
    [InlineData("I will train more than 200 apprentices.", "more_than", 200, "apprentices", null)]
    [InlineData("I will keep at least one bin in each borough.", "at_least", 1, "bin", null)]
    [InlineData("The force must answer 999 calls within 10 seconds.", "within", 10, "seconds", null)]
    [InlineData("I will eliminate all road deaths by 2040.", "reduce_to", 0, null, "by 2040")]
    [InlineData("I will open the new portal by June 2026.", "due", null, null, "by June 2026")]
    [InlineData("I expect confidence to increase over the next four years.", "increase", null, null, "over the next four years")]
    [InlineData("I will maintain a zero gender pay gap.", "maintain", 0, null, null)]
    public void Reads_what_is_to_be_reached(string sentence, string comparator, int? number, string? unit, string? deadline)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.ShouldBe(comparator);
        target.Number.ShouldBe(number is { } value ? value : null);
        (unit is null || target.Unit == unit).ShouldBeTrue(target.Unit);
        target.Deadline.ShouldBe(deadline);
    }

    [Fact]
    public void Reads_a_grade_to_be_reached()
    {
        var target = Sentence.Label("I will improve investigations so that the force is graded at least Good.").Target.ShouldNotBeNull();

        target.Grade.ShouldBe("Good");
        target.Comparator.ShouldBe("at_least");
    }

    [Fact]
    public void Reads_two_targets_of_one_statement_with_their_own_dates()
    {
        var labels = Sentence.Label("I will work with partners to achieve a 50% reduction in road deaths by 2030, aiming to eliminate all deaths by 2040.");

        FoundTarget?[] all = [labels.Target, .. labels.MoreTargets];

        all.Select(target => target?.Deadline).ShouldBe(["by 2030", "by 2040"]);
    }

    [Theory]
    [InlineData("I will apply Section 40 of the Act.")]
    [InlineData("I will hold monthly meetings with the Chief Constable.")]
    [InlineData("I will follow the example of Ferrers, which introduced cameras in August 2016.")]
    [InlineData("I will support one of the schools.")]
    [InlineData("I will publish the plan for 2025/26.")]
    [InlineData("I will patrol the centre to reduce fear.")]
    [InlineData("I will increase the visibility of officers.")]
    [InlineData("I will increase access to advice.")]
    [InlineData("Crime fell by 20% in 2019.")]
    public void Takes_no_other_number_or_wish_for_a_target(string sentence) => Sentence.Label(sentence).Target.ShouldBeNull();
}
