using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>What is linked to statements, as lines of their threads.</summary>
public sealed class LinkedThread(LinksHere links) : IThreadLines
{
    public async Task<IReadOnlyList<ThreadLine>> LinesAsync(Guid areaId, Guid? statement, CancellationToken cancel = default) =>
    [
        .. from found in await links.OfAsync(areaId, statement, cancel)
           where found.End is not null
           select found.End!.Line with { Statement = found.Link.StatementId, Link = found.Said },
    ];
}
