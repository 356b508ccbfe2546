using System.Text.Json;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class SampleTests
{
    [Fact]
    public void Agrees_with_the_reference_labels_of_two_real_plans()
    {
        var (right, all) = (0, 0);
        foreach (var plan in File.ReadLines(Shared.Path("reference", "labelling-sample.jsonl")).Select(Read).GroupBy(entry => entry.Document))
        {
            var entries = plan.ToList();
            var labels = StatementLabeller.Label([.. entries.Select(entry => entry.Segment)]);
            right += entries.Where((entry, i) => entry.Kinds.SetEquals(labels[i].Kinds)).Count();
            all += entries.Count;
        }

        all.ShouldBe(68);
        right.ShouldBeGreaterThanOrEqualTo(64);
    }

    private static (string Document, Segment Segment, HashSet<StatementKind> Kinds) Read(string line)
    {
        var record = JsonDocument.Parse(line).RootElement;
        var kinds = record.GetProperty("kinds").EnumerateArray().Select(kind => Enum.Parse<StatementKind>(kind.GetString()!)).ToHashSet();
        var text = record.GetProperty("text").GetString()!;
        return (record.GetProperty("doc").GetString()!, new Segment
        {
            Block = 0,
            Start = 0,
            Length = text.Length,
            Line = record.GetProperty("line").GetInt32(),
            Role = Enum.Parse<StatementRole>(record.GetProperty("role").GetString()!, ignoreCase: true),
            Section = [.. record.GetProperty("section").EnumerateArray().Select(part => part.GetString()!)],
            Stem = record.GetProperty("stem").GetString(),
            Text = text,
            OpensParagraph = false,
            Language = "en",
        }, kinds);
    }
}
