using System.Diagnostics;
using System.Globalization;
using System.Text;
using Frankpledge.Plans.Learning;
using Frankpledge.Reading;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>import-learning FOLDER... [LABELS DOCUMENT]...</c>: what learning from an office's own reviews does to the readings of its next statements. Each plan is
/// an office. One half of it, in reading order, counts as reviewed and the other is read with and without what that teaches; then the halves change places.
/// </summary>
internal static class ImportLearning
{
    private static readonly CompositeFormat Columns = CompositeFormat.Parse("{0,-30} {1,6} {2,7} {3,7} {4,7} {5,9} {6,7} {7,7} {8,9} {9,9} {10,7}");

    public static void Run(IReadOnlyList<string> arguments)
    {
        var offices = LabelledPlans.Of(arguments).Select(plan => Office.Of(plan.Labels, plan.Document)).ToList();
        Console.WriteLine("Learning from the other half of the same plan");
        Table(offices, (office, half) => office.InHalf(1 - half));
        Console.WriteLine("Learning from all other offices instead, which the program never does");
        Table(offices, (office, _) => [.. offices.Where(other => other != office).SelectMany(other => other.Reviews)]);
        Console.WriteLine(
            "As the first, where the office has a habit of its own: what the labels call a fact it calls narrative (invented, to see whether a habit is found)");
        Table(offices.ConvertAll(office => office with { Reviews = [.. office.Reviews.Select(WithHabit)] }), (office, half) => office.InHalf(1 - half));
        Time(offices);
    }

    private static void Table(List<Office> offices, Func<Office, int, IReadOnlyList<Reviewed>> teachers)
    {
        Console.WriteLine(
            string.Format(CultureInfo.InvariantCulture, Columns, "plan", "read", "kinds", "with", "made", "right", "actors", "with", "made", "right", "aside"));
        var rows = offices
            .ConvertAll(office =>
                (office.Name, Tally: Enumerable.Range(0, 2).Select(half => Tally.Of(office.InHalf(half), OfficeLessons.Learn(teachers(office, half))))
                    .Aggregate((one, other) => one + other)));
        foreach (var (name, tally) in rows.Append(("total", rows.ConvertAll(row => row.Tally).Aggregate((one, other) => one + other))))
        {
            Console.WriteLine(
                string.Format(CultureInfo.InvariantCulture, Columns, name, tally.Read, Share(tally.KindsBefore, tally.Statements),
                    Share(tally.KindsAfter, tally.Statements), tally.KindsMade, tally.KindsRight,
                Share(tally.ActorsBefore, tally.Statements), Share(tally.ActorsAfter, tally.Statements), tally.ActorsMade, tally.ActorsRight,
                $"{tally.AsideRight}/{tally.AsideMade}"));
        }

        Say("kinds", rows.ConvertAll(row => row.Tally.KindsAfter - row.Tally.KindsBefore));
        Say("actors", rows.ConvertAll(row => row.Tally.ActorsAfter - row.Tally.ActorsBefore));
        Console.WriteLine();
    }

    private static void Say(string what, List<int> changes) => Console.WriteLine(
        $"{what}: better in {changes.Count(change => change > 0)} of {changes.Count} plans, worse in {changes.Count(change => change < 0)}, the same in {changes.Count(change => change == 0)}; at worst {changes.Min()} statements, at best {changes.Max()}");

