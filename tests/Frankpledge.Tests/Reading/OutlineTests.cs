using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading;

public sealed class OutlineTests
{
    private const string Text = "\n\nWe will act on it.\n\n";

    [Fact]
    public void Numbered_headings_that_start_again_stand_below_the_short_lines_before_them() =>
        Levels($"Harm{Text}i. Knives{Text}ii. Guns{Text}Victims\n\ni. Support{Text}ii. Courts{Text}").ShouldBe("1Harm 2Knives 2Guns 1Victims 2Support 2Courts");

    [Fact]
    public void Decimal_numbers_give_their_depth() =>
        Levels($"1. Harm{Text}1.1 Knives{Text}1.2 Guns{Text}2. Victims{Text}2.1 Support{Text}").ShouldBe("1Harm 2Knives 2Guns 1Victims 2Support");

    [Fact]
    public void A_heading_over_which_the_first_number_of_the_paragraphs_changes_opens_a_theme() =>
        Levels("Harm\n\nKnives\n\n1.1 We will act.\n\nGuns\n\n1.2 We will act on it.\n\nPriority 1: Victims\n\n2.1 We will help.\n\nCourts\n\n2.2 We will ask.\n\n"
            + "Money\n\n3.1 We will pay.\n\n")
            .ShouldBe("1Harm 2Knives 2Guns 1Priority 1: Victims 2Courts 1Money");

    [Fact]
    public void Priorities_are_themes_whatever_the_marks() =>
        Levels($"### Priority 1: Harm{Text}# Knives{Text}## Guns{Text}### Priority 2: Victims{Text}# Support{Text}")
            .ShouldBe("1Priority 1: Harm 2Knives 2Guns 1Priority 2: Victims 2Support");

    [Fact]
    public void Headings_that_open_with_a_list_of_promises_are_themes_whatever_the_marks()
    {
        const string List = "\n\nI will:\n\n- act\n- act more\n\n";
        Levels($"### Harm{List}#### Knives{Text}## Guns{Text}# Victims{List}## Support{Text}# Money{List}## Grants{Text}# People{Text}")
            .ShouldBe("1Harm 2Knives 2Guns 1Victims 2Support 1Money 2Grants 1People");
    }

    [Fact]
    public void Tidy_marks_are_believed_below_the_title() =>
        Levels($"# Police and Crime Plan 2025\n\n## Harm{Text}### Knives{Text}#### Blades{Text}## Victims{Text}### Support{Text}")
            .ShouldBe("1Harm 2Knives 1Victims 2Support");

    [Fact]
    public void Themes_are_what_the_contents_list_names_where_no_heading_is_marked() =>
        Levels($"Contents\n\nHarm        2\nVictims   5\nMoney       7\n\nHarm{Text}Knives{Text}Victims{Text}Money{Text}")
            .ShouldBe("1Harm 2Knives 1Victims 1Money");

    [Fact]
    public void A_title_of_two_lines_is_no_theme() =>
        Levels($"# Larkdale Water Safety Group\n# Drowning Prevention, 2027 to 2031\n\n#### Rivers{Text}##### Weirs{Text}#### Coast{Text}")
            .ShouldBe("1Rivers 2Weirs 1Coast");

    [Fact]
    public void A_signature_is_no_theme() =>
        Levels($"Harm{Text}Ann Example\n\nPolice and Crime Commissioner for Northshire\n\nVictims{Text}").ShouldNotContain("Commissioner");

    [Fact]
    public void Capitals_are_themes_where_nothing_else_tells() =>
        Levels($"HARM{Text}Knives{Text}Guns{Text}VICTIMS{Text}Support{Text}").ShouldBe("1HARM 2Knives 2Guns 1VICTIMS 2Support");

    [Fact]
    public void Words_that_come_again_in_every_theme_are_sub_headings() =>
        Levels($"Harm{Text}Our promises{Text}Victims{Text}Our promises{Text}Money{Text}Our promises{Text}")
            .ShouldBe("1Harm 2Our promises 1Victims 2Our promises 1Money 2Our promises");

    [Fact]
    public void A_title_with_a_slogan_below_it_is_no_theme_beside_a_theme_that_is_marked_like_it() =>
        Levels($"# Vale Police and Crime Plan 2031\n\nSafer together\n\n# Harm{Text}### Knives{Text}## Victims{Text}### Support{Text}## Money{Text}")
            .ShouldBe("1Harm 2Knives 1Victims 2Support 1Money");

    [Fact]
    public void Bare_numbers_that_count_the_headings_are_no_words_of_theirs() =>
        Of($"# Vale Board\n\n### 1 Harm{Text}#### Knives{Text}### 2 Victims{Text}### 3 Money{Text}").ShouldBe("1Harm 2Knives 1Victims 1Money");

    [Fact]
    public void A_number_that_counts_nothing_is_part_of_the_heading() =>
        Of($"# Vale Plan\n\n## Harm{Text}## 12 months on{Text}## Money{Text}").ShouldContain("112 months on");

