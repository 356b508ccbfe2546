using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>A promise with its state, flat for JSON.</summary>
internal sealed record PromiseListed(string Reference, string Plan, string? Theme, string? Stem, string Text, IReadOnlyList<DateOnly> Days, PromiseState State,
    IReadOnlyList<PromiseRecorded> Records, DateOnly? LastAccountOn, string? LastAccount, string? PendingChange)
{
    public PromiseListed(PromiseStanding one, string? pending)
        : this(one.Promise.Reference.ToString(), one.Promise.PlanSlug, one.Promise.Theme, one.Promise.Stem, one.Promise.Text, one.Promise.Days, one.State,
            [.. one.Standing
                .Select(record =>
                    new PromiseRecorded(one.Promise.Reference.ToString(), record.Number, record.Outcome, record.On, record.ForDay, record.Evidence,
                        record.Address, record.Reason) { WordsOfEdition = one.OfEarlierWords.TryGetValue(record.Id, out var edition) ? edition : null })],
            one.LastAccount?.On, one.LastAccount?.Text, pending) => LongPast = one.LongPast;

    /// <summary>Days that make it late and had passed more than a year before the plan came here: it may have been kept before anything was recorded.</summary>
    public IReadOnlyList<DateOnly> LongPast { get; init; } = [];

    /// <summary>Empty: every day that has passed counts. Whoever read it before long past days made a promise late finds it still.</summary>
    public IReadOnlyList<DateOnly> NotCounted { get; init; } = [];
}

internal sealed record PromiseRecorded(string Reference, int Number, PromiseOutcome Outcome, DateOnly On, DateOnly? ForDay, string? Evidence, string? Address,
    string? Reason)
{
    /// <summary>The edition for whose words it was recorded, where the plan has other words since.</summary>
    public int? WordsOfEdition { get; init; }
}
