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
        File.WriteAllText(name, $"#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\ngrep -q 'We will act' \"$1\" && cp {name}.docx \"$out/document.docx\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(name, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        try
        {
            var read = DocumentReader.Read("plan.rtf", Rich, ReadingLimits.Default with { OfficeProgram = name });

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
    public void Without_the_program_the_refusal_says_what_to_do() =>
        Should.Throw<RefusedException>(() => DocumentReader.Read("plan.rtf", Rich, ReadingLimits.Default with { OfficeProgram = "a-program-that-nobody-has" }))
            .Message.ShouldContain("save it as .docx, or install LibreOffice on the server");
}
