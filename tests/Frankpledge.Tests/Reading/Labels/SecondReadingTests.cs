using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class SecondReadingTests
{
    private static readonly StatementKind[] Kinds = Enum.GetValues<StatementKind>();

    private static readonly IReadOnlyList<Offices.Line> Lines = [.. Offices.Read(), .. Offices.Read("OtherOffices.txt")];

    [Fact]
    public void The_likelihoods_of_all_sets_of_kinds_add_up_to_one()
    {
        var signs = SignsOf("We will publish a report on stop and search every year.");
        var sets = Enumerable.Range(0, 1 << Kinds.Length).Select(set => Kinds.Where((_, i) => (set >> i & 1) == 1).ToList());

        sets.Sum(set => SecondReading.Likelihood(signs, set)).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Reads_alike_in_whatever_order_signs_and_kinds_are_given() => Lines.ShouldAllBe(line => ReadsAlike(SignsOf(line.Text), line.Labels.Kinds));

    [Theory]
    [InlineData("We will publish a report on stop and search every year.", StatementKind.Commitment)]
    [InlineData("The Chief Constable must ensure that custody is safe and dignified.", StatementKind.Expectation)]
    [InlineData("This plan sets out what matters to people.", StatementKind.Narrative)]
    public void Finds_the_plain_reading_of_a_plain_sentence_likeliest(string sentence, StatementKind kind) =>
        Kinds.MaxBy(each => SecondReading.Likelihood(SignsOf(sentence), [each])).ShouldBe(kind);

    [Fact]
    public void No_reading_is_sure_that_its_signs_speak_against()
    {
        var sure = Labelled(Lines).Where(each => each.Confidence >= 0.9).ToList();

        sure.Count.ShouldBeGreaterThan(20);
        sure.ShouldAllBe(each => SecondReading.Likelihood(SignsOf(each.Text), each.Kinds) >= 0.5);
    }

    [Fact]
    public void What_the_rules_read_and_the_signs_do_not_is_unsure()
    {
        var read = Labelled(Lines).ToList();
        var against = read.Where(each => SecondReading.Likelihood(SignsOf(each.Text), each.Kinds) < 0.1).ToList();

        against.ShouldNotBeEmpty();
        against.ShouldAllBe(each => each.Confidence <= 0.65);
        against.ShouldAllBe(each => each.Why.Contains("read by its words alone it would be of another kind"));
    }

    private static bool ReadsAlike(IReadOnlyCollection<string> signs, IReadOnlyList<StatementKind> kinds) =>
        SecondReading.Likelihood(signs, kinds) == SecondReading.Likelihood([.. signs.Reverse()], [.. kinds.Reverse()]);

    // Each as an English sentence by itself, so that its signs are known.
    private static IEnumerable<(string Text, double Confidence, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<string> Why)> Labelled(
        IEnumerable<Offices.Line> lines)
    {
        var segments = lines.Select(line => Passage(line.Text)).ToList();
        return segments.Zip(StatementLabeller.Label(segments), (segment, labels) => (segment.Text, labels.Confidence, labels.Kinds, labels.Why));
    }

    private static IReadOnlyCollection<string> SignsOf(string text) => StatementSigns.Of(StatementRole.Sentence, ["Theme"], null, text);

    private static Segment Passage(string text) => new()
    {
        Block = 0, Start = 0, Length = text.Length, Line = 1, Role = StatementRole.Sentence, Section = ["Theme"], Text = text, OpensParagraph = true,
        Language = "en",
    };
}
