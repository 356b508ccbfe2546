using Frankpledge.Common;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>Two plans side by side, for people.</summary>
internal static class CompareWords
{
    public static void Write(ComparedData data, TextWriter output)
    {
        foreach (var side in new[] { data.First, data.Second })
        {
            output.Say($"{side.Title}: {side.Statements} statements in {side.Sections} sections; {side.Undertaken} promise or expect something ({string.Join(", ", side.By.Select(one => $"{Choices.InWords(one.Role)} {one.Statements}"))}; nobody named {side.ByNobody}).");
            if (side.Measured is { } measured)
            {
                output.Say($"  With a measure linked: {measured}. Recorded as met: {side.Met}, as given up: {side.GivenUp}.");
            }
        }

        foreach (var (plan, other) in new[] { ("first", data.Second), ("second", data.First) })
        {
            output.WriteLine();
            output.Say($"Subjects of {(plan == "first" ? data.First.Title : data.Second.Title)}, and whether {other.Title} speaks of them:");
            foreach (var subject in data.Subjects.Where(one => one.Plan == plan))
            {
                output.Say($"  {subject.Section[^1]}: {Standing(subject)}");
            }
        }

        output.WriteLine();
        output.Say($"Only what is said in the same words is found, so read both before you call a subject dropped or new.");
    }

    private static Sentence Standing(ComparedSubject subject) => subject.Standing switch
    {
        "both" => (Sentence)$"in both, as {string.Join("; ", subject.Matches.Select(one => $"{one.Section[^1]} ({string.Join(", ", one.Words)})"))}",
        "mentioned" => (Sentence)$"no section of it; mentioned in {subject.Mentions.Count}",
        _ => (Sentence)$"not found",
    };
}
