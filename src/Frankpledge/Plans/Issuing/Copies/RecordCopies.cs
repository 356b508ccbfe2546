using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans.Issuing.Copies;

/// <summary>Records to whom copies of an issued plan were sent, several at a time (R41).</summary>
public sealed class RecordCopies(AppDb db)
{
    /// <param name="record">The number of the record of the issue.</param>
    public Task<IReadOnlyList<IssueFact>> RunAsync(Guid areaId, int record, CopiesToRecord input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync<IReadOnlyList<IssueFact>>(async () =>
    {
        var area = await db.AreaFactsAsync(areaId, cancel);
        var of = await db.IssueRecordAsync(areaId, record, cancel);
        var register = await db.AuthoritiesAsync(area, of.IssuedOn ?? input.On, cancel);
        RefusedException.ThrowIfAny([.. WhyNot(input, register), .. WhyNotAgain(input, of)]);
        var made = input.To.Select(name => of.Record(new(IssueFactKind.CopySent, input.On, input.Person, input.Document, name), change)).ToList();
        db.AddRange(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);

    private static IEnumerable<Reason> WhyNotAgain(CopiesToRecord input, IssueRecord record) =>
        from fact in record.Facts
        where fact.Counts && fact.Kind == IssueFactKind.CopySent && input.To.Contains(fact.Detail)
        select new Reason("CopyRecorded",
            $"That a copy was sent to {fact.Detail} on {InWords.Day(fact.HappenedOn)} is recorded already. Withdraw that first if it is wrong.");

    private static IReadOnlyList<Reason> WhyNot(CopiesToRecord input, AuthorityRegister register) => input.To.Count == 0
        ? [new("CopyNobodyChosen", "Choose to whom the copies were sent.")]
        : [.. input.To.Where(name => name != register.Head && register.Authorities.All(one => one.Name != name))
            .Select(name => new Reason("AuthorityUnknown", $"{name} was no responsible authority of the area on the day of issue. Enter it first."))];
}

/// <param name="To">Names as the register has them; <see cref="AuthorityRegister.Head"/> for whoever leads the force.</param>
/// <param name="Person">Who sent them: name and post.</param>
/// <param name="Document">The letter or message that shows it, and where it is.</param>
public sealed record CopiesToRecord(IReadOnlyList<string> To, DateOnly On, string Person, string Document);
