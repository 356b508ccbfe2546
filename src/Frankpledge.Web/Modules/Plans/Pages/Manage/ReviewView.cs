using Frankpledge.Plans.Review;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Which statements the reviewer goes through, and in what order.</summary>
public enum ReviewList
{
    UnsureFirst,
    Document,

    /// <summary>Those drawn at random.</summary>
    Drawn,

    /// <summary>What another person decided and nobody has checked since.</summary>
    Second,

    /// <summary>On which two people disagree.</summary>
    Disputed,
}

/// <summary>What the reviewer looks at.</summary>
/// <param name="At">The statement in hand, or null for the first that waits.</param>
public sealed record ReviewView(Guid? At = null)
{
    public ReviewList List { get; init; }

    /// <summary>0-based place of a section in the document's outline, or null for all.</summary>
    public int? Section { get; init; }

    /// <summary>Whether the source shows only what is not taken.</summary>
    public bool ShowsLeft { get; init; }

    /// <summary>The block with which the source begins; null begins around the statement in hand.</summary>
    public int? From { get; init; }

    /// <summary>The block of the source whose form is open.</summary>
    public int? Mend { get; init; }

    /// <summary>The statements shown to be decided together with the one in hand.</summary>
    public Togetherness? Together { get; init; }

    /// <summary>The same without the forms that are open.</summary>
    public ReviewView Closed => this with { Mend = null, Together = null };

    public IEnumerable<string> Query()
    {
        string?[] query =
        [
            At is { } at ? $"at={at}" : null, List == ReviewList.UnsureFirst ? null : $"order={Names.Of(List)}", Section is { } section
                ? Names.Of("section", section) : null,
            ShowsLeft ? "source=left" : null, From is { } from ? Names.Of("from", from) : null, Mend is { } mend ? Names.Of("mend", mend) : null,
            Together is { } together ? $"together={Names.Of(together)}" : null,
        ];
        return query.OfType<string>();
    }

    private static class Names
    {
        public static string Of<T>(T value)
            where T : struct, Enum => value.ToString().ToLowerInvariant();

        public static string Of(string name, int value) => FormattableString.Invariant($"{name}={value}");
    }
}
