using Frankpledge.Common;

namespace Frankpledge.Plans.Contract;

/// <summary>What a module above wants to be read before an edition is published. It stops nothing.</summary>
public interface IPublishWarning
{
    /// <param name="toCome">The words that statements are to have; null for the words that they have.</param>
    Task<IReadOnlyList<Reason>> WarnAsync(Guid areaId, IReadOnlyDictionary<Guid, string>? toCome, CancellationToken cancel = default);
}

/// <summary>All of them together. The pages and the verb ask here.</summary>
public sealed class PublishWarnings(IEnumerable<IPublishWarning> all)
{
    public async Task<IReadOnlyList<Reason>> OfAsync(Guid areaId, IReadOnlyDictionary<Guid, string>? toCome = null, CancellationToken cancel = default)
    {
        var found = new List<Reason>();
        foreach (var one in all)
        {
            found.AddRange(await one.WarnAsync(areaId, toCome, cancel));
        }

        return found;
    }
}
