using System.Text.Json;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting.Demonstration;

/// <summary>Hangs the demonstration's threads on its statements, by the use cases that officers use:
/// ten whole ones, and single entries on a few more.</summary>
internal sealed class LoadThreads(AppDb db, AddEntry add, CorrectEntry correct, WithdrawEntry withdraw, RecordPromise record)
{
    private const string OfNoDocument = "no document";

    private static readonly JsonSerializerOptions Options =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter() } };

    /// <param name="json">The text of <c>threads.json</c>.</param>
    public async Task RunAsync(Guid areaId, string json, Change change, CancellationToken cancel)
    {
        var promises = await db.PromisesInForceAsync(areaId, change.At.LocalDay(), cancel);
        foreach (var thread in JsonSerializer.Deserialize<Threads>(json, Options)!.All)
        {
            var promise = promises.Single(one => one.Text.StartsWith(thread.Begins, StringComparison.Ordinal));
            foreach (var entry in thread.Entries)
            {
                await HangAsync(areaId, promise.Statement, entry, change, cancel);
            }

            if (thread.Promise is { } became)
            {
                var wanted =
                    new PromiseToRecord(became.Outcome, became.On
                        ?? change.At.LocalDay().AddDays(-became.DaysAgo), became.Evidence, null, became.Reason, became.Invented);
                var place = new PromisePlace(areaId, promise.Statement, promise.Days.Count == 0 ? null : promise.Days[0], promise.Edition);
                await record.RunAsync(place, wanted, 0, change, cancel);
            }
        }
    }

    private async Task HangAsync(Guid areaId, Guid statement, Entry entry, Change change, CancellationToken cancel)
    {
        var on = entry.On ?? change.At.LocalDay().AddDays(-entry.DaysAgo);
        var wanted =
            new EntryToRecord(entry.Kind, entry.Text, on, new(entry.Document ?? OfNoDocument, entry.Place, null), entry.Invented) { Pence = entry.Pence,
                Value = entry.Value, Unit = entry.Unit, Period = entry.Period,
                Link = entry.Link is { } said ? new(said.Purpose, said.Strength, said.Why) : LinkToMake.Unsaid };
        var made = await add.RunAsync(areaId, statement, wanted, change, cancel);
        if (entry.Correct is { } right)
        {
            await correct.RunAsync(areaId, made.Id, wanted with { Text = right.Text, Value = right.Value }, right.Why, change, cancel);
        }

        if (entry.Withdraw is { } why)
        {
            await withdraw.RunAsync(areaId, made.Id, why, change, cancel);
        }
    }

    private sealed record Threads([property: JsonPropertyName("threads")] IReadOnlyList<OfStatement> All);

    /// <param name="Begins">How the statement's words begin, which only one does.</param>
    private sealed record OfStatement(string Begins, IReadOnlyList<Entry> Entries, Became? Promise);

    /// <param name="On">The day, where the documents or the invention name one; else <paramref name="DaysAgo"/> counts back from the day of loading.</param>
    private sealed record Entry(
        ThreadKind Kind, string Text, DateOnly? On, int DaysAgo, string? Document, string? Place, bool Invented, long? Pence, decimal? Value, string? Unit,
        string? Period, Corrected? Correct, string? Withdraw, Linked? Link);

    private sealed record Linked(LinkPurpose Purpose, LinkStrength Strength, string Why);

    private sealed record Corrected(decimal Value, string Text, string Why);

    private sealed record Became(PromiseOutcome Outcome, DateOnly? On, int DaysAgo, string? Evidence, string? Reason, bool Invented);
}
