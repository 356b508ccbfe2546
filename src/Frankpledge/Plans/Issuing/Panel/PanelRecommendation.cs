using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>One recommendation of the panel on a draft, in its own words. Never changed: a wrong one is withdrawn, with the reason, and
/// recorded anew.</summary>
public sealed class PanelRecommendation
{
    public const int LongestText = 2000;
    public const int MostOfOneReport = 200;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The number that the panel gave it or, where it gave none, its place in the report.</summary>
    public required int Number { get; init; }

    /// <summary>What the panel recommends, as it says it.</summary>
    public required string Text { get; init; }

    /// <summary>The report or letter in which it stands.</summary>
    public required string Document { get; init; }

    /// <summary>The page on which it stands there; null where that is not said.</summary>
    public int? Page { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    public List<RecommendationAnswer> Answers { get; } = [];

    public bool Counts => WithdrawnAt is null;

    /// <summary>The answer that counts: the last that was recorded. Null while there is none; nothing is answered by silence (R36).</summary>
    public RecommendationAnswer? Given => GivenBy(DateTimeOffset.MaxValue);

    /// <summary>When anything of it last changed.</summary>
    public DateTimeOffset ChangedAt => Answers.Select(one => one.RecordedAt).Append(WithdrawnAt ?? RecordedAt).Max();

    /// <summary>The answer that counted at an instant.</summary>
    public RecommendationAnswer? GivenBy(DateTimeOffset at) => Answers.Where(one => one.RecordedAt <= at).MaxBy(one => (one.RecordedAt, one.Id));

    internal Recommendation ForGate => new($"Recommendation {Number}", Given?.Given, Given?.Reason);

    internal void Withdraw(DateTimeOffset at, string why) => (WithdrawnAt, WithdrawnWhy) = (at.ToUniversalTime(), why.Trim());
}

/// <summary>An answer to a recommendation, with its reason. Another one that is recorded later takes its place and leaves it in sight.</summary>
public sealed class RecommendationAnswer
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid RecommendationId { get; init; }
    public required Answer Given { get; init; }
    public required string Reason { get; init; }

    /// <summary>Who answers: name and post.</summary>
    public required string Person { get; init; }
    public required DateOnly AnsweredOn { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