    /// <summary>How long it takes to learn from 5,000 reviews, which are all that there are, over and over, each with a word of its own.</summary>
    private static void Time(List<Office> offices)
    {
        var all = offices.SelectMany(office => office.Reviews).Select(WithHabit).ToList();
        List<Reviewed> many = [.. Enumerable.Range(0, 5000).Select(i => all[i % all.Count] with { Text = $"{all[i % all.Count].Text} {i / all.Count}" })];
        OfficeLessons.Learn(all);
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var read = 0;
        foreach (var office in Enumerable.Repeat(offices, int.MaxValue).SelectMany(all => all).TakeWhile(_ => read < many.Count))
        {
            read += StatementLabeller.Label(office.Segments).Count;
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"reading {read} reviewed statements again by the rules: {clock.Elapsed.TotalSeconds:0.00} s ({(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor)"));
        (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var lessons = OfficeLessons.Learn(many);
        var processor = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"learning from {many.Count} reviews: {clock.Elapsed.TotalSeconds:0.00} s ({processor.TotalSeconds:0.00} s of processor), {lessons.Lessons.Count} habits tried, {lessons.Lessons.Count(lesson => lesson.Corrects)} correct"));
    }

    private static Reviewed WithHabit(Reviewed one) => one.People is { } people && people.Kinds.Contains(StatementKind.Fact)
        ? one with { People = people
            with { Kinds = people.Kinds.Count == 1
                ? new HashSet<StatementKind> { StatementKind.Narrative } : people.Kinds.Where(kind => kind != StatementKind.Fact).ToHashSet() } }
        : one;

    private static string Share(int part, int all) => all == 0 ? "-" : ((double)part / all).ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record Office(string Name, IReadOnlyList<Reviewed> Reviews, IReadOnlyList<Segment> Segments)
    {
        public IReadOnlyList<Reviewed> InHalf(int half) => [.. half == 0 ? Reviews.Take(Reviews.Count / 2) : Reviews.Skip(Reviews.Count / 2)];

        public static Office Of(string labelFile, string document)
        {
            var score = ImportScoreRun.ScoreOf(labelFile, document);
            var name = Path.GetFileNameWithoutExtension(labelFile);
            var reviews =
                score.Pairs.Select(
                    pair => (Found: pair.Found.Found!,
                        People: (Said?)Said.Of(pair.Label.Kinds.Select(Enum.Parse<StatementKind>), Actors(pair.Label.Actors, pair.Found.Found!))))
                .Concat(score.Extra.Select(extra => (Found: extra.Found!, People: (Said?)null)));
            return new(name, [.. reviews.OrderBy(one => one.Found.Block).ThenBy(one => one.Found.Start).Select(one => Review(name, one.Found, one.People))],
                [.. score.Pairs.Select(pair => pair.Found.Found!).OrderBy(found => found.Block).ThenBy(found => found.Start).Select(SegmentOf)]);
        }

        private static Segment SegmentOf(FoundStatement found) => new()
        {
            Block = found.Block, Start = found.Start, Length = found.Length, Line = found.Line, Role = found.Role, Section = found.Section, Stem = found.Stem,
            Text = found.Text,
            OpensParagraph = found.Start == 0, Language = found.Language,
        };

        private static Reviewed Review(string plan, FoundStatement found, Said? people)
        {
            var rules = Said.Of(found.Kinds, found.Actors);
            return new() { Plan = plan, Section = found.Section, Text = found.Text, Rules = rules, People = people, IsLookedAt = true,
                Signs = Reviewed.SignsOf(found.Role, found.Stem, rules, found.Why) };
        }

        /// <summary>Labels name actors without their role, so that it is taken from what was found, where that has the name.</summary>
        private static IEnumerable<Actor> Actors(IReadOnlyList<string> names, FoundStatement found) =>
            names.Select(name => found.Actors.FirstOrDefault(actor => actor.Name == name)
                ?? new Actor(name, Enum.TryParse<ActorRole>(name, out var role) ? role : ActorRole.Body));
    }

    private sealed record Tally(int Read, int Statements, int KindsBefore, int KindsAfter, int KindsMade, int KindsRight, int ActorsBefore, int ActorsAfter,
        int ActorsMade, int ActorsRight, int AsideMade, int AsideRight)
    {
        public static Tally Of(IReadOnlyList<Reviewed> readings, OfficeLessons lessons)
        {
            var all = readings.Select(one => (one.Rules, one.People, Correction: lessons.Of(one.Text, one.Signs, one.Rules))).ToList();
            var real = all.Where(one => one.People is not null).ToList();
            var (kinds, actors, aside) =
                (real.Where(one => one.Correction?.Kinds is not null).ToList(), real.Where(one => one.Correction?.Actors is not null).ToList(),
                    all.Where(one => one.Correction?.Aside is not null).ToList());
            var (kindsRight, actorsRight) =
                (kinds.Count(one => one.Correction!.Kinds!.Habit.LeadsTo(one.Rules, one.People)),
                    actors.Count(one => one.Correction!.Actors!.Habit.LeadsTo(one.Rules, one.People)));
            var (kindsBefore, actorsBefore) =
                (real.Count(one => one.Rules.Kinds.SetEquals(one.People!.Kinds)), real.Count(one => one.Rules.Actors.SetEquals(one.People!.Actors)));
            return new(all.Count, real.Count, kindsBefore, kindsBefore + kindsRight - kinds.Count(one => one.Rules.Kinds.SetEquals(one.People!.Kinds)),
                kinds.Count, kindsRight,
                actorsBefore, actorsBefore + actorsRight - actors.Count(one => one.Rules.Actors.SetEquals(one.People!.Actors)), actors.Count, actorsRight,
                aside.Count, aside.Count(one => one.People is null));
        }

        public static Tally operator +(Tally one, Tally other) =>
            new(one.Read + other.Read, one.Statements + other.Statements, one.KindsBefore + other.KindsBefore, one.KindsAfter + other.KindsAfter,
            one.KindsMade + other.KindsMade, one.KindsRight + other.KindsRight, one.ActorsBefore + other.ActorsBefore, one.ActorsAfter + other.ActorsAfter,
            one.ActorsMade + other.ActorsMade,
            one.ActorsRight + other.ActorsRight, one.AsideMade + other.AsideMade, one.AsideRight + other.AsideRight);
    }
}
