using Frankpledge.Plans.Checks;

namespace Frankpledge.Tests.Plans.Checks;

/// <summary>Checks of what a plan says: the law's contents, threats, equality, measures, repetition, reading.</summary>
public sealed class PlanCheckTests
{
    /// <summary>A plan with all seven contents, each as full as the law wants it, and every threat.</summary>
    private const string Whole = """
        # Safer Wexley: Police and Crime Plan 2026-2029

        ## Streets

        I will cut burglary from 900 a year to 700 by March 2029, and I will prevent crime.

        I expect Wexley Police to patrol every town, to work with the regional organised crime unit and to answer for national threats.

        ## Money and accountability

        The budget for Wexley Police in 2026/27 is £196 million.

        I will raise the share of victims who are told what happened from 60% to 75%.

        The Chief Constable will report to me every month, and I hold the Chief Constable to account in public.

        I will commission services for victims of crime, such as the Wexley Harbour Refuge and the Lanes Victim Service.

        I will award grants from the Safer Lanes Fund, up to £20,000 each; the conditions of each grant are published with it.

        ## Threats and fairness

        The force answers for terrorism, serious and organised crime, cyber attacks, child sexual abuse, public disorder, civil emergencies
        and violence against women and girls.

        I want equal access to the police for young people, disabled people, women, married people, mothers, people of every race and faith,
        trans people and gay people, and good relations between them; I will end discrimination.

        An equality analysis is published with this plan.
        """;

    [Theory]
    [InlineData("contents")]
    [InlineData("threats")]
    [InlineData("equality")]
    [InlineData("measures")]
    [InlineData("repeated")]
    [InlineData("readability")]
    public void A_plan_with_all_that_the_law_wants_has_nothing_wrong_with_it(string check) => Checking.Of(check, Whole).ShouldBeEmpty();

