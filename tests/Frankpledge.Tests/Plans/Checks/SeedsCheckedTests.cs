using Frankpledge.Plans.Checks;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Checks;

/// <summary>The real documents: what the reference says that a check finds in each (S009, S014, S019, S075, S239, R34).</summary>
public sealed class SeedsCheckedTests
{
    private static CheckedText Seed(string name) => Checking.ReadFile(Shared.Path("seeds", name));

    private static CheckedText Draft => Seed("004_96e27a4ac0142299.txt");

    private static CheckedText Plan2016 => Seed("002_3e2a5fa997d0786d.txt");

    [Fact]
    public void The_list_of_the_audit_paper_lacks_b_and_ea()
    {
        var found = Checking.Of("contents-listed", Seed("001_e4068da1e05d9417.txt"));

        found.Count.ShouldBe(2);
        found[0].ShouldContain("lacks (b), the policing that the chief constable is to provide");
        found[1].ShouldContain("lacks (ea)");
    }

    [Fact]
    public void Every_list_lacks_ea_and_that_of_the_panel_runs_two_letters_together()
    {
        Checking.Of("contents-listed", Seed("000_c638455588e01748.txt")).ShouldHaveSingleItem().ShouldContain("lacks (ea)");
        var found = Checking.Of("contents-listed", Draft);
        found.Count.ShouldBe(2);
        found.ShouldContain(said => said.Contains("lacks (ea)", StringComparison.Ordinal));
        found.ShouldContain(said => said.Contains("(b) and (c)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_draft_of_2025_is_weak_on_c_e_and_f_and_lacks_nothing()
    {
        var found = Checking.Found("contents", Draft);

        found.ShouldAllBe(one => one.Weight == CheckWeight.Warning && one.Rule == "R22");
        found.Select(one => one.About).ShouldBe(["ResourcesWithoutFigure", "MeasuresWithoutBaseline", "GrantsNotNamed"]);
    }

    [Fact]
    public void The_sentences_of_2016_agree_differ_and_cannot_be_traced()
    {
        var found = Checking.Found("numbers", Plan2016).Where(one => one.Line is not null).ToList();

        found.Where(one => one.Weight == CheckWeight.Agrees).Select(one => one.About).ShouldBe(["£2.5million", "14%", "£536 million", "£1.97m"]);
        var wrong = found.Where(one => one.Weight == CheckWeight.Warning).Select(one => one.Sentence.English).ToList();
        wrong.Count.ShouldBe(2);
        wrong.ShouldContain(said => said.Contains("£11.4 million", StringComparison.Ordinal) && said.Contains("£1.36 million stands in no table", StringComparison.Ordinal));
        wrong.ShouldContain(said => said.Contains("“0.3%” differs", StringComparison.Ordinal) && said.Contains("0.37% of £536.3 million", StringComparison.Ordinal));
    }

    [Fact]
    public void The_draft_speaks_of_all_seven_threats() => Checking.Of("threats", Draft).ShouldBeEmpty();

    [Fact]
    public void A_paper_that_asks_the_panel_to_approve_the_plan_is_told() => Checking.Found("panel-wording", Draft).ShouldHaveSingleItem().Rule.ShouldBe("R34");

    [Fact]
    public void Names_that_vary_are_told()
    {
        Checking.Of("names", Draft).ShouldContain(said => said.Contains("Brasshouse", StringComparison.Ordinal));
        Checking.Of("names", Plan2016).ShouldContain(said => said.Contains("Central Motorway Patrol Group", StringComparison.Ordinal));
    }

    [Fact]
    public void One_paper_has_three_parts_of_one_title_and_the_other_four_that_say_none()
    {
        Checking.Of("paper-sections", Seed("001_e4068da1e05d9417.txt")).ShouldContain(said => said.StartsWith("3 parts of the paper have one title", StringComparison.Ordinal));
        var none = Checking.Found("paper-sections", Seed("003_ede6596cfc46ebb0.txt"));
        none.Count.ShouldBe(4);
        none.ShouldAllBe(one => one.Sentence.English.Contains("says “None", StringComparison.Ordinal));
        none.Count(one => one.Rule == "R139").ShouldBe(1);
    }
}
