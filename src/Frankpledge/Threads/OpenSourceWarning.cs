using Frankpledge.Common;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>Before an edition is published: the sources of which nobody has said what became of them. It stops nothing.</summary>
public sealed class OpenSourceWarning(SourcesHere sources) : IPublishWarning
{
    public async Task<IReadOnlyList<Reason>> WarnAsync(Guid areaId, IReadOnlyDictionary<Guid, string>? toCome, CancellationToken cancel = default) =>
    [
        .. from source in await sources.OfAsync(areaId, cancel)
           where source.Outcome == SourceOutcome.Open
           select new Reason("SourceOpen", $"Nobody has said what “{source.End.Title}” changed, or why it changed nothing.", "R171", Severity: Severity.Warn),
    ];
}
