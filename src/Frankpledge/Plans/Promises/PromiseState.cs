using Frankpledge.Plans.Contract;

namespace Frankpledge.Plans.Promises;

/// <summary>Where a promise stands by what is recorded, and by nothing else. In the order in which a page names them.</summary>
public enum PromiseState
{
    /// <summary>A day that its words name has passed, and nobody recorded that it was met or given up. How long it had passed when the plan
    /// came here makes no difference: late says that nothing is recorded, not that nothing was done.</summary>
    Late,

    /// <summary>Recorded as met; where its words name several days, for each of them.</summary>
    Met,

    /// <summary>Recorded as given up, for at least one of its days.</summary>
    GivenUp,

    /// <summary>Something that happened is recorded for a day within the last <see cref="PromiseStates.Months"/> months.</summary>
    Reported,

    /// <summary>What is recorded is older.</summary>
    ReportedBefore,
    NothingRecorded,
}

/// <summary>The rule by which a promise and a priority have a state. The page <c>promises</c> says it in words.</summary>
public static class PromiseStates
{
    /// <summary>How long an account counts.</summary>
    public const int Months = 12;

    /// <param name="days">The days that the promise's words name.</param>
    /// <param name="outcomes">What stands recorded for each day, or for the promise as a whole where it names none; what was taken back is left out.</param>
    /// <param name="lastAccount">The day of the newest account that stands; null where there is none.</param>
    public static PromiseState Of(IReadOnlyList<DateOnly> days, IReadOnlyList<(DateOnly? Day, PromiseOutcome Outcome)> outcomes, DateOnly? lastAccount,
        DateOnly today)
    {
        if (days.Any(day => day < today && !outcomes.Any(one => one.Day == day)))
        {
            return PromiseState.Late;
        }

        if (outcomes.Any(one => one.Outcome == PromiseOutcome.GivenUp))
        {
            return PromiseState.GivenUp;
        }

        if (outcomes.Count > 0 && days.All(day => outcomes.Any(one => one.Day == day)))
        {
            return PromiseState.Met;
        }

        return lastAccount is null && outcomes.Count == 0 ? PromiseState.NothingRecorded
            : outcomes.Count > 0 || lastAccount >= today.AddMonths(-Months) ? PromiseState.Reported
            : PromiseState.ReportedBefore;
    }

    /// <summary>The state of a priority, by the states of the promises in it.</summary>
    public static PriorityState Of(IReadOnlyCollection<PromiseState> promises)
    {
        var told = promises.Count(state => state is PromiseState.Met or PromiseState.GivenUp or PromiseState.Reported);
        return promises.Count == 0 ? PriorityState.NoPromise
            : promises.Contains(PromiseState.Late) ? PriorityState.SomeLate
            : promises.All(state => state == PromiseState.Met) ? PriorityState.AllMet
            : promises.All(state => state is PromiseState.Met or PromiseState.GivenUp) ? PriorityState.AllSettled
            : told == promises.Count ? PriorityState.AllReported
            : told > 0 ? PriorityState.SomeReported
            : promises.Contains(PromiseState.ReportedBefore) ? PriorityState.NothingRecent
            : PriorityState.NothingRecorded;
    }
}

/// <summary>Where a priority stands. The first that fits is its state.</summary>
public enum PriorityState
{
    NoPromise,
    SomeLate,
    AllMet,

    /// <summary>Each promise is recorded as met or given up.</summary>
    AllSettled,

    /// <summary>Each is met, given up, or has an account of the last months.</summary>
    AllReported,
    SomeReported,

    /// <summary>There are accounts, all of them older.</summary>
    NothingRecent,
    NothingRecorded,
}
