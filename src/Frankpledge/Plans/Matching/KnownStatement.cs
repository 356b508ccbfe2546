using Frankpledge.Plans.Review;

namespace Frankpledge.Plans.Matching;

/// <summary>A statement of the edition before, as far as matching and comparing need it; or a text that people set aside there.</summary>
/// <param name="Id">The statement's id; the candidate's for a text that was set aside.</param>
/// <param name="Reference">Empty for a text that was set aside.</param>
public sealed record KnownStatement(Guid Id, string Reference, string Text, IReadOnlyList<string> Section)
{
    /// <summary>What introduces its list; null where nothing does.</summary>
    public string? Stem { get; init; }

    /// <summary>What it was found or said to be; null where only its words matter.</summary>
    public CandidateLabels? Labels { get; init; }

    /// <summary>The words of its document, where a person corrected them.</summary>
    public string? SourceText { get; init; }

    public LabelledBy LabelledBy { get; init; }

    /// <summary>The number of the edition in which a person decided; that before where nobody did.</summary>
    public int DecidedIn { get; init; }

    /// <summary>True when a person put it in another section than the source has it in.</summary>
    public bool IsSectionSet { get; init; }

    /// <summary>True when a person said that it is no statement.</summary>
    public bool IsAside { get; init; }
}
