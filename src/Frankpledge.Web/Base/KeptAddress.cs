namespace Frankpledge.Web.Base;

/// <summary>All that a public page depends on besides what is stored. Pages hold whole addresses, so scheme and host are of it;
/// the host is one that the site answers to.</summary>
/// <param name="Query">Only parameters that the page knows, in its order; capitals count in them and nowhere else.</param>
internal readonly record struct KeptAddress(string Scheme, string Host, string Path, string Query)
{
    private const int LongestQuery = 500;

    public long Size => 2L * (Scheme.Length + Host.Length + Path.Length + Query.Length);

    public bool Equals(KeptAddress other) => Query == other.Query && Path.Equals(other.Path, StringComparison.OrdinalIgnoreCase)
        && Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase) && Scheme == other.Scheme;

    public override int GetHashCode() => HashCode.Combine(Path.GetHashCode(StringComparison.OrdinalIgnoreCase), Query);

    /// <summary>The address without a query; null where there is one, or where something is to be changed.</summary>
    public static KeptAddress? Plain(HttpRequest request) => HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue ? Of(request, "") : null;

    /// <summary>The address with the parameters in <paramref name="known"/>;
    /// null where something is to be changed, or where what is asked is longer than anybody types.</summary>
    public static KeptAddress? Of(HttpRequest request, IReadOnlyList<string> known)
    {
        if (!HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        var query = QueryString.Empty;
        foreach (var name in known)
        {
            if (request.Query[name] is [{ Length: > 0 } value, ..])
            {
                query = query.Add(name, value);
            }
        }

        return query.Value?.Length > LongestQuery ? null : Of(request, query.Value ?? "");
    }

    private static KeptAddress Of(HttpRequest request, string query) => new(request.Scheme, request.Host.Value ?? "", request.Path.Value ?? "", query);
}
