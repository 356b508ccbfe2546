using Frankpledge.Plans.Search;

namespace Frankpledge.Tests.Plans.Search;

public sealed class EditionWordsTests
{
    private static readonly string[] Texts =
    [
        "We will put an officer in every neighbourhood.", "Burglary and break-ins fall.", "We stay in touch.", "Policing follows a policy.",
        "A victim-focused service in Dyfed–Powys.", "Ŷnys Môn is near.",
        "Antisocial conduct costs 2,000 hours.", "Anti\u2011social conduct and a break\u00ADdown.", "An anti social street in fact.",
    ];

    private static readonly EditionWords Words = new(Texts.Select((text, place) => (Id(place), text)));

    [Theory]
    [InlineData("neighbour", "0")]
    [InlineData("NEIGHBOURHOODS", "0")]
    [InlineData("break-in", "1")]
    [InlineData("break‑in", "1")]
    [InlineData("break", "1 7")]
    [InlineData("in", "0 2 4 8")]
    [InlineData("focused", "4")]
    [InlineData("burglaries", "1")]
    [InlineData("policing", "3")]
    [InlineData("polic", "3")]
    [InlineData("powys", "4")]
    [InlineData("dyfed-powys", "4")]
    [InlineData("ynys", "5")]
    [InlineData("MÔN", "5")]
    [InlineData("off", "")]
    [InlineData("touchier", "")]
    [InlineData("anti-social", "6 7 8")]
    [InlineData("antisocial", "6 7")]
    [InlineData("2000", "6")]
    [InlineData("breakdown", "7")]
    [InlineData("\"stay in touch\"", "2")]
    [InlineData("“stay in touch”", "2")]
    [InlineData("\"touch in stay\"", "")]
    [InlineData("\"polic\"", "")]
    [InlineData("\"social conduct\"", "7")]
    [InlineData("\"in\"", "0 2 4 8")]
    [InlineData("officer \"in every\"", "0")]
    public void A_word_finds_itself_its_stem_and_what_begins_with_it_and_a_phrase_only_itself(string typed, string places) =>
        string.Join(' ', Words.Find(SearchTerm.Read(typed), all: true).Select(hit => Place(hit.WordingId)).Order()).ShouldBe(places);

    [Theory]
    [InlineData("neighbour", "In every [neighbourhood]")]
    [InlineData("in", "Break-ins [in] the street")]
    [InlineData("break-in", "[Break-ins] in the street")]
    [InlineData("focused", "A victim-[focused] service")]
    [InlineData("\"in touch\"", "In short, we stay [in touch], in fact")]
    [InlineData("anti-social", "[Anti social], [antisocial], [anti\u2011social]; social")]
    public void What_was_found_is_marked_and_nothing_else(string typed, string marked)
    {
        var plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var words = new EditionWords([(Id(0), plain)]);
        var terms = SearchTerm.Read(typed);
        var marks = new Marks(
            terms.Where(term => !term.IsPhrase).SelectMany(term => words.Answering(term.Typed).Keys).Concat(terms.Select(term => string.Concat(term.Parts)))
                .ToHashSet(), [.. terms.Where(term => term.Parts.Count > 1).Select(term => term.Parts)]);

        string.Concat(marks.In(plain).Select(piece => piece.IsFound ? $"[{piece.Text}]" : piece.Text)).ShouldBe(marked);
    }

    [Fact]
    public void Whatever_is_typed_the_pieces_joined_are_the_text_and_nothing_fails()
    {
        var random = new Random(11);
        const string Signs = "aAé-‑'’\"“*()^:~%&|!<>\\/0,. \t\u0301\u00AD\uD83D\uDE00\uD800ﬁß";
        for (var turn = 0; turn < 2_000; turn++)
        {
            var (typed, text) = (Rubbish(), Rubbish());
            var words = new EditionWords([(Id(0), text)]);
            var terms = SearchTerm.Read(typed).Select(words.Meant).ToList();

            words.Find(terms, all: false);
            var marks = new Marks(terms.SelectMany(term => words.Answering(term.Typed).Keys).ToHashSet(), [.. terms.Select(term => term.Parts)]);
            string.Concat(marks.In(text).Select(piece => piece.Text)).ShouldBe(text);
        }

        string Rubbish() => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Signs[random.Next(Signs.Length)]));
    }

    private static Guid Id(int place) => new(place, 0, 0, new byte[8]);

    private static int Place(Guid id) => BitConverter.ToInt32(id.ToByteArray());
}