    [Theory]
    [InlineData("I will never close the Marton front counter.", "I will close the Marton front counter in 2026.")]
    [InlineData("I will keep all ten police stations open.", "I will close two of our ten police stations.")]
    [InlineData("We will not increase the council tax precept.", "We will increase the council tax precept.")]
    [InlineData("I will not increase the council tax precept above inflation in any year.", "I will increase the council tax precept above inflation in any year.")]
    [InlineData("I will stop all funding of speed cameras on rural roads.", "I will continue funding of speed cameras on rural roads.")]
    public void Promises_that_cannot_both_be_kept_are_told_as_opposites_and_not_as_repetition(string one, string other)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var found = Checking.Found("repeated", Checking.Read($"# Streets\n\n{first}\n\nI will recruit officers.\n\n{second}\n")).ShouldHaveSingleItem();
            found.Weight.ShouldBe(CheckWeight.Warning);
            found.Sentence.English.ShouldContain("says the opposite of what stands under “Streets”");
        }
    }

    [Theory]
    [InlineData("I will open a refuge for women.", "I will close the gap between the services for women.")]
    [InlineData("I will reduce the number of victims.", "I will increase the number of victims who are supported.")]
    [InlineData("I will not only open a helpline for victims of stalking.", "I will open a helpline for victims of stalking and fund it.")]
    [InlineData("I will reduce burglary in every town.", "I will cut burglary in every town.")]
    public void What_can_both_be_kept_is_not_told_as_opposite(string one, string other) =>
        Checking.Found("repeated", Checking.Read($"# Streets\n\n{one}\n\n{other}\n"))
            .ShouldAllBe(found => !found.Sentence.English.Contains("opposite", StringComparison.Ordinal));

    [Theory]
    [InlineData("is £196 million", "is set each year", "R22", CheckWeight.Warning, "The passage on resources states no amount.")]
    [InlineData(" from ", " by ", "R22", CheckWeight.Warning, "No measure has a starting value.")]
    [InlineData("; the conditions of each grant are published with it", "", "R22", CheckWeight.Warning, "No grant is named, or nothing is said about conditions.")]
    [InlineData(", such as the Wexley Harbour Refuge and the Lanes Victim Service", "", "R22", CheckWeight.Warning, "The passage on services names none.")]
    [InlineData(", to work with the regional organised crime unit and to answer for national threats", "", "R23", CheckWeight.Warning, "No objective is for the force's national or international functions.")]
    public void What_is_thin_or_missing_is_told_with_its_rule(string gone, string instead, string rule, CheckWeight weight, string said)
    {
        var found = Checking.Found("contents", Checking.Read(Whole.Replace(gone, instead, StringComparison.Ordinal)));

        found.ShouldContain(one => one.Rule == rule && one.Weight == weight && one.Sentence.English.StartsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_of_the_law_without_any_passage_weighs_as_the_law_does() =>
        Checking.Found("contents", Checking.Read(Checking.Plan("I will fund lamps."))).ShouldContain(one => one.Weight == CheckWeight.Law && one.Sentence.English.StartsWith("No passage sets out the policing that the chief constable is to provide.", StringComparison.Ordinal));

    [Fact]
    public void A_threat_that_is_taken_out_is_told() => Checking.Of("threats", Whole.Replace("civil emergencies", "more", StringComparison.Ordinal)).ShouldHaveSingleItem()
        .ShouldStartWith("No passage of the plan speaks of the national threat \"civil emergencies\".");

    [Fact]
    public void A_characteristic_of_which_the_plan_is_silent_is_told() =>
        Checking.Of("equality", Whole.Replace("disabled people, ", "", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("The plan says nothing of disability.");

    [Fact]
    public void A_part_that_promises_and_measures_nothing_is_told() => Checking.Of("measures", Whole + "\n## Youth\n\nI will listen to schools.\n\nI will fund a youth council.\n\nI will visit each club.\n")
        .ShouldHaveSingleItem().ShouldStartWith("“Youth” has 3 promises and nothing that measures them.");

    [Theory]
    [InlineData("I will pay for a night bus from the harbour to every village of the county.", "I will also pay for a night bus from the harbour to every village of the county.", "already. Say it once")]
    [InlineData("I will open 12 new rooms for victims in the courts of the county by 2028.", "I will open 15 new rooms for victims in the courts of the county by 2028.", "with other numbers")]
    [InlineData("I will increase the number of speed checks.", "I will reduce the number of speed checks.", "is to go the other way")]
    public void What_is_said_twice_or_in_two_ways_is_told(string one, string other, string said) =>
        Checking.Of("repeated", Checking.Plan(one, other)).ShouldHaveSingleItem().ShouldContain(said);

    [Theory]
    [InlineData("I will reduce the number of burglaries of homes.", "I will reduce the number of robberies of people.")]
    [InlineData("I will increase the number of speed checks.", "I will reduce the number of road deaths.")]
    public void Two_promises_of_two_things_are_left_alone(string one, string other) => Checking.Of("repeated", Checking.Plan(one, other)).ShouldBeEmpty();

    [Fact]
    public void A_part_that_is_hard_to_read_names_the_sentence_that_costs_most()
    {
        const string hard = "Notwithstanding considerable organisational interdependencies, collaborative accountability arrangements necessitate comprehensive multidisciplinary implementation methodologies, incorporating proportionate evaluative intelligence capabilities, sustainable partnership infrastructure and demonstrable operational responsiveness throughout every administrative community";
        var text = Checking.Plan([.. Enumerable.Repeat($"{hard}.", 4), "I will listen."]);

        Checking.Of("readability", text).ShouldHaveSingleItem().ShouldContain("Notwithstanding considerable organisational");
        Checking.Of("readability", Checking.Plan([.. Enumerable.Range(0, 40).Select(at => $"I will light the way to the shop on street {at}.")])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("police", 2)]
    [InlineData("crime", 1)]
    [InlineData("people", 2)]
    [InlineData("helped", 1)]
    [InlineData("wanted", 2)]
    [InlineData("services", 3)]
    [InlineData("community", 4)]
    public void Syllables_are_counted_as_documented(string word, int syllables) => FleschKincaid.SyllablesOf(word).ShouldBe(syllables);

    /// <summary>Eight words of nine syllables in one sentence: 0.39 x 8 + 11.8 x 9 / 8 - 15.59.</summary>
    [Fact]
    public void The_grade_is_that_of_Flesch_and_Kincaid() => FleschKincaid.OfSentence("The cat sat down on the old carpet.").Grade.ShouldBe(0.805, 0.001);
}
