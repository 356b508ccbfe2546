using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Meetings;

/// <summary>A paragraph of 1972 Act Schedule 12A Part 1 (England).</summary>
public sealed record ExemptParagraph(int Number, string Information)
{
    [Rule("R107")]
    public static DatedList<ExemptParagraph> All { get; } = DataFile.List<ExemptParagraph>("exempt-paragraphs");
}

/// <summary>Keeping business from the public: confidential information must be, exempt information may be. 1972 Act ss.100A, 100C.</summary>
public static class ClosedBusiness
{
    /// <summary>An item is open unless it is confidential or a resolution closes it. 1972 Act s.100A(1).</summary>
    [Rule("R101")]
    public static bool IsOpen(bool confidential, bool excludedByResolution) => !confidential && !excludedByResolution;

    /// <summary>Refuses to publish confidential information.</summary>
    [Rule("R105")]
    public static IReadOnlyList<Reason> WhyNotPublish(bool confidential) => confidential
        ? [Because.Block("R105", "Confidential",
            "The paper holds confidential information, given by a government department on terms or barred by law or a court. It may not be published.")]
        : [];

    /// <summary>Refuses to close an item without paragraphs of Schedule 12A and a statement on the public interest.</summary>
    [Rule("R106")]
    public static IReadOnlyList<Reason> WhyNotClose(IReadOnlyCollection<int> paragraphs, string? publicInterest)
    {
        var reasons = new List<Reason>();
        if (paragraphs.Count == 0)
        {
            reasons.Add(Because.Block("R106", "NoParagraph", "Name the paragraph of Schedule 12A; \"private and confidential\" is not a ground."));
        }

        var known = ExemptParagraph.All.Items.Select(paragraph => paragraph.Number);
        reasons.AddRange(paragraphs.Except(known)
            .Select(number => Because.Block("R106", "UnknownParagraph", $"Schedule 12A Part 1 has no paragraph {number}.")));
        if (string.IsNullOrWhiteSpace(publicInterest))
        {
            reasons.Add(Because.Block("R106", "NoPublicInterest", "Say why the public interest in keeping the matter private outweighs disclosure."));
        }

        return reasons;
    }

    /// <summary>The resolution that closes an item, ready for the minutes.</summary>
    /// <exception cref="RefusedException">A paragraph or the public interest is missing.</exception>
    public static Sentence Resolution(string item, IReadOnlyCollection<int> paragraphs, string publicInterest)
    {
        RefusedException.ThrowIfAny(WhyNotClose(paragraphs, publicInterest));
        var numbers = paragraphs.Order().Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return $"Resolved: that the press and public be excluded from the meeting for {item}, on the ground that exempt information as described in "
            + $"{(numbers.Count == 1 ? "paragraph" : "paragraphs")} {InWords.List(numbers)} of Part 1 of Schedule 12A to the Local Government Act 1972 is likely to be disclosed, "
            + $"and that the public interest in maintaining the exemption outweighs the public interest in disclosing it: {publicInterest.Trim().TrimEnd('.')}.";
    }

    /// <summary>Refuses to publish minutes with a closed part that has no public summary, unless the minutes themselves tell enough.</summary>
    [Rule("R108")]
    public static IReadOnlyList<Reason> WhyNotPublishMinutes(bool hasClosedPart, bool hasPublicSummary) => hasClosedPart && !hasPublicSummary
        ? [Because.Block("R108", "NoPublicSummary", "Write a public summary of the closed part, without the exempt matter.")]
        : [];
}
