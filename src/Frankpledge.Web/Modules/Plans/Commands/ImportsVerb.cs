using System.CommandLine;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>imports --area SLUG</c>: every import of an area, newest first.</summary>
internal static class ImportsVerb
{
    private static readonly Option<string> Area = ImportsOf.AreaOption();

    public static Command Create() => new Command("imports", "List an area's imports, newest first.") { Area }.Answering(
        (parsed, cancel) => Records.PreparedAsync(services => ListAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Area), cancel)),
        (answers, output) =>
        {
            if (answers.Count == 0)
            {
                output.Say("Nothing was uploaded here.");
            }

            foreach (var answer in answers)
            {
                ImportsOf.Write(answer, output);
            }
        });

    private static async Task<List<ImportAnswer>> ListAsync(AppDb db, string slug, CancellationToken cancel)
    {
        var area = await db.AreaAsync(slug, cancel);
        var answers = new List<ImportAnswer>();
        foreach (var id in await db.PlanImports.Where(i => i.AreaId == area.Id).OrderByDescending(i => i.UploadedAt).Select(i => i.Id).ToListAsync(cancel))
        {
            answers.Add(await db.AnswerAsync(id, cancel));
        }

        return answers;
    }
}
