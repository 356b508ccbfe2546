using Frankpledge.Plans.Learning;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>How a statement came to say something else than the rules say: what they said, and what the office's reviews show of such changes.</summary>
/// <param name="Kinds">What the rules said it does.</param>
/// <param name="Actors">Whom the rules named.</param>
/// <param name="Makes">The changes that were made, each with the figures behind it.</param>
public sealed record Learned(IReadOnlyList<StatementKind> Kinds, IReadOnlyList<Actor> Actors, IReadOnlyList<LearnedChange> Makes);

/// <param name="What">What was changed.</param>
/// <param name="Changed">How many statements people here changed so.</param>
/// <param name="Right">How many of the corrections of reviews held back were right.</param>
/// <param name="Made">Of how many.</param>
public sealed record LearnedChange(HabitOf What, int Changed, int Right, int Made)
{
    internal static LearnedChange Of(Lesson lesson) => new(lesson.Habit.What, lesson.Changed, lesson.Right, lesson.Made);
}
