using System.Security.Cryptography;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Whether every published text, and what is shown with it, is still what was confirmed, by their fingerprints.</summary>
/// <param name="Editions">How many were compared.</param>
/// <param name="Unproved">Redacted before the fingerprint of a redacted text was kept: nothing to compare them with.</param>
/// <param name="Wrong">One sentence for each that differs.</param>
public sealed record PublishedText(int Editions, int Unproved, IReadOnlyList<Sentence> Wrong)
{
    /// <summary>Confirmed before the fingerprint of their <see cref="PublicRecord"/> was kept: of them only the words were compared.</summary>
    public int Unkept { get; init; }

    /// <summary>How many uploaded files were compared with the fingerprint that was taken when they came.</summary>
    public int Uploads { get; init; }

    public static async Task<PublishedText> ReadAsync(AppDb db, CancellationToken cancel = default)
    {
        var (compared, unproved, unkept, wrong) = (0, 0, 0, new List<Sentence>());
        foreach (var plan in await db.Plans.AsNoTracking().OrderBy(plan => plan.Slug).ToListAsync(cancel))
        {
            var references = await db.Statements.AsNoTracking().Where(statement => statement.PlanId == plan.Id)
                .ToDictionaryAsync(statement => statement.Id, statement => statement.Reference, cancel);

            // One edition at a time: a text is small, all texts of an office are not.
            foreach (var id in await db.Editions.Where(edition => edition.PlanId == plan.Id).OrderBy(edition => edition.Number).Select(edition => edition.Id)
                .ToListAsync(cancel))
            {
                var edition = await db.Editions.AsNoTracking().Include(one => one.Wordings).ThenInclude(wording => wording.Targets).AsSplitQuery()
                    .SingleAsync(one => one.Id == id, cancel);
                if (edition is { RedactedAt: not null, RedactedSha256: null })
                {
                    unproved++;
                }
                else
                {
                    compared++;
                    if (Differs(edition.RedactedSha256 ?? edition.Sha256, () => Edition.Sha256Of(edition.FingerprintedLines(edition.Wordings))))
                    {
                        wrong.Add($"The text of edition {edition.Number} of {plan.Title} ({plan.Slug}) is not the one that was confirmed: its fingerprint differs.");
                    }
                }

                if (edition.RecordSha256 is null)
                {
                    unkept++;
                }
                else if (Differs(edition.RecordSha256, () => PublicRecord.Of(plan, edition, references)))
                {
                    wrong.Add($"What is shown with the text of edition {edition.Number} of {plan.Title} ({plan.Slug}), such as its stage, its days, references, labels or targets, is not what was confirmed: its fingerprint differs.");
                }
            }
        }

        return new(compared, unproved, wrong) { Unkept = unkept, Uploads = await UploadsAsync(db, wrong, cancel) };
    }

    private static bool Differs(string kept, Func<string> fingerprint)
    {
        try
        {
            return fingerprint() != kept;
        }
        catch (Exception error) when (error is NullReferenceException or ArgumentException)
        {
            // Nothing stands in a list where something was confirmed.
            return true;
        }
    }

    private static async Task<int> UploadsAsync(AppDb db, List<Sentence> wrong, CancellationToken cancel)
    {
        var compared = 0;
        foreach (var id in await db.PlanImports.OrderBy(import => import.UploadedAt).Select(import => import.Id).ToListAsync(cancel))
        {
            var import = await db.PlanImports.AsNoTracking().Where(one => one.Id == id)
                .Select(one => new { one.FileName, one.UploadedAt, one.Sha256, one.Content }).SingleAsync(cancel);
            if (import.Content.Length == 0)
            {
                // It went with words that were removed.
                continue;
            }

            compared++;
            if (!Convert.ToHexStringLower(SHA256.HashData(import.Content)).Equals(import.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                wrong.Add($"The file {import.FileName}, uploaded on {InWords.Day(CivilTime.DayOf(import.UploadedAt))}, is not the one that was uploaded: its fingerprint differs.");
            }
        }

        return compared;
    }
}
