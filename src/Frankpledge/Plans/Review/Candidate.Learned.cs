using Frankpledge.Plans.Learning;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>What the office's own reviews change in what the rules said.</summary>
public sealed partial class Candidate
{
    /// <summary>A correction is never sure, however often it was right: a person looks at each.</summary>
    private const double NotQuiteSure = 0.89;

    private static readonly StatementKind[] Telling = [StatementKind.Fact, StatementKind.Narrative];

    /// <summary>What only tells: nobody acts in it, and nothing is to be reached.</summary>
    private static bool Tells(IReadOnlyList<StatementKind> kinds) => kinds.All(Telling.Contains);

    /// <summary>Corrects what the rules said, where people here do. What may be no statement stays one until a person says so.</summary>
    internal void Learn(OfficeLessons lessons)
    {
        var rules = Said.Of(Kinds, Actors);
        if (lessons.Of(Text, Reviewed.SignsOf(Role, Stem, rules, Why), rules) is not { } correction)
        {
            return;
        }

        Learned = new(Kinds, Actors, [.. correction.Lessons.Select(LearnedChange.Of)]);
        if (correction.Aside is { } aside)
        {
            Confidence = Math.Min(Confidence, Math.Round(1 - aside.Least, 2));
            return;
        }

        Kinds = correction.KindsOf(rules);
        Targets = Kinds.Contains(StatementKind.Measure) || Kinds.Contains(StatementKind.Target) ? Targets : [];
        Actors = Tells(Kinds) ? [] : correction.ActorsOf(rules, Actors);
        Confidence = Math.Min(NotQuiteSure, Math.Round(correction.Lessons.Min(lesson => lesson.Least), 2));
    }
}
