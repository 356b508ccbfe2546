using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <param name="Passage">The words as published, exactly.</param>
/// <param name="Note">What the public reads in their place, for example "a person's name".</param>
public sealed record PassageToRedact(Guid PlanId, string Passage, string Note);

/// <summary>
/// Takes a passage out of every edition of a plan: sentences, what was read from them, headings and tables. A note stands in its place. The fingerprint of an
/// edition remains that of the text as confirmed. The audit trail tells that it was done, by whom and why, and does not repeat the words.
/// </summary>
public sealed class RedactPassage(AppDb db)
{
    private const int Shortest = 3;

    public Task<Redaction> RunAsync(PassageToRedact input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(WhyNot(input));
        var passage = new Passage(input.Passage, $"[removed: {input.Note.Trim()}]");
        var plan = await db.Plans.Include(one => one.Editions).ThenInclude(edition => edition.Wordings).SingleAsync(one => one.Id == input.PlanId, cancel);
        var hit = new HashSet<Guid>();
        var found = false;
        foreach (var edition in plan.Editions)
        {
            var redacted = edition.Redact(passage, change.At);
            found |= redacted.Found;
            hit.UnionWith(redacted.Wordings.Select(wording => wording.StatementId));
        }

        if (!found)
        {
            throw new RefusedException("PassageNotFound", "These words stand in no edition of the plan. Copy them from the page exactly as they are printed there.");
        }

        var references = (await db.Statements.Where(statement => statement.PlanId == input.PlanId && hit.Contains(statement.Id)).ToListAsync(cancel))
            .OrderBy(statement => statement.Letter).ThenBy(statement => statement.Number).Select(statement => statement.Reference.ToString());
        var redaction = new Redaction { Id = Guid.CreateVersion7(), PlanId = input.PlanId, At = change.At.ToUniversalTime(), By = change.Who, Note = input.Note.Trim(), Statements = [.. references] };
        db.Add(redaction);
        await db.SaveAsync(change, cancel);
        return redaction;
    }, cancel);

    public static IReadOnlyList<Reason> WhyNot(PassageToRedact input) =>
    [
        .. input.Passage.Trim().Length < Shortest ? [new Reason("PassageTooShort", $"Give the words to remove, at least {Shortest} letters of them, exactly as published.")] : (Reason[])[],
        .. Edition.WhyNotNote(input.Note),
    ];
}
