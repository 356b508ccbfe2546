using System.Globalization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Where the staff pages about plans are.</summary>
internal sealed record PlanLinks(string Area)
{
    public string Today => $"/{Area}/manage";

    public string Plans => $"/{Area}/manage/plans";

    public string Upload => $"{Plans}/upload";

    /// <summary>The public page of an edition.</summary>
    public string Edition(string plan, int edition) => string.Create(CultureInfo.InvariantCulture, $"/{Area}/plans/{plan}/editions/{edition}");

    public string Withdraw(string plan, int edition) => $"{Plans}/{plan}/editions/{edition}/withdraw";

    public string Redact(string plan) => $"{Plans}/{plan}/redact";

    public string Title(string plan) => $"{Plans}/{plan}/title";

    public string Import(Guid id) => $"{Plans}/imports/{id}";

    public string Review(Guid id) => $"{Import(id)}/review";

    /// <summary>The review with a statement in hand.</summary>
    public string Review(Guid id, ReviewView view)
    {
        string?[] query =
        [
            view.At is { } at ? $"at={at}" : null, view.IsDraw ? "order=drawn" : view.AsInDocument ? "order=document" : null,
            view.Section is { } section ? string.Create(CultureInfo.InvariantCulture, $"section={section}") : null,
        ];
        var joined = string.Join('&', query.OfType<string>());
        return joined.Length == 0 ? Review(id) : $"{Review(id)}?{joined}";
    }

    public string Matches(Guid id) => $"{Import(id)}/matches";

    public string Confirm(Guid id) => $"{Import(id)}/confirm";
}

/// <summary>What the reviewer looks at.</summary>
/// <param name="At">The statement in hand, or null for the first that waits.</param>
/// <param name="AsInDocument">False puts the unsure ones first.</param>
/// <param name="Section">0-based place of a section in the document's outline, or null for all.</param>
/// <param name="IsDraw">Only those drawn at random.</param>
public sealed record ReviewView(Guid? At = null, bool AsInDocument = false, int? Section = null, bool IsDraw = false);
