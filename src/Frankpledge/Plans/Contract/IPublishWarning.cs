using Frankpledge.Common;

namespace Frankpledge.Plans.Contract;

/// <summary>What a module above wants to be read before an edition is published. It stops nothing.</summary>
public interface IPublishWarning
{
    /// <param name="toCome">The text that is to be published; null for what stands.</param>
    Task<IReadOnlyList<Reason>> WarnAsync(Guid areaId, DateOnly day, EditionToCome? toCome, CancellationToken cancel = default);
}

/// <summary>All of them together. The pages and the verb ask here.</summary>
public sealed class PublishWarnings(IEnumerable<IPublishWarning> all)
{
    public async Task<IReadOnlyList<Reason>> OfAsync(Guid areaId, DateOnly day, EditionToCome? toCome = null, CancellationToken cancel = default)
    {
        var found = new List<Reason>();
        foreach (var one in all)
        {
            found.AddRange(await one.WarnAsync(areaId, day, toCome, cancel));
        }

        return found;
    }
}
