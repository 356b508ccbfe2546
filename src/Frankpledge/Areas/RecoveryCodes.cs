using System.Security.Cryptography;
using System.Text;

namespace Frankpledge.Areas;

/// <summary>Ten codes that open once each, for whoever has lost the app. Only hashes are kept, so they cannot be read out again.</summary>
internal static class RecoveryCodes
{
    private const int Given = 10;
    private const int Letters = 10;

    /// <summary>Without those that look like one another.</summary>
    private const string Alphabet = "23456789BCDFGHJKMNPQRTVWXY";

    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Given).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters).Insert(Letters / 2, "-"))];

    public static string Keep(IEnumerable<string> codes) => string.Join(';', codes.Select(Hash));

    public static List<string> Read(string? kept) => [.. (kept ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Spaces and hyphens make no difference, however somebody typed them.</summary>
    public static string Hash(string code)
    {
        var letters = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(letters.Length == Letters ? letters.Insert(Letters / 2, "-") : letters)));
    }
}
