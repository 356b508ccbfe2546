using System.Security.Cryptography;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Draws at random, once an import, which of the sure statements a person checks before all others are accepted together.</summary>
public sealed class DrawSample(AppDb db)
{
    public const int Size = 30;

    /// <returns>How many were drawn: <see cref="Size"/>, or all where there are fewer.</returns>
    /// <exception cref="RefusedException">Unsure ones wait (<c>UnsureOnesWait</c>), or it was drawn before (<c>DrawnAlready</c>).</exception>
    public Task<int> RunAsync(Guid importId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        await db.HoldInReviewAsync(importId, cancel);
        var import = await db.PlanImports.SingleAsync(i => i.Id == importId, cancel);
        var waiting = await db.Candidates.Where(c => c.ImportId == importId && c.State == CandidateState.Waiting).OrderBy(c => c.Order).ToListAsync(cancel);
        RefusedException.ThrowIfAny(AcceptCandidates.WhyNotTogether(waiting.Count(c => !c.IsSure), new(Size, Size, 0, 0)));
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        import.Draw(seed, change);
        var drawn = Draw(seed, waiting);
        foreach (var (number, candidate) in drawn.Index())
        {
            candidate.Draw(number + 1);
        }

        await db.SaveAsync(change, cancel);
        return drawn.Count;
    }, cancel);

    /// <summary>Those drawn with <paramref name="seed"/>, in order of the text. Anybody can repeat it:
    /// by the SHA-256 of the seed and each one's place in the text.</summary>
    public static IReadOnlyList<Candidate> Draw(int seed, IReadOnlyList<Candidate> waiting) =>
        [.. waiting.OrderBy(c => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{c.Order}")))),
            StringComparer.Ordinal).Take(Size).OrderBy(c => c.Order)];
}
