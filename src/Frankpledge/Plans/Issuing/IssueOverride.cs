using System.Security.Cryptography;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>A statutory officer's decision that a plan may be issued although a rule is not kept, with the reason. Public for ever, never taken back.</summary>
public sealed class IssueOverride
{
    public const int ShortestReason = 20;
    public const int LongestReason = 2000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid RecordId { get; init; }
    public required string Rule { get; init; }

    /// <summary>The code of the reason that it sets aside.</summary>
    public required string Code { get; init; }

    /// <summary>Every refusal of the code that the officer had read, as it read then, a line each.</summary>
    public required string Refusal { get; init; }

    /// <summary>Why the officer decided so, in public.</summary>
    public required string Reason { get; init; }

    /// <summary>The officer's name and post.</summary>
    public required string Officer { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What a form or a verb carries of a refusal that was read: other words have another mark.</summary>
    public static string MarkOf(Reason refusal) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(refusal.Sentence.English)))[..12];

    /// <summary>Whether it sets a refusal aside: one that the officer has read. What comes up later under the same rule is another matter.</summary>
    public bool Covers(Reason reason) =>
        NeverOverridden.Why(reason.Code) is null && (Rule, Code) is var own && (own == (reason.Rule, reason.Code) || own == Formerly(reason))
        && Refusal.Split('\n').Contains(reason.Sentence.English);

    /// <summary>Until December 2026 a draft that was not sent was refused for the order of the steps alone, in the same words.</summary>
    private static (string, string)? Formerly(Reason reason) => reason.Code == "DraftNotSent" ? ("R40", "StepSkipped") : null;
}
