using Frankpledge.Persistence;
using Frankpledge.Statistics;
using Frankpledge.Statistics.Rates;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>What the check of the statements drawn at random has shown of those that nobody looks at.</summary>
/// <param name="Drawn">How many were drawn; 0 while nothing is.</param>
/// <param name="Checked">How many of them a person has decided one by one.</param>
/// <param name="Wrong">How many of those the person changed, split, joined, moved or set aside.</param>
/// <param name="Rest">How many were not drawn and are, or would be, accepted together.</param>
public sealed record DrawFindings(int Drawn, int Checked, int Wrong, int Rest)
{
    /// <param name="all">Every candidate of an import.</param>
    public static DrawFindings Of(IReadOnlyCollection<Drawing> all)
    {
        var drawn = all.Where(c => c.Drawn is not null).ToList();
        var decided = drawn.Where(c => c.State != CandidateState.Waiting && (c.DecidedBy is not null || c.State == CandidateState.NotAStatement)).ToList();
        return new(drawn.Count, decided.Count, decided.Count(c => c.Changed || c.State == CandidateState.NotAStatement), all.Count(c =>
            c.Drawn is null && c.DecidedBy is null && c.CarriedFrom is null
                && (c.State == CandidateState.Accepted || (c.State == CandidateState.Waiting && c.Confidence >= Candidate.SureFrom))));
    }

    /// <summary>The share found wrong, with Wilson's 95 % interval; null before the first check.</summary>
    public Estimate? Error => Checked == 0 ? null : ProportionInterval.Of(Wrong, Checked);

    /// <summary>How many of the rest are expected to be wrong, and the lowest and highest number that is plausible; null before the first check.</summary>
    public (int Expected, int Low, int High)? WrongAmongRest => Error is not { } error ? null
        : ((int)Math.Round(Rest * error.Value), (int)Math.Floor(Rest * error.Interval.Lower), (int)Math.Ceiling(Rest * error.Interval.Upper));
}

/// <summary>Reads them.</summary>
public static class DrawReading
{
    extension(AppDb db)
    {
        /// <summary>What the draw of an import has shown so far; after it was confirmed, what it showed.</summary>
        public async Task<DrawFindings> DrawAsync(Guid importId, CancellationToken cancel = default)
        {
            var all = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId)
                .Select(c => new Drawing(c.Drawn, c.State, c.Changed, c.DecidedBy, c.CarriedFrom, c.Confidence)).ToListAsync(cancel);
            return DrawFindings.Of(all);
        }
    }
}

/// <summary>A candidate as far as the draw needs it.</summary>
public sealed record Drawing(int? Drawn, CandidateState State, bool Changed, string? DecidedBy, int? CarriedFrom, double Confidence);
