using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class TargetTests
{
    [Theory]
    [InlineData("I will reduce the number of burglaries.", "reduce", null, null, null)]
    [InlineData("I will reduce burglary by 20% by 2030.", "reduce_by", 20, "percent", "by 2030")]
    [InlineData("I expect the force to halve knife crime in a decade.", "reduce_by", 50, "percent", "in a decade")]
    [InlineData("I will increase recruitment to 1,000 officers.", "increase_to", 1000, "officers", null)]
    [InlineData("I will recruit 101 officers.", "equals", 101, "officers", null)]
    [InlineData("I will train more than 200 apprentices.", "more_than", 200, "apprentices", null)]
    [InlineData("I will keep at least one bin in each borough.", "at_least", 1, "bin", null)]
    [InlineData("The force must answer 999 calls within 10 seconds.", "within", 10, "seconds", null)]
    [InlineData("I will eliminate all road deaths by 2040.", "reduce_to", 0, null, "by 2040")]
    [InlineData("I will open the new portal by June 2026.", "due", null, null, "by June 2026")]
    [InlineData("I expect confidence to increase over the next four years.", "increase", null, null, "over the next four years")]
    [InlineData("I will maintain a zero gender pay gap.", "maintain", 0, null, null)]
    [InlineData("I aim to raise the share of satisfied victims from 61% to 70% by 2029.", "increase_to", 70, "percent", "by 2029")]
    [InlineData("I will cut robbery by a quarter by the end of this term.", "reduce_by", 25, "percent", "by the end of this term")]
    [InlineData("I will increase the number of rural officers by 120.", "increase_by", 120, "officers", null)]
    [InlineData("The force should answer 101 calls in no more than 90 seconds.", "within", 90, "seconds", null)]
    [InlineData("I will double the number of places on the course to 80.", "increase_to", 80, "places", null)]
    [InlineData("I will grow the force by over 200 officers.", "increase_by_more_than", 200, "officers", null)]
    [InlineData("Robberies should be at least 15% lower in ten years.", "reduce_by", 15, "percent", "in ten years")]
    [InlineData("June 2027: new refuge opened", "due", null, null, "June 2027")]
    [InlineData("I will improve waiting times for victims.", "reduce", null, null, null)]
    [InlineData("Burglaries will fall by a tenth.", "reduce_by", 10, "percent", null)]
    [InlineData("The force should visit nine in ten victims.", "equals", 90, "percent", null)]
    [InlineData("The force should visit 9 in 10 victims.", "equals", 90, "percent", null)]
    [InlineData("I will reach at least eight out of ten households.", "at_least", 80, "percent", null)]
    [InlineData("I will open two in ten months.", "equals", 2, null, "in ten months")]
    public void Reads_what_is_to_be_reached(string sentence, string comparator, int? number, string? unit, string? deadline)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe(number is { } value ? value : null);
        (unit is null || target.Unit == unit).ShouldBeTrue(target.Unit);
        (target.Deadline?.Words).ShouldBe(deadline);
    }

    [Fact]
    public void Reads_a_grade_to_be_reached()
    {
        var target = Sentence.Label("I will improve investigations so that the force is graded at least Good.").Target.ShouldNotBeNull();

        target.Grade.ShouldBe("Good");
        target.Comparator.ShouldBe(Comparator.AtLeast);
    }

    [Fact]
    public void Reads_two_targets_of_one_statement_with_their_own_dates()
    {
        var labels = Sentence.Label("I will work with partners to achieve a 50% reduction in road deaths by 2030, aiming to eliminate all deaths by 2040.");

        Target?[] all = [labels.Target, .. labels.MoreTargets];

        all.Select(target => target?.Deadline?.Words).ShouldBe(["by 2030", "by 2040"]);
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
    [InlineData("I will deliver a review of the 101 service.")]
    [InlineData("I will fund the three hospitals.")]
    [InlineData("I will publish robberies per 1,000 households.")]
    [InlineData("I will keep the highest level of courtesy.")]
    [InlineData("Crime fell by 20% in 2019.")]
    public void Takes_no_other_number_or_wish_for_a_target(string sentence) => Sentence.Label(sentence).Target.ShouldBeNull();
}
