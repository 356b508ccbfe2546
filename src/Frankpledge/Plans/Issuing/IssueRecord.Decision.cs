using System.Security.Cryptography;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>The paper and the record of the decision to issue (S018 of the office's systems; R39, R79).</summary>
public sealed partial class IssueRecord
{
    public List<DecisionPaper> DecisionPapers { get; } = [];

    /// <summary>The paper that counts: the last that was recorded.</summary>
    public DecisionPaper? Paper => PapersInOrder.LastOrDefault();

    /// <summary>Each paper that another one replaced, with that other; the first that was recorded first.</summary>
    public IReadOnlyList<(DecisionPaper Paper, DecisionPaper By)> ReplacedPapers => [.. PapersInOrder.Zip(PapersInOrder.Skip(1))];

    private IEnumerable<DecisionPaper> PapersInOrder => DecisionPapers.OrderBy(paper => paper.RecordedAt).ThenBy(paper => paper.Id);

    /// <summary>Who decides to issue, in what capacity and when; null while it is not decided.</summary>
    public IssueFact? Decided => Facts.Where(fact => fact.Counts && fact.Kind == IssueFactKind.Issuer).MaxBy(FactsForGate.Place);

    /// <summary>Takes a decision paper in.</summary>
    public DecisionPaper Take(PaperToRecord input, Change change)
    {
        RefusedException.ThrowIfAny([.. WhyNotOpen(), .. WhyNotTake(input)]);
        var id = Guid.CreateVersion7();
        var made = new DecisionPaper
        {
            Id = id, AreaId = AreaId, RecordId = Id, Document = input.Document.Trim(),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.Text))), RecordedBy = change.Who,
                RecordedAt = change.At.ToUniversalTime(),
        };
        made.Paragraphs.AddRange(PaperText.Read(input.Text).Select(one => new DecisionParagraph
        {
            Id = Guid.CreateVersion7(), AreaId = AreaId, PaperId = id, Number = one.Number, Part = one.Part, Heading = one.Heading, Text = one.Text,
        }));
        DecisionPapers.Add(made);
        return made;
    }

    /// <summary>What is wrong with a decision paper as it is given.</summary>
    public static IReadOnlyList<Reason> WhyNotTake(PaperToRecord input)
    {
        var reasons = new List<Reason>();
        if (string.IsNullOrWhiteSpace(input.Document) || input.Document.Trim().Length > IssueFact.LongestText)
        {
            reasons.Add(new("PaperNameMissing", $"Name the paper and say where it is, in at most {IssueFact.LongestText} characters."));
        }

        if (input.Text.Length > DecisionPaper.LongestText || PaperText.Read(input.Text).Count is 0 or > DecisionPaper.MostParagraphs)
        {
            reasons.Add(new("PaperWithoutParagraphs",
                $"Give the paper with its paragraphs numbered from 1, as \"1. The report ...\", at most {DecisionPaper.MostParagraphs} of them."));
        }

        return reasons;
    }

    /// <summary>What the paper of the decision leaves out. A section that is missing stops nothing.</summary>
    private IEnumerable<Reason> CheckPaper()
    {
        if (Decided is not null && Paper is null)
        {
            yield return Because.Warn("R79", "DecisionPaperMissing", "It is decided to issue, and the paper on which it was decided is not recorded.");
        }

        if (PaperText.NumbersLeftOut(Paper?.Paragraphs ?? []) is { Count: > 0 } gaps)
        {
            yield return Because.Warn("R79", "DecisionParagraphsMissing",
                $"The paragraphs of the decision paper leave out {Sentence.Join(", ", gaps.Select(number => $"{number}"))}. Record the paper with the paragraph that is missing, or number it anew.");
        }

        if (PaperText.SaysNone((Paper?.Paragraphs ?? []).Where(one => one.Part == DecisionPart.Equality)))
        {
            yield return Because.Warn("R139", "DecisionEqualityNone",
                "The section of the decision paper on equality says that there is nothing, and not why. Say why there is no effect, or what it is.");
        }

        foreach (var part in Paper?.MissingParts ?? [])
        {
            yield return Because.Warn(part == DecisionPart.Equality ? "R39" : "R79", "DecisionSectionMissing", $"The decision paper has no section on {part switch
            {
                DecisionPart.Financial => "the financial implications",
                DecisionPart.Legal => "the legal implications",
                DecisionPart.Equality => "the equality implications",
                DecisionPart.BackgroundPapers => "background papers",
                DecisionPart.Access => "public access to information",
                _ => "facts and advice",
            }}.");
        }
    }
}
