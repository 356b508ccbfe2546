using System.Security.Cryptography;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Whether every published text is still the one that was confirmed, by its fingerprint.</summary>
/// <param name="Editions">How many were compared.</param>
/// <param name="Unproved">Redacted before the fingerprint of a redacted text was kept: nothing to compare them with.</param>
/// <param name="Wrong">One sentence for each that differs.</param>
public sealed record PublishedText(int Editions, int Unproved, IReadOnlyList<Sentence> Wrong)
{
    /// <summary>How many uploaded files were compared with the fingerprint that was taken when they came.</summary>
    public int Uploads { get; init; }

    public static async Task<PublishedText> ReadAsync(AppDb db, CancellationToken cancel = default)
    {
        var (compared, unproved, wrong) = (0, 0, new List<Sentence>());
        foreach (var plan in await db.Plans.AsNoTracking().OrderBy(plan => plan.Slug).ToListAsync(cancel))
        {
            // One edition at a time: a text is small, all texts of an office are not.
            foreach (var id in await db.Editions.Where(edition => edition.PlanId == plan.Id).OrderBy(edition => edition.Number).Select(edition => edition.Id)
                .ToListAsync(cancel))
            {
                var edition = await db.Editions.AsNoTracking().Include(one => one.Wordings).SingleAsync(one => one.Id == id, cancel);
                if (edition is { RedactedAt: not null, RedactedSha256: null })
                {
                    unproved++;
                    continue;
                }

                compared++;
                if (Edition.Fingerprint(edition.Parts, edition.Wordings) != (edition.RedactedSha256 ?? edition.Sha256))
                {
                    wrong.Add($"The text of edition {edition.Number} of {plan.Title} ({plan.Slug}) is not the one that was confirmed: its fingerprint differs.");
                }
            }
        }

        return new(compared, unproved, wrong) { Uploads = await UploadsAsync(db, wrong, cancel) };
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
