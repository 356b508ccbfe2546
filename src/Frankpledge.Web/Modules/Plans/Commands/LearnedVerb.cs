using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Learning;
using Frankpledge.Reading;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>learned --area SLUG</c>: what the reviews of an area teach, and whether that corrects readings; <c>--switch</c> turns it off or on.</summary>
internal static class LearnedVerb
{
    private static readonly Option<string> Area = ImportsOf.AreaOption();
    private static readonly Option<Switch?> To = Choices.MaybeOneOf<Switch>("--switch", "Whether what was learned is to correct the next readings.");

    private enum Switch
    {
        On,
        Off,
    }

    public static Command Create() =>
        new Command("learned", "Show what the reviews of an area teach, and which readings that corrects.") { Area, To }.Answering(
        (parsed, cancel) => Records.PreparedAsync(services => RunAsync(services, parsed.GetRequiredValue(Area), parsed.GetValue(To), cancel)), Write);

    private static async Task<LearnedAnswer> RunAsync(IServiceProvider services, string slug, Switch? to, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var area = await db.AreaAsync(slug, cancel);
        if (to is { } wanted)
        {
            var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Switched learning from reviews at the command line");
            await services.GetRequiredService<SwitchLearning>().RunAsync(area.Id, wanted == Switch.Off, change, cancel);
        }

        var lessons = OfficeLessons.Learn(await db.ReviewedAsync(area.Id, cancel));
        return new(await db.IsLearningOffAsync(area.Id, cancel), lessons.Reviews, lessons.Plans, lessons.By, [.. lessons.Lessons.Select(LessonAnswer.From)]);
    }

    private static void Write(LearnedAnswer answer, TextWriter output)
    {
        output.Say($"Statements that people looked at: {answer.Reviews}. Plans: {answer.Plans}.");
        output.Say(answer.Off
            ? "Learning from them is switched off."
            : "A change that would have been right at least half of the time, chance allowed for, corrects the next readings.");
        foreach (var lesson in answer.Lessons)
        {
            output.Say($"{(lesson.Corrects && !answer.Off ? "corrects" : "does not")}  {Choices.InWords(lesson.What)}: {Change(lesson)}; changed {lesson.Changed} of {lesson.Of}; {lesson.Right} of {lesson.Made} right on reviews held back");
        }

        if (answer.Lessons.Count == 0)
        {
            output.Say($"No change was made {Lesson.FewestChanges} times or more, so there is nothing to learn yet.");
        }
    }

    private static Sentence Change(LessonAnswer lesson) =>
        lesson.What == HabitOf.Aside ? (Sentence)"no statement" : (Sentence)$"{Names(lesson, lesson.Off)} -> {Names(lesson, lesson.On)}";

    /// <summary>Kinds are named by the program, actors by the plan.</summary>
    private static string Names(LessonAnswer lesson, IReadOnlyList<string> names) => names.Count == 0 ? "-" : string.Join(", ",
        lesson.What == HabitOf.Kinds ? names.Select(name => Choices.InWords(Enum.Parse<StatementKind>(name))) : names);

    private sealed record LearnedAnswer(bool Off, int Reviews, int Plans, HeldBackBy HeldBackBy, IReadOnlyList<LessonAnswer> Lessons);

    /// <param name="Off">What people take away.</param>
    /// <param name="On">What they give instead.</param>
    /// <param name="AtLeast">The share of right corrections, at least.</param>
    private sealed record LessonAnswer(HabitOf What, IReadOnlyList<string> Off, IReadOnlyList<string> On, int Changed, int Of, int Right, int Made,
        double AtLeast, bool Corrects)
    {
        public static LessonAnswer From(Lesson lesson)
        {
            var (off, on) = lesson.Habit switch
            {
                KindHabit habit => (habit.Kinds.Off.Select(kind => kind.ToString()), habit.Kinds.On.Select(kind => kind.ToString())),
                ActorHabit habit => (habit.Actors.Off.Select(actor => actor.Name), habit.Actors.On.Select(actor => actor.Name)),
                _ => ([], Enumerable.Empty<string>()),
            };
            return new(lesson.Habit.What, [.. off], [.. on], lesson.Changed, lesson.Of, lesson.Right, lesson.Made, Math.Round(lesson.Least, 3),
                lesson.Corrects);
        }
    }
}
