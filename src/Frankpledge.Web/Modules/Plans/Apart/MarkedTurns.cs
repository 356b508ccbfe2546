using System.Collections.Concurrent;
using System.Threading.Channels;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;

namespace Frankpledge.Web.Modules.Plans.Apart;

/// <summary>Whose Word file is read when: one of each person, and of all persons a few, so that the cores are left to the pages. Who comes while all of
/// these are taken waits; who has one read already is told so.</summary>
internal sealed class MarkedTurns(ReadMarked read, int most)
{
    private readonly ConcurrentDictionary<string, bool> inHand = [];

    /// <summary>Has a sign in it for each file that is read.</summary>
    private readonly Channel<bool> turns = Channel.CreateBounded<bool>(most);

    /// <summary>As <see cref="ReadMarked"/>.</summary>
    public async Task<ReturnedDocument> ReadAsync(MarkedFile file, CancellationToken cancel)
    {
        if (!inHand.TryAdd(file.By, true))
        {
            throw new RefusedException("FileInHand", "A file of yours is being read at this moment. Wait until that is done, then bring this one.");
        }

        try
        {
            await turns.Writer.WriteAsync(true, cancel);
            try
            {
                return await read(file, cancel);
            }
            finally
            {
                turns.Reader.TryRead(out _);
            }
        }
        finally
        {
            inHand.TryRemove(file.By, out _);
        }
    }
}
