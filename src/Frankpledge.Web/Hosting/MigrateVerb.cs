using System.CommandLine;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting;

/// <summary>Brings the database up to this program's schema and stops.</summary>
internal static class MigrateVerb
{
    public static Command Create() => new Command("migrate", "Bring the database up to date, without serving.").Answering(
        async (_, cancel) => new { applied = await Records.UseAsync(services => services.GetRequiredService<Migrator>().RunAsync(cancel)) },
        (answer, output) => output.Say(answer.applied == 0 ? (Sentence)"The database was up to date." : $"Applied {InWords.Number(answer.applied, "change")} to the schema."));
}
