using System.Text;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class MailReaderTests
{
    private const string Mail =
        "MIME-Version: 1.0\r\nSubject: Our plan\r\nContent-Type: multipart/mixed;\r\n boundary=\"edge\"\r\n\r\nFor old programs.\r\n--edge\r\n"
        + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h1>Plan</h1><p>We will spend =C2=A34 on lig=\r\nhts.</p>\r\n--edge\r\n"
        + "Content-Type: application/pdf; name=\"costs.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--edge--\r\n";

    [Theory]
    [InlineData("plan.eml")]
    [InlineData("plan.mht")]
    public void Reads_the_page_inside_and_names_what_is_attached(string name)
    {
        var read = DocumentReader.Read(name, Encoding.ASCII.GetBytes(Mail), ReadingLimits.Default);

        read.Outline().ShouldBe(["H1: Plan", "P: We will spend £4 on lights."]);
        read.Notes.ShouldContain("Files attached to it were not read: costs.pdf.");
    }

    [Fact]
    public void Reads_the_text_of_a_mail_without_parts() =>
        DocumentReader.Read("plan.eml",
            Encoding.ASCII
                .GetBytes("From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nV2Ugd2lsbCBhY3Qu\n"),
                    ReadingLimits.Default)
            .Outline().ShouldBe(["P: We will act."]);

    [Fact]
    public void A_text_that_begins_with_a_colon_is_no_mail() =>
        DocumentReader.Read("plan.txt", "Priority: safe roads\n\nWe will act."u8.ToArray(), ReadingLimits.Default).Outline().ShouldContain("P: We will act.");
}
