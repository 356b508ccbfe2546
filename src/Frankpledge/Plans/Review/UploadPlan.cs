using System.Text;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <param name="PlanId">The plan of which this is a new version, or null for a new plan.</param>
/// <param name="Again">True when the person knows that the same bytes came before and means it.</param>
public sealed record UploadedPlan(Guid AreaId, Guid? PlanId, string FileName, byte[] Content, string? From = null, string? To = null, bool Again = false);

/// <summary>Keeps an uploaded document; it is read outside the request (<see cref="ReadUpload"/>).</summary>
public sealed class UploadPlan(AppDb db)
{
    public const int LargestFile = 30 * 1024 * 1024;

    /// <summary>One upload at a time, so that the same file is taken once.</summary>
    public Task<Guid> RunAsync(UploadedPlan input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(WhyNot(input));
        if (input.PlanId is { } planId && !await db.Plans.AnyAsync(p => p.Id == planId && p.AreaId == input.AreaId, cancel))
        {
            throw new RefusedException("PlanOfAnotherArea", "Choose a plan of this area, or a new plan.");
        }

        var import = PlanImport.Upload(input, change);
        if (!input.Again)
        {
            RefusedException.ThrowIfAny(await WhySameAsync(input.AreaId, import.Sha256, cancel));
        }

        db.PlanImports.Add(import);
        await db.SaveAsync(change, cancel);
        return import.Id;
    }, cancel);

    /// <summary>A name is shown in lists, headings and the audit, each of which is a line.</summary>
    public const int LongestName = 150;

    public static IReadOnlyList<Reason> WhyNot(UploadedPlan input) => [.. WhyNotName(Path.GetFileName(input.FileName)), .. WhyNotContent(input)];

    internal static IReadOnlyList<Reason> WhyNotName(string name) =>
        name.EnumerateRunes().Cast<Rune?>().FirstOrDefault(letter => Rune.IsControl(letter!.Value) || TurnedText.In($"{letter}") is not null) is { } wrong
        ? [new("FileNameNotReadable",
            $"The name of the file holds the invisible character U+{wrong.Value:X4}, which breaks its line or changes how it is read. Give the file another name.")]
        : RemovalNotes.WhyNotTyped(name) is { Count: > 0 } typed ? typed
        : name.Length > LongestName
        ? [new("FileNameTooLong", $"The name of the file has {name.Length} characters. Give it a name of at most {LongestName}.")]
        : [];

    private static IReadOnlyList<Reason> WhyNotContent(UploadedPlan input) => input.Content.Length switch
    {
        0 => [new("FileEmpty", "The file is empty. Choose the plan's DOCX, PDF, HTML, Markdown or text file.")],
        > LargestFile => [new("FileTooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB. Save it without pictures, or in parts.")],
        _ => [],
    };

    /// <summary>Whether the same bytes are in hand, or public and not withdrawn.</summary>
    private async Task<IReadOnlyList<Reason>> WhySameAsync(Guid areaId, string sha256, CancellationToken cancel)
    {
        var before =
            await db.PlanImports
                .Where(import => import.AreaId == areaId && import.Sha256 == sha256 && import.State != ImportState.Abandoned
                    && import.State != ImportState.Failed)
            .OrderByDescending(import => import.UploadedAt).Select(import => new { import.FileName, import.UploadedBy, import.UploadedAt, import.EditionId })
            .FirstOrDefaultAsync(cancel);
        if (before is null)
        {
            return [];
        }

        var day = InWords.Day(CivilTime.DayOf(before.UploadedAt));
        var edition = await (from one in db.Editions join plan in db.Plans on one.PlanId equals plan.Id where one.Id == before.EditionId
            select new { plan.Title, one.Number, one.WithdrawnAt }).SingleOrDefaultAsync(cancel);
        return edition switch
        {
            { WithdrawnAt: not null } => [],
            { } known =>
                [new("SameFile",
                    $"The same file became edition {known.Number} of {known.Title} ({before.FileName}, uploaded by {before.UploadedBy} on {day}). Say that you mean it to read it once more.")],
            _ => [new("SameFile",
                $"The same file is in hand: {before.FileName}, uploaded by {before.UploadedBy} on {day}. Go on with that one, or say that you mean it to read it once more.")],
        };
    }
}
