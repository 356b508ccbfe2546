using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>Before an edition is published: the links that are to be looked at again, or will be. It stops nothing.</summary>
public sealed class SuspectWarning(AppDb db, LinksHere links) : IPublishWarning
{
    public async Task<IReadOnlyList<Reason>> WarnAsync(Guid areaId, IReadOnlyDictionary<Guid, string>? toCome, CancellationToken cancel = default)
    {
        var suspect = (await links.OfAsync(areaId, null, cancel))
            .Where(found => found.Counts && (toCome is null ? found.Doubts.Count > 0 : toCome.ContainsKey(found.Link.StatementId))).ToList();
        var names = suspect.Count == 0 ? new Dictionary<Guid, StatementNamed>()
            : await db.StatementNamesAsync(areaId, [.. suspect.Select(found => found.Link.StatementId).Distinct()], cancel);
        return
        [
            .. from found in suspect
               where names.ContainsKey(found.Link.StatementId)
               let statement = names[found.Link.StatementId].Reference
               orderby statement, found.Link.Id
               select new Reason("LinkSuspect", Sentence(found, statement, toCome is not null), Severity: Severity.Warn),
        ];
    }

    private static Sentence Sentence(LinkFound found, string statement, bool toCome) => toCome
        ? (Sentence)$"{statement} gets other words than those that its link to “{found.End!.Title}” saw. Look at the link again once they are published."
        : found.Doubts[0] switch
        {
            LinkDoubt.StatementReworded => (Sentence)$"{statement} has other words than those that its link to “{found.End!.Title}” saw. Look at the link again.",
            LinkDoubt.EndChanged => (Sentence)$"“{found.End!.Title}” says something else than its link to {statement} saw. Look at the link again.",
            _ => (Sentence)$"The plan does not have the words any more that the link of {statement} to “{found.End!.Title}” quotes. Look at the link again.",
        };
}
