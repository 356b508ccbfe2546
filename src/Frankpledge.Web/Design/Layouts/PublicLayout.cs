namespace Frankpledge.Web.Design.Layouts;

/// <summary>What the public layout shows around a page. A page gives it with <c>ViewData.Set(...)</c>; without one the page belongs to no area.</summary>
public sealed record PublicLayout
{
    /// <summary>The page's own words for the browser's title bar.</summary>
    public required string Title { get; init; }

    /// <summary>Null on pages that belong to no area: the list of areas, sign-in, errors.</summary>
    public AreaFace? Area { get; init; }

    /// <summary>For example <c>Police and Crime Plan 2025 to 2029</c>.</summary>
    public string? PlanTitle { get; init; }

    public IReadOnlyList<NavItem> Nav { get; init; } = [];

    public IReadOnlyList<Link> Crumbs { get; init; } = [];

    /// <summary>Where the search box of the masthead sends <c>q</c>; null hides it (the home page has its own).</summary>
    public string? SearchUrl { get; init; }

    public string? SearchedFor { get; init; }

    /// <summary>What the reader must know first, for example that this plan is a draft.</summary>
    public Notice? Notice { get; init; }

    /// <summary>What is said before that.</summary>
    public Notice? NoticeBefore { get; init; }

    /// <summary>The page's permanent address, absolute.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Title and sentence for shared links; the title is <see cref="Title"/> when null.</summary>
    public string? OpenGraphTitle { get; init; }

    public string? Description { get; init; }

    /// <summary>The Atom feed of what changes here.</summary>
    public string? FeedUrl { get; init; }

    /// <summary>Where "Is this page useful?" leads; null hides the question.</summary>
    public string? UsefulUrl { get; init; }

    /// <summary>Letters that the page explains where it uses them first.</summary>
    public IReadOnlyList<ShortForm> ShortForms { get; init; } = [];

    /// <summary>A name in words where it is nothing but a short form: a label has no room to explain one.</summary>
    public string InFull(string name) => ShortForms.FirstOrDefault(form => form.Letters == name)?.Means ?? name;

    public IReadOnlyList<Link> FooterLinks { get; init; } = [];

    /// <summary>Licence and sources of what the page shows.</summary>
    public string? Sources { get; init; }
}
