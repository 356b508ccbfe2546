using System.CommandLine;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Comparing;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>compare A B</c>: which subjects two plans share, and who undertakes how much in each. Nothing is stored.</summary>
internal static class CompareVerb
{
    private const string Text = "A file that import-plan reads, or an edition that is published here, such as kent/2025-2029/1.";

    public static Command Create()
    {
        var first = new Argument<string>("first") { Description = Text };
        var second = new Argument<string>("second") { Description = "The other plan, in the same way." };
        return new Command("compare",
            "Lay two plans side by side: subjects in both, and those of one that were not found in the other; who undertakes how much; how many have a measure. Answers with first, second and subjects; each subject has plan, section, statements, standing (both, mentioned, not_found), matches and mentions.") { first, second }.Answering(
            async (parsed, cancel) =>
            {
                var (one, other) = (await ReadAsync(parsed.GetRequiredValue(first), cancel), await ReadAsync(parsed.GetRequiredValue(second), cancel));
                return ComparedData.Of((one.Title, new(one.Statements)), (other.Title, new(other.Statements)),
                    SubjectComparison.Of(one.Statements, other.Statements));
            },
            CompareWords.Write);
    }

    private static async Task<(string Title, IReadOnlyList<ComparedStatement> Statements)> ReadAsync(string text, CancellationToken cancel)
    {
        if (File.Exists(text))
        {
            var (name, bytes) = (Path.GetFileName(text), await File.ReadAllBytesAsync(text, cancel));
            return (name, StatementsToCompare.Of(PlanReader.Read(DocumentReader.Read(name, bytes, ReadingLimits.Default, cancel))));
        }

        var asked = AskedEdition.Read(text);
        return await Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var (area, edition) = (await db.AreaAsync(asked.Area, cancel), await asked.IdAsync(db, cancel));
            var title = await db.Plans.Where(plan => plan.AreaId == area.Id && plan.Slug == asked.Plan).Select(plan => plan.Title).SingleAsync(cancel);
            return (title, await services.GetRequiredService<StatementsToCompare>()
                .OfAsync(area.Id, edition, services.GetRequiredService<TimeProvider>().Today(), cancel));
        });
    }
}
