using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Reading;

public sealed class ComparatorTests
{
    [Fact]
    public void Every_comparator_has_a_name_that_reads_back_and_words_for_staff_and_public()
    {
        var words = new[] { "src/Frankpledge.Web/Access/PublicWords.resx", "src/Frankpledge.Web/Modules/Plans/ManageWords.resx" }
            .Select(file => File.ReadAllText(Path.Combine(Shared.Repository(), file))).ToList();

        foreach (var comparator in Enum.GetValues<Comparator>())
        {
            ComparatorNames.Parse(comparator.Name()).ShouldBe(comparator);
            words.ShouldAllBe(file => file.Contains($"\"Comparator_{comparator.Name()}\"", StringComparison.Ordinal), comparator.Name());
        }
    }

    [Theory]
    [InlineData("reduce_by", Comparator.ReduceBy)]
    [InlineData("maintain_by", Comparator.Maintain)]
    [InlineData("low_to", Comparator.Low)]
    public void Json_reads_the_guides_names_and_what_earlier_versions_composed(string name, Comparator expected) =>
        JsonText.Read<Target>($$"""{"Measure":"thefts","Comparator":"{{name}}"}""").Comparator.ShouldBe(expected);

    [Fact]
    public void Json_refuses_another_name() =>
        Should.Throw<JsonException>(() => JsonText.Read<Target>("""{"Measure":"thefts","Comparator":"sideways"}"""));

    [Fact]
    public void Json_of_a_target_keeps_its_names_and_the_words_of_its_deadline() =>
        JsonText.Write(new Target("thefts", Comparator.IncreaseByMoreThan, 5, Deadline: Deadline.Read("by March 2027", null)))
            .ShouldBe("""{"Measure":"thefts","Comparator":"increase_by_more_than","Number":5,"Deadline":"by March 2027"}""");
}
