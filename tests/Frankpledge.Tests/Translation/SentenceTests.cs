using System.Globalization;
using System.Text.Json;

namespace Frankpledge.Tests.Translation;

public sealed class SentenceTests
{
    private static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo("cy");

    private static readonly Dictionary<string, string> Words = new()
    {
        ["Nothing is due."] = "Nid oes dim yn ddyledus.",
        ["{0} was due by {1}."] = "Roedd disgwyl {0} erbyn {1}.",
        ["the report"] = "yr adroddiad",
    };

    [Fact]
    public void It_keeps_its_template_and_reads_in_English_as_it_was_written()
    {
        Sentence sentence = $"{"the report"} was due by {new DateOnly(2025, 2, 8):d MMMM yyyy}, {5,3} days and {2.5:0.00} {{more}}.";

        sentence.Template.ShouldBe("{0} was due by {1:d MMMM yyyy}, {2,3} days and {3:0.00} {{more}}.");
        sentence.ToString().ShouldBe("the report was due by 8 February 2025,   5 days and 2.50 {more}.");
    }

    [Fact]
    public void A_translated_template_takes_the_sentences_and_phrases_within_it_along()
    {
        Sentence day = $"{new DateOnly(2025, 2, 8):dddd d MMMM yyyy}";
        Sentence sentence = $"{"the report"} was due by {day}.";

        sentence.In(Welsh, Words.GetValueOrDefault).ShouldBe("Roedd disgwyl yr adroddiad erbyn Dydd Sadwrn 8 Chwefror 2025.");
    }

    [Fact]
    public void A_template_without_a_translation_stays_English_with_all_that_is_in_it()
    {
        Sentence due = "Nothing is due.";
        Sentence sentence = $"Look at {new DateOnly(2025, 2, 8):d MMMM}. {due}";

        sentence.In(Welsh, Words.GetValueOrDefault).ShouldBe("Look at 8 February. Nothing is due.");
        due.In(Welsh, Words.GetValueOrDefault).ShouldBe("Nid oes dim yn ddyledus.");
    }

    [Fact]
    public void Joined_sentences_are_each_translated()
    {
        Sentence[] both = ["Nothing is due.", "Nothing is due."];

        Sentence.Join(" ", both).In(Welsh, Words.GetValueOrDefault).ShouldBe("Nid oes dim yn ddyledus. Nid oes dim yn ddyledus.");
    }

    [Fact]
    public void Sentences_that_say_the_same_are_equal()
    {
        Sentence written = "5 of 9";
        Sentence made = $"{5} of {9}";

        made.ShouldBe(written);
        (made == written).ShouldBeTrue();
        (made != "5 of 8").ShouldBeTrue();
    }

    [Fact]
    public void Json_says_it_in_English_and_reads_it_back()
    {
        Sentence sentence = $"{5} of {9}";

        JsonSerializer.Serialize(new { sentence, none = (Sentence?)null }).ShouldBe("""{"sentence":"5 of 9","none":null}""");
        JsonSerializer.Deserialize<Sentence>("\"{braces} stay\"").ShouldBe("{braces} stay");
    }
}