    [Fact]
    public void A_short_bold_line_below_marked_headings_heads_a_part() =>
        Of($"# Vale Plan\n\n## Harm{Text}**Knives**{Text}**Guns**{Text}## Victims{Text}**We will act at once.**{Text}")
            .ShouldBe("1Harm 2Knives 2Guns 1Victims");

    [Fact]
    public void Headings_set_in_capitals_like_the_priorities_are_themes_beside_them() =>
        Levels($"ABOUT THIS PLAN{Text}It is short.\n\nPRIORITY 1: HARM{Text}Knives{Text}PRIORITY 2: VICTIMS{Text}Support{Text}MONEY AND PEOPLE{Text}")
            .ShouldBe("1ABOUT THIS PLAN 1PRIORITY 1: HARM 2Knives 1PRIORITY 2: VICTIMS 2Support 1MONEY AND PEOPLE");

    [Fact]
    public void A_capital_heading_that_the_contents_list_forgot_is_a_theme_like_the_listed_ones() =>
        Levels($"CONTENTS\n\nHarm ......... 2\nVictims ...... 5\nMoney ........ 7\n\nHARM{Text}Knives{Text}VICTIMS{Text}Support{Text}MONEY{Text}THE APPENDED STRATEGY{Text}").ShouldEndWith("1MONEY 1THE APPENDED STRATEGY");

    [Fact]
    public void Entries_of_the_contents_list_that_are_set_in_are_parts_of_those_above() =>
        Levels($"Contents\n\nHarm        2\n   Knives      3\nVictims     5\n   Support     6\nMoney       7\n\nHarm{Text}Knives{Text}Victims{Text}Support{Text}Money{Text}").ShouldBe("1Harm 2Knives 1Victims 2Support 1Money");

    [Fact]
    public void Bold_lines_in_capitals_are_themes_above_other_bold_lines() =>
        Of($"**HARM DONE**{Text}**Knives**{Text}**VICTIMS**{Text}**Support**{Text}").ShouldBe("1HARM DONE 2Knives 1VICTIMS 2Support");

    [Fact]
    public void Chapters_are_the_numbered_lines_above_paragraphs_that_carry_their_number() =>
        Levels("1. Purpose\n\n1.1 We will act.\n\n1.2 We will act on it.\n\n2. People\n\n2.1 We will help.\n\n3. Money\n\n3.1 We will pay.\n\n")
            .ShouldBe("1Purpose 1People 1Money");

    [Theory]
    [InlineData("What we stand for")]
    [InlineData("The people we work with")]
    public void A_short_line_that_ends_in_a_preposition_is_a_heading(string heading) =>
        Levels($"Harm{Text}{heading}{Text}Victims{Text}").ShouldBe($"1Harm 1{heading} 1Victims");

    [Fact]
    public void A_salutation_is_no_heading() =>
        Levels($"Vale Police and Crime Plan\n\nDear resident{Text}Harm{Text}Victims{Text}").ShouldNotContain("Dear");

    [Fact]
    public void Priorities_that_stand_right_below_one_heading_are_its_parts() =>
        Levels($"About us{Text}Our priorities\n\nPriority one{Text}Priority two{Text}Money{Text}")
            .ShouldBe("1About us 1Our priorities 2Priority one 2Priority two 1Money");

    [Fact]
    public void A_priority_right_below_a_heading_of_its_own_is_a_part_of_it() =>
        Of($"# Vale Plan\n\n## Safer homes\n\n### Priority one{Text}## Safer roads\n\n### Priority two{Text}")
            .ShouldBe("1Safer homes 2Priority one 1Safer roads 2Priority two");

    [Fact]
    public void A_heading_of_one_short_paragraph_before_the_priorities_is_a_theme() =>
        Levels($"VALE POLICE AND CRIME PLAN\n\nBoard\n\nThe board meets monthly. Its papers are public.\n\nPriority one{Text}Priority two{Text}")
            .ShouldStartWith("1Board 1Priority one");

    [Theory]
    [InlineData("# Vale Fire and Crime Board\n\n# Delivery plan 2026/27\n\n## Harm", "## Victims", "## Money")]
    [InlineData("THE VALE AUTHORITY\n\nPOLICING PLAN 2026\n\nHarm", "Victims", "Money")]
    public void A_title_of_several_lines_is_no_theme_whatever_stands_below(string first, string second, string third) =>
        Levels($"{first}{Text}{second}{Text}{third}{Text}").ShouldBe("1Harm 1Victims 1Money");

    /// <summary>As Markdown by its tree.</summary>
    private static string Of(string text) =>
        string.Join(' ', PlanReader.Read(DocumentReader.Read("plan.md", System.Text.Encoding.UTF8.GetBytes(text), ReadingLimits.Default)).Headings
            .Select(heading => $"{heading.Level}{heading.Text}"));

    private static string Levels(string text) =>
        string.Join(' ', PlanReader.Read(TextDocumentReader.Read("plan.txt", text)).Headings.Select(heading => $"{heading.Level}{heading.Text}"));
}
