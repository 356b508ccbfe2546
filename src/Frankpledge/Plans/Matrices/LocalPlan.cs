using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Plans.Matrices;

/// <summary>The plan of a local partnership, with the days on which it stands (R46).</summary>
public sealed class LocalPlan
{
    public const int LongestText = 300;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required string Name { get; init; }

    /// <summary>The place or partnership whose plan it is, as the area's plan names it.</summary>
    public required string Place { get; init; }

    /// <summary>Where it is read.</summary>
    public required string Document { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>The last day; null while it stands.</summary>
    public DateOnly? Until { get; private set; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public bool StandsOn(DateOnly day) => Since <= day && !(Until < day);

    /// <summary>Whether a text names the plan or its place as a word of its own.</summary>
    public bool IsNamedIn(string text) => new[] { Name, Place }
        .Any(name => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    /// <summary>Ends it.</summary>
    public void End(DateOnly last)
    {
        if (Until is not null || last < Since)
        {
            throw new RefusedException("LocalPlanEnded", "It ended already, or its last day would be before its first.");
        }

        Until = last;
    }

    /// <param name="standing">The local plans of the area.</param>
    public static IReadOnlyList<Reason> WhyNotEnter(LocalPlanToEnter input, IEnumerable<LocalPlan> standing)
    {
        static bool IsGiven(string? text) => text?.Trim() is { Length: > 0 and <= LongestText } given && given.Any(char.IsLetter);
        return
        [
            .. IsGiven(input.Name) ? Array.Empty<Reason>() : [new Reason("LocalPlanNameMissing", $"Give the name of the local plan, in at most {LongestText} characters.")],
            .. IsGiven(input.Place) ? Array.Empty<Reason>()
                : [new Reason("LocalPlanPlaceMissing", $"Give the place or partnership whose plan it is, in at most {LongestText} characters.")],
            .. IsGiven(input.Document) ? Array.Empty<Reason>() : [new Reason("LocalPlanDocumentMissing", $"Say where it is read, in at most {LongestText} characters.")],
            .. standing.Any(one => !(one.Until < input.Since) && string.Equals(one.Name, input.Name?.Trim(), StringComparison.OrdinalIgnoreCase))
                ? [new Reason("LocalPlanKnown", $"{input.Name!.Trim()} is entered already. End that one first where another takes its place.")] : Array.Empty<Reason>(),
        ];
    }
}

/// <param name="Place">The place or partnership whose plan it is, as the area's plan names it.</param>
/// <param name="Document">Where it is read.</param>
/// <param name="Since">The first day on which it stands.</param>
public sealed record LocalPlanToEnter(string? Name, string? Place, string? Document, DateOnly Since);
