using Frankpledge.Persistence;
using Frankpledge.Plans.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>Something that is to be done at a passage of a working draft, which the office alone sees.</summary>
/// <param name="Passage">The passage's number in its draft.</param>
/// <param name="Page">Where it is done, below the area's address.</param>
public sealed record DraftWork(Guid Id, string PlanSlug, string PlanTitle, int Passage, string Task, Role Role, string? Person, string AssignedBy,
    DateOnly DueOn,
    bool IsOpen)
{
    public string Page => $"/manage/drafting/{PlanSlug}/passages/{Passage}";
}

/// <summary>How other modules read it.</summary>
public static class DraftWorkReading
{
    extension(AppDb db)
    {
        /// <summary>What is to be done in the working drafts of an area, the first due first; with one of them that is named, settled or not.</summary>
        public async Task<IReadOnlyList<DraftWork>> DraftWorkAsync(Guid areaId, Guid? also = null, CancellationToken cancel = default) =>
            await (
                from one in db.DraftAssignments
                join passage in db.DraftPassages on one.PassageId equals passage.Id
                join draft in db.WorkingDrafts on one.DraftId equals draft.Id
                where one.AreaId == areaId && ((one.SettledAt == null && draft.EndedAt == null) || one.Id == also)
                orderby one.DueOn, passage.Number
                select new DraftWork(one.Id, draft.Slug, draft.Title, passage.Number, one.Task, one.Role, one.Person, one.RecordedBy, one.DueOn,
                    one.SettledAt == null)).ToListAsync(cancel);
    }
}
