using Frankpledge.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Frankpledge.Tests.Plans;

public sealed class RedlineTests
{
    [Fact]
    public void Shows_what_was_left_out_before_what_was_put_in() =>
        Redline.Between("I will reduce crime here", "I will prevent crime").Select(run => $"{run.Mark}: {run.Text}")
            .ShouldBe(["Kept: I will", "Removed: reduce", "Added: prevent", "Kept: crime", "Removed: here"]);

    [Fact]
    public void The_same_words_are_kept_whole() => Redline.Between("One two.", "One  two.").ShouldBe([new RedlineWord(RedlineMark.Kept, "One two.")]);

    [Fact]
    public void Either_text_can_be_read_back_from_it() =>
        Prop.ForAll(Texts(), Texts(), (before, after) =>
        {
            var runs = Redline.Between(before, after);
            return Read(runs, RedlineMark.Added) == Plain(before) && Read(runs, RedlineMark.Removed) == Plain(after);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Keeps_as_much_as_it_can() =>
        Redline.Between("a b c d e", "b x c e").Where(run => run.Mark == RedlineMark.Kept).Sum(run => run.Text.Split(' ').Length).ShouldBe(3);

    private static Arbitrary<string> Texts() => Gen.Elements("I", "will", "reduce", "crime", "now", ".", "the").ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static string Read(IEnumerable<RedlineWord> runs, RedlineMark without) => string.Join(' ', runs.Where(run => run.Mark != without).Select(run => run.Text));

    private static string Plain(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
