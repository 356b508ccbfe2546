using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Tests.Reading;

/// <summary>The real plans, written again in every format that offices send, give the same statements and the same verdicts on their tables.</summary>
[Trait("Speed", "Slow")]
public sealed class ParityTests
{
    private const double Promised = 0.99;

    /// <summary>In a table that a browser prints, two columns of its header may be read as one.</summary>
    private static readonly string[] TablesInDoubt = ["browser print"];

    [Theory]
    [InlineData("002_3e2a5fa997d0786d.txt")]
    [InlineData("004_96e27a4ac0142299.txt")]
    public void Every_format_says_what_the_Word_document_says(string name)
    {
        var original = Read(name, File.ReadAllBytes(Shared.Path("seeds", name)));
        var word = Read("plan.docx", PlanCopies.Word(original));
        PlanCopies.Same(original, word).ShouldBeGreaterThanOrEqualTo(Promised);
        var verdicts = PlanCopies.Verdicts(word.Document);
        var formats = new List<string>();
        foreach (var (format, file, content) in PlanCopies.Of(original))
        {
            var copy = Read(file, content);
            formats.Add(format);
            PlanCopies.Same(word, copy).ShouldBeGreaterThanOrEqualTo(Promised, format);
            if (!TablesInDoubt.Contains(format))
            {
                PlanCopies.Verdicts(copy.Document).ShouldBe(verdicts, format);
            }
        }

        Assert.SkipUnless(formats.Contains("odt"), $"Compared: {string.Join(", ", formats)}. LibreOffice is not installed, so PDF, ODT and RTF were not.");
    }

    private static FoundPlan Read(string name, byte[] content) =>
        PlanReader.Read(DocumentReader.Read(name, content, ReadingLimits.Default with { Time = TimeSpan.FromMinutes(5) }));
}
