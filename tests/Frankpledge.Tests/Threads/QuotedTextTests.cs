using Frankpledge.Threads;

namespace Frankpledge.Tests.Threads;

public sealed class QuotedTextTests
{
    private static readonly QuotedText Plan = new("I expect officers \u2013 new and old \u2013 to read the victim\u2019s  \u201Cown\u201D words.\n I will act.");

    [Theory]
    [InlineData("new and old")]
    [InlineData("the victim's \"own\" words. I will act.")]
    [InlineData("OFFICERS - new")]
    [InlineData("  I   will act. ")]
    public void Words_are_found_however_they_were_copied(string quote) => Plan.Has(quote).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("new or old")]
    [InlineData("officers new and old")]
    [InlineData("ead the victim")]
    [InlineData("I will ac")]
    public void Other_words_left_out_words_and_parts_of_words_are_not(string quote) => Plan.Has(quote).ShouldBeFalse();
}
