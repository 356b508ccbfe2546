using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Issuing.Copies;

/// <summary>A responsible authority of an area that the office entered, with the days on which it is one (R58).</summary>
public sealed class AreaAuthority
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>One of the kinds that the law lists for the nation.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name; null says that the area has none of this kind.</summary>
    public string? Name { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>The last day; null while it is one.</summary>
    public DateOnly? Until { get; private set; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public bool IsOneOn(DateOnly day) => Since <= day && !(Until < day);

    private static IEnumerable<Reason> WhyNotBeside(AuthorityToEnter input, AuthorityRegister register, IReadOnlyCollection<AreaAuthority> entered)
    {
        var later = entered.Where(one => one.Kind == input.Kind && !(one.Until < input.Since) && (one.Name is null) != (input.Name is null)).MinBy(one =>
            one.Since);
        if (later is { Name: null } || (later is null && input.Name is null && register.Authorities.Any(one => one.Kind == input.Kind)))
        {
            yield return later is null
                ? new("KindHasAuthorities", $"The register names authorities of the kind \"{input.Kind}\", so the area has some: {Sentence.Join("; ", register.Authorities.Where(one => one.Kind == input.Kind).Select(one => one.Name))}.")
                : new("KindSaidEmpty", $"It is entered that the area has none of the kind \"{input.Kind}\" since {InWords.Day(later.Since)}. End that first, with its last day, then enter {input.Name!.Trim()}.");
        }
        else if (later is { Name: { } name })
        {
            yield return new("KindHasAuthorities",
                $"{name} is entered as an authority of the kind \"{input.Kind}\" since {InWords.Day(later.Since)}. End it first, with its last day, then say that the area has none.");
        }
    }

    /// <summary>Ends it: its last day, after which no copy is owed to it.</summary>
    public void End(DateOnly last)
    {
        if (Until is not null || last < Since)
        {
            throw new RefusedException("AuthorityEnded", "It ended already, or its last day would be before its first.");
        }

        Until = last;
    }

    /// <summary>What is wrong with an authority as it is given.</summary>
    /// <param name="register">The authorities of the area on the day from which it is one.</param>
    /// <param name="entered">What the office entered before: that the area has none of a kind and a name of that kind do not both stand.</param>
    public static IReadOnlyList<Reason> WhyNotEnter(AuthorityToEnter input, Nation nation, AuthorityRegister register,
        IReadOnlyCollection<AreaAuthority> entered) =>
    [
        .. WhyNotBeside(input, register, entered),
        .. ResponsibleAuthorities.KindsIn(nation).Contains(input.Kind) && input.Kind != AuthorityRegister.ChiefConstable ? Array.Empty<Reason>()
            : [new Reason("AuthorityKindUnknown", $"Choose the kind of authority: {Sentence.Join("; ", AuthorityRegister.KindsToEnter(nation))}.")],
        .. input.Name?.Trim() is { Length: > 0 and <= IssueFact.LongestText } or null ? Array.Empty<Reason>()
            : [new Reason("AuthorityNameMissing", $"Give the name in at most {IssueFact.LongestText} characters, or say that the area has none.")],
        .. input.Name is { } name && register.Authorities.Any(one => string.Equals(one.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
            ? [new Reason("AuthorityKnown", $"{name.Trim()} is on the register already.")] : Array.Empty<Reason>(),
    ];
}

/// <param name="Kind">As the law lists it.</param>
/// <param name="Name">Null where the area has none of this kind.</param>
/// <param name="Since">The first day on which it is one.</param>
public sealed record AuthorityToEnter(string Kind, string? Name, DateOnly Since);
