using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Architecture;

/// <summary>A step of a lifecycle. <paramref name="From"/> is <c>-</c> for a beginning.</summary>
internal sealed record LifecycleStep(string From, string To, string By);

/// <summary>The steps that entities take, found by trying every verb in every state: one that refuses is no step.</summary>
internal static class LifecycleSteps
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly Change By = new("A tester", null, Now, "Testing");

    public static IEnumerable<LifecycleStep> OfImports() => Tried(
        nameof(UploadPlan),
        () => PlanImport.Upload(new UploadedPlan(Guid.Empty, null, "plan.txt", [1]), By), import => import.State.ToString(),
        (nameof(ReadUpload), import => import.Take((import.ReadingAt ?? Now) + (2 * PlanImport.ReaderIsDead))), (nameof(ReadUpload), import => import.PutBack()),
        (nameof(ReadUpload), import => import.Open(PlanText.Read(PlanText.Example), 1)), (nameof(ReadUpload), import => import.Fail("It cannot be read.", 1)),
        (nameof(ConfirmImport), import => import.Confirm(AnEdition())), (nameof(AbandonImport), import => import.Abandon()),
        (nameof(UndoConfirmation), import => import.Reopen()));

    public static IEnumerable<LifecycleStep> OfClocks() => Tried(
        nameof(StartClock),
        () => new Clock { Id = Guid.Empty, AreaId = Guid.Empty, Kind = ClockKind.InformationRequest, Label = "A request", StartedOn = Today, DueAtStart = Today }, clock => clock.State.ToString(),
        (nameof(SettleClock), clock => clock.Settle(Today, "Done.", Today)), (nameof(CancelClock), clock => clock.Cancel(Today, "A mistake.")));

    private static DateOnly Today => DateOnly.FromDateTime(Now.Date);

    /// <summary>Every verb in every state that some verbs lead to. Entities hold no more than their state here, so the way to a state is taken again each time.</summary>
    private static HashSet<LifecycleStep> Tried<T>(string begins, Func<T> begin, Func<T, string> state, params (string By, Action<T> Verb)[] verbs)
    {
        var first = state(begin());
        var steps = new HashSet<LifecycleStep> { new("-", first, begins) };
        var ways = new Dictionary<string, IReadOnlyList<Action<T>>> { [first] = [] };
        var open = new Queue<string>([first]);
        while (open.TryDequeue(out var from))
        {
            foreach (var (by, verb) in verbs)
            {
                var one = begin();
                foreach (var earlier in ways[from])
                {
                    earlier(one);
                }

                if (!Does(() => verb(one)))
                {
                    continue;
                }

                steps.Add(new(from, state(one), by));
                if (ways.TryAdd(state(one), [.. ways[from], verb]))
                {
                    open.Enqueue(state(one));
                }
            }
        }

        return steps;
    }

    private static bool Does(Action verb)
    {
        try
        {
            verb();
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static Edition AnEdition() => new()
    {
        Id = Guid.Empty, PlanId = Guid.Empty, Number = 1, Stage = EditionStage.Final, ConfirmedAt = Now, ConfirmedBy = "A tester", SourceName = "plan.txt", SourceSha256 = "0", Parts = [], Sha256 = "0",
    };
}
