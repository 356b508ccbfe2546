using System.Globalization;
using System.Security.Cryptography;

namespace Frankpledge.Persistence.Copies;

/// <summary>
/// What a table holds, in one fingerprint that does not depend on the order of its rows: the SHA-256 of each row, added up. A restored database may give the
/// same rows in another order.
/// </summary>
internal sealed class RowsDigest
{
    private readonly byte[] sum = new byte[SHA256.HashSizeInBytes];

    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<byte> hashOfRow)
    {
        Rows++;
        var carry = 0;
        for (var at = sum.Length - 1; at >= 0; at--)
        {
            carry += sum[at] + hashOfRow[at];
            sum[at] = (byte)carry;
            carry >>= 8;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows}:{Convert.ToHexStringLower(sum)}");
}
