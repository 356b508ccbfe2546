namespace Frankpledge.Web.Design.Layouts;

/// <summary>A link of the main navigation.</summary>
public sealed record NavItem(string Text, string Href)
{
    /// <summary>The value of <c>aria-current</c> on <paramref name="path"/>: <c>page</c> on the page itself, <c>true</c> below it, otherwise null.</summary>
    /// <param name="path">The path of the request.</param>
    /// <param name="all">The whole navigation: of two items that both lead to the page, only the closer one is current.</param>
    public string? Current(string path, IReadOnlyList<NavItem> all)
    {
        if (Is(path))
        {
            return "page";
        }

        return Leads(path) && !all.Any(other => (other.Is(path) || other.Leads(path)) && other.Href.Length > Href.Length) && !IsRootOf(all) ? "true" : null;
    }

    private bool Is(string path) => string.Equals(path.TrimEnd('/'), Href.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private bool Leads(string path) => path.StartsWith(Href.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Home holds every other page, and is current only on itself.</summary>
    private bool IsRootOf(IReadOnlyList<NavItem> all) => all.All(other => other == this || Leads(other.Href));
}
