using System.Security.Cryptography;
using System.Text;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>What somebody checked before the last button, so that nothing else is confirmed.</summary>
public static class CheckedImport
{
    /// <summary>What an import would become: another stamp means that somebody decided something since.</summary>
    public static async Task<string> StampAsync(AppDb db, Guid importId, CancellationToken cancel)
    {
        var rows = await db.Candidates.Where(c => c.ImportId == importId).OrderBy(c => c.Order).Select(c => new { c.Id, c.Version }).ToListAsync(cancel);
        var mended = await db.MendedBlocks.Where(one => one.ImportId == importId).OrderBy(one => one.Block).Select(one => new { one.Id, one.Version })
            .ToListAsync(cancel);
        var text = string.Join(' ', [.. rows.Select(row => $"{row.Id}:{row.Version}"), .. mended.Select(row => $"{row.Id}:{row.Version}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
