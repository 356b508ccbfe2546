using Frankpledge.Common;
using Frankpledge.Statute.Equality;

namespace Frankpledge.Plans.EqualityDuty;

/// <summary>How large a group is among the answers to the consultation on a plan, and among the people who live in the area (R142). Never changed: the next
/// number of the same group takes its place.</summary>
public sealed class GroupHeard
{
    public const int LongestText = 300;
    private const int WholePercent = 100;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid PlanId { get; init; }
    public required string Name { get; init; }

    /// <summary>The protected characteristic of which it is one; empty where it is of none, such as people of one district.</summary>
    public required string Characteristic { get; init; }

    /// <summary>Its share of the answers, in percent.</summary>
    public required double Answered { get; init; }

    /// <summary>Its share of the residents, in percent.</summary>
    public required double Resident { get; init; }

    /// <summary>The report and the census table, and where they are.</summary>
    public required string Source { get; init; }
    public required int Number { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public static IReadOnlyList<Reason> WhyNot(GroupToRecord input) =>
    [
        .. input.Name?.Trim() is { Length: > 0 and <= LongestText } given && given.Any(char.IsLetter) ? Array.Empty<Reason>()
            : [new Reason("GroupNameMissing", $"Name the group, in at most {LongestText} characters.")],
        .. string.IsNullOrWhiteSpace(input.Characteristic) || Of(input.Characteristic).Length > 0 ? Array.Empty<Reason>()
            : [new Reason("GroupCharacteristicWrong",
                $"Choose the characteristic: {string.Join(", ", ProtectedCharacteristic.All.Items.Select(one => one.Name))}; or leave it out.")],
        .. IsShare(input.Answered) ? Array.Empty<Reason>() : [new Reason("GroupAnsweredWrong", "Give its share of the answers as a number from 0 to 100.")],
        .. IsShare(input.Resident) ? Array.Empty<Reason>() : [new Reason("GroupResidentWrong", "Give its share of the residents as a number from 0 to 100.")],
        .. string.IsNullOrWhiteSpace(input.Source) || input.Source.Trim().Length > LongestText
            ? [new Reason("GroupSourceMissing", $"Name the report and the census table, in at most {LongestText} characters.")] : Array.Empty<Reason>(),
    ];

    /// <summary>The characteristic of this name, in any case; empty where there is none.</summary>
    internal static string Of(string? characteristic) => ProtectedCharacteristic.All.Items.Select(one => one.Name)
        .FirstOrDefault(name => string.Equals(name, characteristic?.Trim(), StringComparison.OrdinalIgnoreCase)) ?? "";

    private static bool IsShare(double? share) => share is >= 0 and <= WholePercent;
}
