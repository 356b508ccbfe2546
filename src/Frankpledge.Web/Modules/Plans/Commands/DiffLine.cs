using Frankpledge.Plans.Matching;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>A change as the command line answers with it.</summary>
/// <param name="SectionBefore">The headings above the first of the texts before, the highest first; empty for what was added, and at the top.</param>
/// <param name="Confidence">0 to 1, as <see cref="AlignedChange.Confidence"/> says.</param>
internal sealed record DiffLine(string Kind, IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> SectionBefore,
    IReadOnlyList<string> SectionAfter, double Confidence)
{
    /// <summary>True where the words are not all the same, capitals and white space apart.</summary>
    public required bool Reworded { get; init; }

    /// <summary>True where it stands in another order than those that stood under its heading and do still.</summary>
    public required bool Reordered { get; init; }

    /// <summary>True where all texts of it are headings.</summary>
    public required bool Heading { get; init; }

    /// <summary>The references of those texts that are statements of a published edition.</summary>
    public required IReadOnlyList<string> ReferencesBefore { get; init; }

    public required IReadOnlyList<string> ReferencesAfter { get; init; }

    public static DiffLine Of(AlignedChange change) => new(
        change.Kind.ToString().ToLowerInvariant(), Texts(change.Before), Texts(change.After), change.SectionBefore,
        change.SectionAfter, Math.Round(change.Confidence, 3))
    {
        Reworded = change.IsReworded, Reordered = change.IsReordered,
        Heading = change.Before.Concat(change.After).All(line => line.IsHeading), ReferencesBefore = References(change.Before),
        ReferencesAfter = References(change.After),
    };

    private static List<string> Texts(IReadOnlyList<PlanLine> lines) => [.. lines.Select(line => line.Text)];

    private static List<string> References(IReadOnlyList<PlanLine> lines) => [.. lines.Select(line => line.Reference).OfType<string>()];
}
