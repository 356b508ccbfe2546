using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Tests.Reading;

/// <summary>The marks of a format as people who mean nothing by them may paste them: one bad paragraph never condemns the file.</summary>
public sealed class RepeatedMarksTests
{
    public static TheoryData<string> Formats => [.. Pen.All.Take(3).Select(pen => pen().Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reads_the_rest_of_a_document_whatever_marks_a_paragraph_repeats(string format)
    {
        var refused = new List<string>();
        foreach (var (mark, times) in GrowthShape.Marks.SelectMany(mark => new[] { 120, 600, 2_400 }.Select(times => (mark, times))))
        {
            var pen = Pen.All.Single(one => one().Name == format)();
            mark.Write(pen, times);
            try
            {
                var read = DocumentReader.Read(format, pen.Paragraph("I will mend every road.").Bytes(), ReadingLimits.Default);

                if (!read.Blocks.Any(block => block.Text.Contains("mend every road", StringComparison.Ordinal)))
                {
                    refused.Add($"{times} {mark}: lost");
                }
            }
            catch (RefusedException refusal) when (refusal.Reasons.Any(reason => reason.Code == "DocumentIsDamaged"))
            {
                refused.Add($"{times} {mark}: {refusal.Message}");
            }
            catch (RefusedException)
            {
                // Elements nested 600 deep, and what stands in a comment that nobody closed, are refused for what they are.
            }
        }

        refused.ShouldBeEmpty();
    }
}
