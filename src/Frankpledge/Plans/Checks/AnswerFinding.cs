using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Checks;

/// <summary>Records what an officer says to a finding of a check, or corrects what was said. The finding stays listed, as answered.</summary>
public sealed class AnswerFinding(AppDb db, ChecksHere checks)
{
    /// <param name="code">Of the finding, as the person saw it.</param>
    /// <param name="after">The number of the answer that it corrects, as the person saw it; 0 where none was recorded.</param>
    public Task<CheckAnswer> RunAsync(EditionToCheck edition, string code, string? note, int after, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(CheckAnswer.WhyNot(note));
        var plan = await checks.OfAsync(edition, cancel);
        var finding = plan?.Findings.FirstOrDefault(one => one.Finding.Code == code)?.Finding
            ?? throw new RefusedException("FindingUnknown", "The checks do not find this any more, so there is nothing to answer.");
        if (await checks.LastAnswerAsync(plan!.PlanId, code, cancel) != after)
        {
            throw new RefusedException("AnsweredMeanwhile", "Somebody else has answered this meanwhile. Look at the answer, then decide again.");
        }

        var answer = new CheckAnswer
        {
            Id = Guid.CreateVersion7(), AreaId = edition.AreaId, PlanId = plan.PlanId, CheckName = finding.Check.Name, Finding = code,
            StatementId = finding.Found.Line?.StatementId, Said = finding.Found.Sentence.English, Number = after + 1, Note = note!.Trim(),
            RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.CheckAnswers.Add(answer);
        await db.SaveAsync(change, cancel);
        return answer;
    }, cancel);
}
