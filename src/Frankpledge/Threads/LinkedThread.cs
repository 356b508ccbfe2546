using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>What is linked to statements, as lines of their threads; of a link that was dropped its reason alone.</summary>
public sealed class LinkedThread(LinksHere links) : IThreadLines
{
    public async Task<IReadOnlyList<ThreadLine>> LinesAsync(Guid areaId, Guid? statement, DateOnly day, CancellationToken cancel = default) =>
    [
        .. from found in await links.OfAsync(areaId, day, statement, cancel)
           where found.End is not null
           select found.End!.Line with { Statement = found.Link.StatementId, Link = found.Said },
        .. from dropped in await links.DroppedAsync(areaId, statement, cancel)
           let link = dropped.Link
           let line = dropped.End.Line
           select new ThreadLine(link.Id, link.StatementId, line.Kind, "", line.On, link.DroppedBy!, CivilTime.DayOf(link.DroppedAt!.Value), line.IsInvented)
           {
               WithdrawnWhy = link.DroppedWhy, IsDropped = true,
           },
    ];
}
