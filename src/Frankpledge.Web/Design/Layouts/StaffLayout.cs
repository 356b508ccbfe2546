namespace Frankpledge.Web.Design.Layouts;

/// <summary>What the staff layout shows around a page. Every staff page gives it with <c>ViewData.Set(...)</c>.</summary>
public sealed record StaffLayout
{
    public required string Title { get; init; }

    public required AreaFace Area { get; init; }

    /// <summary>The employer of who is signed in: the local policing body or its panel.</summary>
    public required string BodyName { get; init; }

    /// <summary>Who is signed in, by name or role.</summary>
    public required string SignedInAs { get; init; }

    public IReadOnlyList<NavItem> Nav { get; init; } = [];

    public IReadOnlyList<Link> Crumbs { get; init; } = [];

    /// <summary>How much is due in the next 14 days; null hides the bell.</summary>
    public int? DueCount { get; init; }

    public string AccountUrl { get; init; } = "/account";

    public string SignOutUrl { get; init; } = "/sign-out";

    public IReadOnlyList<Link> FooterLinks { get; init; } = [];
}
