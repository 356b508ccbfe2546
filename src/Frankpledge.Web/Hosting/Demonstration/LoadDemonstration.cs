using System.Reflection;
using System.Text;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Hosting.Demonstration;

/// <summary>Loads the demonstration area through the same use cases as real data:
/// two uploads, read, reviewed and confirmed, their threads, and a few clocks.</summary>
internal sealed class LoadDemonstration(IServiceProvider services, AppDb db)
{
    public const string Slug = "west-midlands-demonstration";

    /// <summary>What reading by rule takes for a measure and for an expectation, and is an observation and a figure: mended as an officer mends it in
    /// review.</summary>
    private static readonly (string Begins, StatementKind Kind)[] Misread =
    [
        ("Trust grows where the same officer stays", StatementKind.Narrative), ("According to the funding formula", StatementKind.Resource),
    ];

    /// <summary>Does nothing when any area is set up.</summary>
    public async Task RunAsync(Change change, CancellationToken cancel = default)
    {
        if (await db.Areas.AnyAsync(cancel))
        {
            return;
        }

        var area = (await services.GetRequiredService<SetUpArea>().RunAsync(
            new AreaToSetUp("west-midlands", "West Midlands (demonstration)", AreaColour.Default, IsDemonstration: true, Address: Slug), change, cancel)).Area;
        await services.GetRequiredService<GiveDetails>()
            .RunAsync(new(area.Id, DemonstrationDetails.Of(change.At.LocalDay()), change.At.LocalDay()), change, cancel);
        var final = Text("plan.md");
        var draft = JsonDocument.Parse(Text("draft-wording.json")).RootElement.GetProperty("wordings").EnumerateArray()
            .Aggregate(final, (text, pair) => text.Replace(pair[0].GetString()!, pair[1].GetString()!, StringComparison.Ordinal));
        var plan = await ConfirmAsync(area.Id, null, draft, EditionStage.StatutoryDraft, new DateOnly(2025, 1, 10), change, cancel);
        await ConfirmAsync(area.Id, plan, final, EditionStage.Final, new DateOnly(2025, 3, 26), change, cancel);
        await services.GetRequiredService<LoadThreads>().RunAsync(area.Id, Text("threads.json"), change, cancel);
        await services.GetRequiredService<LoadTimetable>().RunAsync(area.Id, change, cancel);
        await services.GetRequiredService<DemonstrationClocks>().RunAsync(Slug, change, cancel);
    }

    private async Task<Guid> ConfirmAsync(Guid areaId, Guid? planId, string text, EditionStage stage, DateOnly issuedOn, Change change,
        CancellationToken cancel)
    {
        var import = await services.GetRequiredService<UploadPlan>()
            .RunAsync(new UploadedPlan(areaId, planId, "demonstration-plan.md", Encoding.UTF8.GetBytes(text)), change, cancel);
        await services.GetRequiredService<ReadUpload>().RunAsync(import, change, cancel);
        db.ChangeTracker.Clear();
        foreach (var (begins, kind) in Misread)
        {
            var read = await db.Candidates.AsNoTracking().SingleAsync(c => c.ImportId == import && c.Text.StartsWith(begins), cancel);
            await services.GetRequiredService<ChangeCandidate>()
                .RunAsync(import, new(read.Id, read.Version), new([kind], read.Actors, read.Targets, read.Refs, read.Section), change, cancel);
            db.ChangeTracker.Clear();
        }

        var seen = await db.Candidates.AsNoTracking().Where(c => c.ImportId == import).Select(c => new SeenCandidate(c.Id, c.Version)).ToListAsync(cancel);
        await services.GetRequiredService<AcceptCandidates>().RunAsync(import, seen, change, cancel);
        var edition = await services.GetRequiredService<ConfirmImport>().RunAsync(
            import, new PlanToConfirm("Police and Crime Plan 2025 to 2029", "2025-2029", stage, issuedOn), change, cancel);
        db.ChangeTracker.Clear();
        return edition.PlanId;
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Frankpledge.Web.Hosting.Demonstration.{name}")!);
        return reader.ReadToEnd();
    }
}
