using System.CommandLine;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>stop-import ID</c>: ends an import without an edition; a server that reads it just now stops within a second.</summary>
internal static class StopImportVerb
{
    private static readonly Argument<Guid> Import = new("import") { Description = "The import's id, as upload-plan and imports give it." };

    public static Command Create() =>
        new Command("stop-import", "Stop an import that waits, is being read or is in review. No edition comes of it.") { Import }.Answering(
        (parsed, cancel) => Records.PreparedAsync(services => RunAsync(parsed.GetRequiredValue(Import), services, cancel)), ImportsOf.Write);

    private static async Task<ImportAnswer> RunAsync(Guid id, IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        await db.AnswerAsync(id, cancel);
        await services.GetRequiredService<AbandonImport>()
            .RunAsync(id, services.GetRequiredService<TimeProvider>().ChangeByProgram("Stopped an import at the command line"), cancel);
        return await db.AnswerAsync(id, cancel);
    }
}
