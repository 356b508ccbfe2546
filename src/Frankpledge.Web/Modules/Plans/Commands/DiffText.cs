using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>A text that is compared: a file, a working draft, or an edition.</summary>
/// <param name="Edition">Null for what is none.</param>
internal sealed record DiffText(IReadOnlyList<PlanLine> Lines, IReadOnlyList<PlanTable> Tables, Edition? Edition)
{
    /// <summary>What of a file gave no statement, so that nothing of it is compared.</summary>
    public IReadOnlyList<LeftOutPart> LeftOut { get; private init; } = [];

    /// <summary>Null for what is no working draft.</summary>
    public WorkingText? Draft { get; private init; }

    public static async Task<DiffText> ReadAsync(string text, PlanRange range, CancellationToken cancel)
    {
        if (File.Exists(text))
        {
            var bytes = await File.ReadAllBytesAsync(text, cancel);
            var plan = PlanReader.Read(DocumentReader.Read(Path.GetFileName(text), bytes, ReadingLimits.Default, cancel), range);
            return new(PlanLines.Of(plan), TableChanges.In(plan), null)
            {
                LeftOut = [.. LeftOutPart.Of(plan).Where(part => part.Sentences > 0)],
            };
        }

        if (text.Split('/') is [var area, var slug, DraftActs.Name])
        {
            return await Records.PreparedAsync(async services =>
            {
                var here = await services.GetRequiredService<AppDb>().AreaFactsAsync(area, cancel);
                var draft = await services.GetRequiredService<DraftsHere>().FindAsync(new(here.Id, slug), cancel);
                return new DiffText(await services.GetRequiredService<DraftCompare>().LinesAsync(draft, cancel), DraftCompare.Tables(draft), null)
                {
                    Draft = draft,
                };
            });
        }

        var asked = AskedEdition.Read(text);
        return await Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = await asked.IdAsync(db, cancel);
            return new DiffText(await db.LinesOfAsync(id, cancel), await db.TablesOfAsync(id, cancel),
                await db.Editions.AsNoTracking().SingleAsync(one => one.Id == id, cancel));
        });
    }
}
