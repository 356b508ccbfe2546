using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

/// <summary>Labels single sentences of a small commissioner's plan.</summary>
internal static class Sentence
{
    public static StatementLabels Label(params ReadOnlySpan<string> sentences)
    {
        List<Segment> segments = [Segment("I will be the Police and Crime Commissioner for everyone.")];
        foreach (var sentence in sentences)
        {
            segments.Add(Segment(sentence) with { OpensParagraph = segments.Count == 1 });
        }

        return StatementLabeller.Label(segments)[^1];
    }

    private static Segment Segment(string text) => new()
    {
        Block = 0, Start = 0, Length = text.Length, Line = 1, Role = StatementRole.Sentence, Section = ["Theme"], Text = text, OpensParagraph = true,
        Language = "en",
    };
}
