using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>A police and crime plan of an area. Its text lives in editions; its statements keep their references through all of them.</summary>
public sealed class Plan
{
    private string title = "";

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The plan's part of an address, for example <c>2025-2029</c>; unique in the area, never changed.</summary>
    public required string Slug { get; init; }
    public required string Title { get => title; init => title = value; }

    /// <summary>How many references of each letter have been given out, so that none is given twice.</summary>
    public required Dictionary<char, int> References { get; init; }
    public int Version { get; set; }

    public List<Edition> Editions { get; } = [];

    public Edition? Latest => Editions.MaxBy(edition => edition.Number);

    /// <summary>Gives a new statement its reference.</summary>
    public Statement NewStatement(IReadOnlyCollection<StatementKind> kinds)
    {
        var letter = StatementReference.LetterOf(StatementReference.MainKind(kinds));
        var number = References.GetValueOrDefault(letter) + 1;
        References[letter] = number;
        return new Statement { Id = Guid.CreateVersion7(), PlanId = Id, Letter = letter, Number = number };
    }

    /// <summary>Gives it the title that it should have.</summary>
    /// <param name="seen">The version that the person has seen.</param>
    public void CorrectTitle(string? correct, int seen)
    {
        RefusedException.ThrowIfAny(WhyNotCorrectTitle(correct, seen));
        title = correct!.Trim();
    }

    public IReadOnlyList<Reason> WhyNotCorrectTitle(string? correct, int seen) =>
    [
        .. WhyNotName(correct, Slug, title),
        .. seen != Version
            ? [new Reason("ChangedMeanwhile", $"Somebody else changed this plan meanwhile; its title is \"{title}\" now. Look at it, then decide again.")]
            : Array.Empty<Reason>(),
        .. correct?.Trim() == title ? [new Reason("TitleTheSame", "That is the title already.")] : Array.Empty<Reason>(),
    ];

    /// <param name="before">The title that stands, if any.</param>
    public static IReadOnlyList<Reason> WhyNotName(string? title, string? slug, string? before = null)
    {
        List<Reason> reasons = [.. RemovalNotes.WhyNotTyped(title, before)];
        if (string.IsNullOrWhiteSpace(title) || title.Length > 200 || title.Trim().AsSpan().ContainsAny('\n', '\r'))
        {
            reasons.Add(new("TitleMissing", "Enter the plan's title on one line, in at most 200 characters."));
        }

        if (string.IsNullOrEmpty(slug) || slug.Length > 60 || !slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            reasons.Add(new("AddressNotPlain", "Enter the plan's address in small letters, digits and hyphens, for example 2025-2029."));
        }

        return reasons;
    }
}
