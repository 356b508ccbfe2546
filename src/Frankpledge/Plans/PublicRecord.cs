using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>
/// All that the public reads of an edition beside its words (stage, days, references, labels, targets, who says so), in one fingerprint. It is taken when the
/// edition is confirmed and again when it is withdrawn or a passage removed: nothing else changes it. A migration that gives these values another form takes
/// it anew.
/// </summary>
internal static class PublicRecord
{
    /// <summary>Takes it of editions that are about to be saved.</summary>
    public static async Task KeepAsync(AppDb db, Plan plan, IEnumerable<Edition> editions, CancellationToken cancel)
    {
        var stored = await db.Statements.Where(statement => statement.PlanId == plan.Id).ToListAsync(cancel);
        var references = stored.Union(db.Statements.Local).ToDictionary(statement => statement.Id, statement => statement.Reference);
        foreach (var edition in editions)
        {
            if (edition.Wordings.Count == 0)
            {
                await db.Wordings.Include(wording => wording.Targets).Where(wording => wording.EditionId == edition.Id).LoadAsync(cancel);
            }

            edition.Keep(Of(plan, edition, references));
        }
    }

    /// <summary>Hexadecimal. Its wordings with their targets must be loaded.</summary>
    public static string Of(Plan plan, Edition edition, IReadOnlyDictionary<Guid, StatementReference> references) => Sha256(JsonText.Write(new
    {
        plan.Slug, edition.Number, edition.Stage, edition.IssuedOn, edition.ConfirmedBy, Confirmed = Second(edition.ConfirmedAt), edition.SourceName,
        edition.SourceSha256, edition.Sha256, edition.WithdrawnNote, edition.WithdrawnBy, Withdrawn = Second(edition.WithdrawnAt),
        Redacted = Second(edition.RedactedAt),
        Wordings = edition.Wordings.OrderBy(wording => wording.Order).Select(wording => new
        {
            Reference = references.GetValueOrDefault(wording.StatementId).ToString(), wording.Order, wording.Section, wording.Role, wording.Stem,
            wording.OpensParagraph, wording.SourceText, wording.Kinds, wording.Actors, wording.DueWords, wording.DueOn, wording.DueReading, wording.Refs,
            wording.Language, wording.Line, wording.Page, wording.Paragraph, wording.LabelledBy, wording.DecidedIn, wording.IsSectionSet,
            wording.IsCheckedTwice, wording.IsTogether, Notes = wording.Notes is { Count: > 0 } notes ? notes : null,
            Targets = wording.Targets.OrderBy(target => target.Order).Select(target => new
            {
                target.TargetId, target.Order, target.Measure, target.Comparator,
                Number = target.Number?.ToString("0.##########", CultureInfo.InvariantCulture), target.Grade, target.Unit, target.DueWords, target.DueOn, target.DueReading,
            }),
        }),
    }));

    /// <summary>The databases keep parts of a second to different lengths.</summary>
    private static string? Second(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
