using Frankpledge.Statistics.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class WordsOfTextTests
{
    [Theory]
    [InlineData("Don\u2019t wait!", "don't wait")]
    [InlineData("24-hour A&E, 3.5 miles; \u00a31,000.", "24 hour a e 3.5 miles 1,000")]
    [InlineData("'Quoted' nurses' words", "quoted nurses words")]
    [InlineData("CAF\u00c9 cafe\u0301", "caf\u00e9 caf\u00e9")]
    [InlineData("\u0395\u03bb\u03bb\u03ac\u03b4\u03b1 \U00010400x \ud83d\ude00", "\u03b5\u03bb\u03bb\u03ac\u03b4\u03b1 \U00010428x")]
    [InlineData(" ... \ud800 ", "")]
    public void Words_are_letters_digits_and_what_joins_them(string text, string words) => string.Join(' ', Tokens.Of(text)).ShouldBe(words);

    [Theory]
    [InlineData("waiting waited waits wait", "wait wait wait wait")]
    [InlineData("generously generation generate", "generous generat generat")]
    [InlineData("hopping hoping hoped hop", "hop hope hope hop")]
    [InlineData("relational conditional rationalize", "relat condit ration")]
    [InlineData("police policing policed", "polic polic polic")]
    [InlineData("cries ties dying skies news", "cri tie die sky news")]
    [InlineData("nurse's nurses' yes say boy", "nurs nurs yes say boy")]
    [InlineData("succeeding exceed agreed feed", "succeed exceed agre feed")]
    [InlineData("caf\u00e9s 4x4s it", "caf\u00e9s 4x4s it")]
    public void Stems_as_the_published_algorithm(string words, string stems) => string.Join(' ', words.Split(' ').Select(EnglishStemmer.Stem)).ShouldBe(stems);

    [Fact]
    public void Any_text_has_words_without_blanks_and_every_word_has_a_stem() =>
        Prop.ForAll<string>(text =>
        {
            var words = Tokens.Of(text ?? "");
            return words.All(word => word.Length > 0 && !word.Any(char.IsWhiteSpace)) && words.All(word => EnglishStemmer.Stem(word) is not null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_word_of_small_letters_has_a_stem_that_is_no_longer_than_one_letter_more() =>
        Prop.ForAll(Gen.Elements("abcdeghilmnorstuvwyz'".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary(),
            word => EnglishStemmer.Stem(word).Length <= word.Length + 1).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("nothing", true, false)]
    [InlineData("3,000", true, false)]
    [InlineData("improve", false, true)]
    [InlineData("waiting", false, false)]
    public void Stop_words_say_nothing_and_judging_words_say_how(string word, bool stops, bool judges)
    {
        StopWords.Has(word).ShouldBe(stops);
        StopWords.Judges(word).ShouldBe(judges);
    }
}
