using Frankpledge.Common;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>Before an edition is published: the sources of which nobody has said what became of them, or of which it was said of other words. It stops
/// nothing.</summary>
public sealed class OpenSourceWarning(SourcesHere sources) : IPublishWarning
{
    public async Task<IReadOnlyList<Reason>> WarnAsync(Guid areaId, DateOnly day, EditionToCome? toCome, CancellationToken cancel = default) =>
    [
        .. from source in await sources.OfAsync(areaId, day, cancel)
           where source.Outcome == SourceOutcome.Open || source.IsNothingDoubted
           select source.Outcome == SourceOutcome.Open
               ? new Reason("SourceOpen", $"Nobody has said what “{source.End.Title}” changed, or why it changed nothing.", "R171", Severity: Severity.Warn)
               : new Reason("NothingDoubted", $"“{source.End.Title}” says something else than when it was said that it changed nothing. Look at it again.",
                   "R171", Severity: Severity.Warn),
    ];
}
