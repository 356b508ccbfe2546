using System.Text;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class TextDecodingDoubtTests
{
    private const string Words = "The Board’s “open days” cost £40 – no more.";

    [Fact]
    public void One_bad_byte_leaves_the_rest_as_it_is_and_is_told()
    {
        var (text, doubt) = TextDecoding.Read([.. Encoding.UTF8.GetBytes(Words), 0xA3, .. "5"u8]);

        text.ShouldBe(Words + "£5");
        doubt.ShouldBe("1 byte of the file is no letter in its encoding (UTF-8) and was read as Windows writes it. Check the letter there.");
    }

    [Theory]
    [InlineData(10000, true)]
    [InlineData(1252, false)]
    [InlineData(65001, false)]
    public void Tells_old_encodings_by_their_quotation_marks(int page, bool inDoubt)
    {
        var (text, doubt) = TextDecoding.Read((CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)).GetBytes(Words));

        text.ShouldBe(Words);
        (doubt is not null).ShouldBe(inDoubt);
    }

    [Fact]
    public void Letters_that_were_lost_before_are_told_with_their_line() =>
        DocumentReader.Read("plan.txt", Encoding.UTF8.GetBytes("We will act.\n\nIt costs \uFFFD4."), ReadingLimits.Default).Notes
            .ShouldContain(note => note.Contains("first in line 3"));
}
