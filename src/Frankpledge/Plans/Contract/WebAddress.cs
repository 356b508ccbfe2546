namespace Frankpledge.Plans.Contract;

/// <summary>Whether an address may stand as a link on a public page.</summary>
public static class WebAddress
{
    public const int Longest = 500;

    /// <summary>None at all, or an absolute one of the web; never a script.</summary>
    public static bool IsFit(string? address) =>
        string.IsNullOrWhiteSpace(address)
        || (address.Length <= Longest && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var read)
            && (read.Scheme == Uri.UriSchemeHttps || read.Scheme == Uri.UriSchemeHttp) && read.Host.Length > 0);
}
