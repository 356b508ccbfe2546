using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <param name="PlanId">The plan of which this is a new version, or null for a new plan.</param>
public sealed record UploadedPlan(Guid AreaId, Guid? PlanId, string FileName, byte[] Content, string? From = null, string? To = null);

/// <summary>Keeps an uploaded document; it is read outside the request (<see cref="ReadUpload"/>).</summary>
public sealed class UploadPlan(AppDb db)
{
    public const int LargestFile = 30 * 1024 * 1024;

    public async Task<Guid> RunAsync(UploadedPlan input, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(WhyNot(input));
        if (input.PlanId is { } planId && !await db.Plans.AnyAsync(p => p.Id == planId && p.AreaId == input.AreaId, cancel))
        {
            throw new RefusedException("PlanOfAnotherArea", "Choose a plan of this area, or a new plan.");
        }

        var import = PlanImport.Upload(input, change);
        db.PlanImports.Add(import);
        await db.SaveAsync(change, cancel);
        return import.Id;
    }

    public static IReadOnlyList<Reason> WhyNot(UploadedPlan input) => input.Content.Length switch
    {
        0 => [new("FileEmpty", "The file is empty. Choose the plan's DOCX, PDF, HTML, Markdown or text file.")],
        > LargestFile => [new("FileTooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB. Save it without pictures, or in parts.")],
        _ => [],
    };
}
