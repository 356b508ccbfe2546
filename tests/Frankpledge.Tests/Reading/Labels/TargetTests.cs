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
    [InlineData("I will increase the number of rural officers by 120.", "increase_by", 120, "rural officers", null)]
    [InlineData("The force should answer 101 calls in no more than 90 seconds.", "within", 90, "seconds", null)]
    [InlineData("I will double the number of places on the course to 80.", "increase_to", 80, "places", null)]
    [InlineData("I will grow the force by over 200 officers.", "increase_by_more_than", 200, "officers", null)]
    [InlineData("Robberies should be at least 15% lower in ten years.", "reduce_by", 15, "percent", "in ten years")]
    [InlineData("June 2027: new refuge opened", "due", null, null, "June 2027")]
    [InlineData("I will improve waiting times for victims.", "reduce", null, null, null)]
    [InlineData("Burglaries will fall by a tenth.", "reduce_by", 10, "percent", null)]
    [InlineData("The force should visit nine in ten victims.", "at_least", 90, "percent", null)]
    [InlineData("The force should visit 9 in 10 victims.", "at_least", 90, "percent", null)]
    [InlineData("I will reach at least eight out of ten households.", "at_least", 80, "percent", null)]
    [InlineData("I will see that we have half as many wasted journeys.", "reduce_by", 50, "percent", null)]
    [InlineData("I will take a fifth off the number of thefts by 2030.", "reduce_by", 20, "percent", "by 2030")]
    [InlineData("I will build 12 to 15 miles of path between now and May 2031.", "at_least", 12, "miles", "between now and May 2031")]
    [InlineData("I will bring complaints down by 30%.", "reduce_by", 30, "percent", null)]
    [InlineData("The force should collect upwards of 900 blades.", "more_than", 900, "blades", null)]
    [InlineData("I will cut fires in five wards by a quarter.", "reduce_by", 25, "percent", null)]
    [InlineData("The force must reach every call in under a quarter of an hour.", "within", 15, "minutes", null)]
    [InlineData("I will open the hub before the year is out.", "due", null, null, "before the year is out")]
    [InlineData("I will open two in ten months.", "equals", 2, null, "in ten months")]
    public void Reads_what_is_to_be_reached(string sentence, string comparator, int? number, string? unit, string? deadline)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe(number is { } value ? value : null);
        (unit is null || target.Unit == unit).ShouldBeTrue(target.Unit);
        (target.Deadline?.Words).ShouldBe(deadline);
    }

    [Theory]
    [InlineData("I will reduce burglary by a fifth over the term of this plan.", "reduce_by", 20d)]
    [InlineData("I aim to cut thefts from shops by one quarter by March 2029.", "reduce_by", 25d)]
    [InlineData("I want to raise victim satisfaction to two thirds by 2028.", "increase_to", 66.7)]
    [InlineData("The force must reach emergencies within 15 minutes.", "within", 15d)]
    [InlineData("The force will answer no fewer than 90% of emergency calls in ten seconds.", "at_least", 90d)]
    [InlineData("I expect calls to 101 to be answered in under 60 seconds.", "within", 60d)]
    [InlineData("We will recruit 50 more special constables by the summer of 2027.", "increase_by", 50d)]
    [InlineData("I will increase the number of cadets from 120 to 200.", "increase_to", 200d)]
    [InlineData("My goal is to bring the share of abandoned calls down to 3%.", "reduce_to", 3d)]
    [InlineData("I will reduce the abandonment rate to 3 % by 2027.", "reduce_to", 3d)]
    [InlineData("I expect robberies to fall by at least 10 per cent by the end of 2026/27.", "reduce_by", 10d)]
    [InlineData("The new victims’ hub will open no later than September 2026.", "due", null)]
    [InlineData("I will publish a rural crime strategy before the end of this financial year.", "due", null)]
    [InlineData("I will make sure that no victim waits longer than four weeks for counselling.", "within", 4d)]
    [InlineData("I will provide more than 1,000 places on diversion courses.", "more_than", 1000d)]
    [InlineData("We want reports of hate crime to rise by 30% by 2028.", "increase_by", 30d)]
    [InlineData("I will maintain officer numbers at 2,000.", "maintain", 2000d)]
    [InlineData("I will treble the number of rural patrols by 2028.", "increase_by", 200d)]
    [InlineData("The force should end the backlog of visits by June 2026.", "reduce_to", 0d)]
    [InlineData("At least 95% of grants will be paid within ten days by my office.", "at_least", 95d)]
    [InlineData("I will lift confidence from 68 per cent to 75 per cent by 2029.", "increase_to", 75d)]
    [InlineData("I will boost the number of neighbourhood officers by 5% each year.", "increase_by", 5d)]
    [InlineData("I will halve the number of untreated complaints by the end of 2027.", "reduce_by", 50d)]
    [InlineData("I will expand Community Speedwatch from eight to twelve teams.", "increase_to", 12d)]
    [InlineData("I will cut the average wait for a court date from 20 months to 12.", "reduce_to", 12d)]
    [InlineData("I will hold three or more public meetings in each district.", "at_least", 3d)]
    [InlineData("Complaints to my office will be resolved within 28 days.", "within", 28d)]
    [InlineData("Victims of burglary must be visited within 48 hours.", "within", 48d)]
    [InlineData("I will increase the grant pot by £100,000.", "increase_by", 100000d)]
    [InlineData("I want to see deaths on our roads halved by 2030.", "reduce_by", 50d)]
    [InlineData("We will work with partners to reduce serious violence by between 15% and 20%.", "reduce_by", 15d)]
    [InlineData("I will open ten new drop-in desks.", "equals", 10d)]
    public void Reads_the_value_whatever_the_wording(string sentence, string comparator, double? value)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe(value is { } number ? (decimal)number : null);
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
    [InlineData("I will continue to support legislative changes that protect animals, such as the ban I achieved in August 2016.")]
    [InlineData("I will build on the centre that opened in March 2024.")]
    [InlineData("I will visit the station which opened in 2016.")]
    [InlineData("I will keep the office that has served the town since 2015.")]
    [InlineData("I will learn from the review that was published in June 2023.")]
    [InlineData("I will publish the cases that were closed by June 2024.")]
    [InlineData("I will stand by the charter we wrote in May 2021 with partners.")]
    [InlineData("I will carry on with the work of the team who began in September 2022.")]
    [InlineData("I will repeat what we learned when the scheme started in January 2020.")]
    [InlineData("In August 2016 I achieved a ban and I will defend it.")]
    public void A_day_of_something_that_has_happened_is_nobody_s_deadline(string sentence)
    {
        var labels = Sentence.Label(sentence);

        new[] { labels.Target }.Concat(labels.MoreTargets).Select(target => target?.Deadline).ShouldAllBe(day => day == null);
    }

    [Theory]
    [InlineData("I will end the trade by August 2016.", "by August 2016")]
    [InlineData("The centre will be opened in August 2026.", "in August 2026")]
    [InlineData("I will recruit the officers we promised by March 2027.", "by March 2027")]
    [InlineData("I will ensure that all staff are trained by June 2026.", "by June 2026")]
    [InlineData("I want to have the new system installed in March 2027.", "in March 2027")]
    [InlineData("I will open the centre that victims asked for and review it by May 2027.", "by May 2027")]
    [InlineData("Carbon emissions will be half what they were in 2020 by 2035.", "by 2035")]
    [InlineData("I will see that all drivers have had training by summer 2027.", "by summer 2027")]
    [InlineData("The force has been set the task of finding £6.5 million of savings by March 2028.", "by March 2028")]
    [InlineData("By June 2026 we will have opened the hub that was planned.", "By June 2026")]
    public void A_day_of_what_is_to_come_stays_one(string sentence, string deadline) =>
        Sentence.Label(sentence).Target.ShouldNotBeNull().Deadline.ShouldNotBeNull().Words.ShouldBe(deadline);

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
