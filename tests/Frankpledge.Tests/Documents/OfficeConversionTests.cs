using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

/// <summary>Files that LibreOffice, where it is installed, turns into Word documents.</summary>
public sealed class OfficeConversionTests
{
    private static readonly byte[] Rich = "{\\rtf1 We will act.}"u8.ToArray();

    [Fact]
    public void Hands_the_file_to_the_program_and_reads_what_it_writes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a script of the shell.");
        var name = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString());
        File.WriteAllBytes(name + ".docx", DocxFixture.Of(DocxFixture.Paragraph("We will act.")));
        File.WriteAllText(name,
            $"#!/bin/sh\ngrep -q BlockUntrustedRefererLinks \"${{1#-env:UserInstallation=file://}}/user/registrymodifications.xcu\" || exit 1\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\ngrep -q 'We will act' \"$1\" && cp {name}.docx \"$out/document.docx\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(name, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        try
        {
            var read = DocumentReader.Read("plan.rtf", Rich, ReadingLimits.Default with { OfficeProgram = name, Time = TimeSpan.FromMinutes(5) });

            read.Outline().ShouldBe(["P: We will act."]);
            read.Notes.ShouldContain("LibreOffice turned the file into a Word document, which was read.");
        }
        finally
        {
            File.Delete(name);
            File.Delete(name + ".docx");
        }
    }

    [Fact]
    public void A_picture_linked_in_a_document_is_not_fetched()
    {
        NeedsLibreOffice();
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();

        var read = DocumentReader.Read("plan.odt", OpenDocument($"http://{elsewhere.LocalEndpoint}/picture.png"),
            ReadingLimits.Default with { Time = TimeSpan.FromMinutes(5) });

        read.Outline().ShouldContain("P: We will act.");
        elsewhere.Pending().ShouldBeFalse("the reader asked another machine for a picture");
    }

    [Theory]
    [InlineData("plan.doc", "0M8R4KGxGuEuAC4AVwBvAHIAZABEAG8AYwB1AG0AZQBuAHQA")]
    [InlineData("plan.rtf", "e1xydGYxIA==")]
    public void A_damaged_file_is_refused_and_its_bytes_are_not_read_as_words(string name, string content)
    {
        NeedsLibreOffice();

        var refusal =
            Should.Throw<RefusedException>(
                () => DocumentReader.Read(name, Convert.FromBase64String(content), ReadingLimits.Default with { Time = TimeSpan.FromMinutes(5) }));

        refusal.Reasons.Single().Code.ShouldBeOneOf("DocumentIsDamaged", "DocumentHasNoText");
        refusal.Message.ShouldNotContain("install LibreOffice");
    }

    [Fact]
    public void Without_the_program_the_refusal_says_what_to_do() =>
        Should.Throw<RefusedException>(() => DocumentReader.Read("plan.rtf", Rich, ReadingLimits.Default with { OfficeProgram = "a-program-that-nobody-has" }))
            .Message.ShouldContain("save it as .docx, or install LibreOffice on the server");

    private static void NeedsLibreOffice() => Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice (libreoffice-writer-nogui) is not installed.");

    /// <summary>A text document with a paragraph and a picture that stands at an address.</summary>
    private static byte[] OpenDocument(string picture)
    {
        const string Type = "application/vnd.oasis.opendocument.text", Names = "urn:oasis:names:tc:opendocument:xmlns:";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("mimetype", Type);
            Add("META-INF/manifest.xml", $"""
                <manifest:manifest xmlns:manifest="{Names}manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{Type}"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
                """);
            Add("content.xml", $"""
                <office:document-content xmlns:office="{Names}office:1.0" xmlns:text="{Names}text:1.0" xmlns:draw="{Names}drawing:1.0" xmlns:svg="{Names}svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                  office:version="1.2"><office:body><office:text><text:p>We will act.</text:p><text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="{picture}" xlink:type="simple"
                  xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p></office:text></office:body></office:document-content>
                """);

            void Add(string name, string text)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                part.Write(text);
            }
        }

        return file.ToArray();
    }
}
