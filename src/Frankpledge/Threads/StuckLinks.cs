using Frankpledge.Areas.Contract;
using Frankpledge.Common;

namespace Frankpledge.Threads;

/// <summary>How they are read: anew, or by a host that keeps what it read.</summary>
public delegate Task<IReadOnlyList<Stuck>> ReadStuckLinks(AreaFacts area, DateOnly today, CancellationToken cancel);

/// <summary>Links that wait to be looked at again, because a statement or what hangs on it says something else than was seen.</summary>
public sealed class StuckLinks(LinksHere links)
{
    public async Task<IReadOnlyList<Stuck>> OfAsync(AreaFacts area, DateOnly today, CancellationToken cancel)
    {
        var suspect = (await links.OfAsync(area.Id, today, cancel: cancel)).Where(found => found.Doubts.Count > 0).ToList();
        return suspect.Count == 0 ? [] :
        [
            new(Sentence.Count(suspect.Count, "{0} link is to be looked at again", "{0} links are to be looked at again"),
                $"The public reads beside each that it is being checked. The first: “{suspect[0].End!.Title}”.",
                BodyKind.LocalPolicingBody, [Role.Administrator, Role.Policy, Role.Performance, Role.Finance, Role.Governance], "/manage/threads/links"),
        ];
    }
}
