using Frankpledge.Common;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class TextCoderTests
{
    private static readonly string[] Buses =
        ["The bus was late", "Buses never come on time", "Late bus again", "No bus in the evening", "The bus stop is far", "More buses please"];
    private static readonly string[] Dogs =
        ["Dogs off the lead", "A dog barked all night", "Dog mess on the path", "Dogs should be on a lead", "My dog needs a bin", "Barking dogs everywhere"];

    [Fact]
    public void Gives_the_label_of_answers_like_it()
    {
        var coder = TextCoder.Train([.. Buses, .. Dogs], [.. Buses.Select(_ => Of("transport")), .. Dogs.Select(_ => Of("animals"))]);

        var coded = coder.Code(["Why are busses always late?", "Too many dogs"]);

        coder.Labels.ShouldBe(["animals", "transport"]);
        coded[0].Labels.ShouldBe(["transport"]);
        coded[1].Labels.ShouldBe(["animals"]);
        coded.ShouldAllBe(each => each.Confidence > 0.5 && each.Confidence < 1 && !each.Abstained);
        coder.Explanation.Base.ShouldBe(12);
        coder.Explanation.Warnings.ShouldContain(warning => warning.Contains("animals and transport have fewer than 10 coded answers"));
        coder.Explanation.Sentence.ShouldContain("for a person to confirm");
    }

    [Fact]
    public void Gives_several_labels_or_none()
    {
        string[] answers =
            [.. Buses, .. Dogs, .. Buses.SelectMany(_ => Dogs, (bus, dog) => $"{bus}. {dog}"), "Hello", "Greetings to all", "Hello again",
                "Hello and greetings"];
        var labels = Buses.Select(_ => Of("transport")).Concat(Dogs.Select(_ => Of("animals"))).Concat(Enumerable.Repeat(Of("transport", "animals"), 36))
            .Concat(Enumerable.Repeat(Of(), 4)).ToArray();

        var coder = TextCoder.Train(answers, labels, new CodingOptions { Many = true });

        coder.Code(["Buses are late and dogs bark", "Late buses", "Hello and greetings"]).Select(each => string.Join(';', each.Labels))
            .ShouldBe(["animals;transport", "transport", ""]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answers()
    {
        IReadOnlyList<CodedAnswer> Run() =>
            TextCoder.Train([.. Buses, .. Dogs], [.. Buses.Select(_ => Of("a")), .. Dogs.Select(_ => Of("b"))]).Code(["dog bus late lead", "the path"]);

        Run().Select(each => (each.Labels[0], each.Confidence)).ShouldBe(Run().Select(each => (each.Labels[0], each.Confidence)));
    }

    [Fact]
    public void Leaves_to_a_person_what_it_is_not_sure_enough_of_and_what_has_no_word()
    {
        var coder = TextCoder.Train([.. Buses, .. Dogs], [.. Buses.Select(_ => Of("a")), .. Dogs.Select(_ => Of("b"))]);

        coder.Code(["..."]).Single().Abstained.ShouldBeTrue();
        coder.LeastConfidence(0.999).ShouldBe(double.PositiveInfinity);
        coder.Code(["dog"], 0.999).Single().Abstained.ShouldBeTrue();
        coder.LeastConfidence(0.3).ShouldBeLessThan(1);
    }

    [Fact]
    public void Logistic_regression_serves_as_well() =>
        TextCoder.Train([.. Buses, .. Dogs], [.. Buses.Select(_ => Of("a")), .. Dogs.Select(_ => Of("b"))], new CodingOptions { Loss = LinearLoss.Logistic })
            .Code(["dogs"]).Single().Labels.ShouldBe(["b"]);

    [Fact]
    public void Refuses_what_cannot_be_learnt_from()
    {
        Refusal([], []).ShouldContain("There are none where at least 1 coded answers are needed");
        Refusal(["a", "b"], [Of("x")]).ShouldContain("There are 2 answers but 1 rows of labels");
        Refusal(["", "..."], [Of("x"), Of("y")]).ShouldContain("None of the answers has a word");
        Refusal(["a", "b", "c"], [Of("x"), Of("x"), Of("x")]).ShouldContain("Every answer has the label x");
        Refusal(["a", "b"], [Of("x"), Of("x", "y")]).ShouldContain("Answer 2 has 2 labels");
        Refusal(["a", "b"], [Of("x"), Of("y")]).ShouldContain("only 2 where at least 3");
        Should.Throw<RefusedException>(() => TextCoder.Train([.. Buses, .. Dogs], [.. Buses.Select(_ => Of("a")), .. Dogs.Select(_ => Of("b"))])
            .LeastConfidence(1)).Message.ShouldContain("between 0 and 1");
    }

    private static string Refusal(string[] answers, IReadOnlyCollection<string>[] labels) =>
        Should.Throw<RefusedException>(() => TextCoder.Train(answers, labels)).Message;

    private static string[] Of(params string[] labels) => labels;
}
