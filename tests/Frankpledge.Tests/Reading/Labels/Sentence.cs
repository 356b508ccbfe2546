using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

/// <summary>Labels single sentences of a small commissioner's plan.</summary>
internal static class Sentence
{
    public static StatementLabels Label(params ReadOnlySpan<string> sentences)
    {
        List<Segment> segments = [Of("I will be the Police and Crime Commissioner for everyone.")];
        foreach (var sentence in sentences)
        {
            segments.Add(Of(sentence) with { OpensParagraph = segments.Count == 1 });
        }

        return StatementLabeller.Label(segments)[^1];
    }

    public static Segment Of(string text) => new()
    {
        Block = 0, Start = 0, Length = text.Length, Line = 1, Role = StatementRole.Sentence, Section = ["Theme"], Text = text, OpensParagraph = true,
        Language = "en",
    };
}
