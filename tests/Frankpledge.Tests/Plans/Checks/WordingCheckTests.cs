namespace Frankpledge.Tests.Plans.Checks;

/// <summary>Checks of words and references: for each what it finds, and what it leaves alone.</summary>
public sealed class WordingCheckTests
{
    [Theory]
    [InlineData("I will work with the DARN board on this.", "“DARN” is explained nowhere. Write it out.")]
    [InlineData("The Rural Lanes Group (RLG) meets in May. The Road Lighting Grant (RLG) pays for lamps. The RLG is new.", "“RLG” is short for “Rural Lanes Group” and for “Road Lighting Grant”. Keep it for one of them.")]
    [InlineData("The RLG meets in May.\n\nThe Rural Lanes Group (RLG) is new.", "“RLG” stands before it is explained (“The Rural Lanes Group (RLG) is new.”). Explain it here.")]
    public void A_short_form_is_explained_once_and_first(string line, string said) => Checking.Of("acronyms", Checking.Plan(line)).ShouldBe([said]);

    [Theory]
    [InlineData("The Rural Lanes Group (RLG) meets in May, and the RLG reports to me.")]
    [InlineData("RLG (Rural Lanes Group) meets in May.")]
    [InlineData("The lanes inspectorate (“RLGS”) reports to me.")]
    [InlineData("CCTV in the UK is not new, and the NHS helps.")]
    [InlineData("Crime must NOT pay, and it will not pay.")]
    [InlineData("See the M5, the A38 and Henry VIII.")]
    public void What_is_explained_or_known_to_all_is_no_finding(string line) => Checking.Of("acronyms", Checking.Plan(line)).ShouldBeEmpty();

    [Theory]
    [InlineData("Meet me at Mill Community Centre.\n\nThe launch is held at the Mill Lane Community Centre.", "Mill Lane Community Centre")]
    [InlineData("I support the Northern Lanes Patrol Team.\n\nI pay for the Northern Lanes Police Team.", "Northern Lanes Patrol Team")]
    [InlineData("I follow the Survivors' Charter.\n\nThe force follows the Survivors Charter.", "Survivors' Charter")]
    public void A_name_that_varies_in_its_middle_is_told(string lines, string name) =>
        Checking.Of("names", Checking.Plan(lines)).ShouldHaveSingleItem().ShouldContain(name);

    [Theory]
    [InlineData("I fund the Lanes Burglary Unit.\n\nI fund the Lanes Robbery Unit.")]
    [InlineData("I work with Wexley City Council.\n\nI work with Wexley County Council.")]
    [InlineData("I work with North Wexley Fire Service.\n\nI thank North Wexley Police Service.\n\nI met North Wexley Health Trust.")]
    [InlineData("I met Chief Constable Jo Roe.\n\nI thanked Chief Constable Roe.")]
    public void Two_names_of_two_things_are_left_alone(string lines) => Checking.Of("names", Checking.Plan(lines)).ShouldBeEmpty();

    [Theory]
    [InlineData("Table 4 shows what it costs, as appendix C does.", "“Table 4” is not in this text.", "“appendix C” is not in this text.")]
    [InlineData("Read more [here](#).", "The link “here” leads nowhere.")]
    [InlineData("Write to http:/wexley.example for more.", "“http:/wexley.example” is no address that opens.")]
    public void A_reference_to_nothing_is_told(string line, params string[] said)
    {
        // Plain text keeps the address of a link; other formats leave only its words.
        var found = Checking.Of("cross-references", Checking.Read(Checking.Plan(line), "plan.txt"));

        found.Count.ShouldBe(said.Length);
        said.ShouldAllBe(words => found.Any(one => one.StartsWith(words, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("As Table 1 shows, it costs little.\n\nTable 1: Costs\n\n| What | £ |\n|---|---|\n| Lamps | 10 |\n| Posts | 20 |")]
    [InlineData("I act under section 5 of the Police Reform and Social Responsibility Act 2011.")]
    [InlineData("Read [the survey](https://wexley.example/survey).")]
    [InlineData("See part 2 of what I wrote last year, and page 12 of that report.")]
    public void A_reference_that_is_met_or_is_the_laws_is_left_alone(string line) => Checking.Of("cross-references", Checking.Plan(line)).ShouldBeEmpty();

    [Theory]
    [InlineData("The chairman of the board reports to me.", "Write “chair”.")]
    [InlineData("The Commissioner will publish his decisions.", "Write “their”")]
    [InlineData("Your view shapes the Police and Crime Commissioners priorities.", "Write “Police and Crime Commissioner’s”")]
    public void A_title_that_fits_some_holders_only_is_told(string line, string said) =>
        Checking.Of("office-titles", Checking.Plan(line)).ShouldHaveSingleItem().ShouldContain(said);

    [Theory]
    [InlineData("The chair of the board reports to me.")]
    [InlineData("The Commissioner will meet each victim and hear what he or she needs.")]
    [InlineData("I work with the Police and Crime Commissioners of the region.")]
    [InlineData("Police and Crime Commissioners are required to issue a plan.")]
    public void Other_people_and_several_offices_are_left_alone(string line) => Checking.Of("office-titles", Checking.Plan(line)).ShouldBeEmpty();

    [Fact]
    public void What_was_to_be_filled_in_later_is_told() =>
        Checking.Of("unfinished", Checking.Plan("I will spend £XX on lamps by [insert date].", "Stage XX of the tour is TBC.")).Count.ShouldBe(4);
}
