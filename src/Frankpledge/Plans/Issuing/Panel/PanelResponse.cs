namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>The response to the panel as it was published: what was recorded by then, and nothing that came after. What was withdrawn, before or since, stays
/// in sight as withdrawn.</summary>
/// <param name="Published">The record of its publication: day, person, and where it is.</param>
public sealed record PanelResponse(IssueRecord Record, IssueFact Published, IReadOnlyList<PanelRecommendation> Recommendations)
{
    /// <summary>Those that were not withdrawn.</summary>
    public IEnumerable<PanelRecommendation> Standing => Recommendations.Where(one => one.Counts);

    /// <summary>The answer that was published; null where the response was published without one, which only an override allows.</summary>
    public RecommendationAnswer? AnswerTo(PanelRecommendation one) => one.GivenBy(Published.RecordedAt);

    /// <summary>Null while no response was published, and where its recommendations are not recorded one by one, or each of them was withdrawn
    /// before.</summary>
    public static PanelResponse? Of(IssueRecord record)
    {
        if (record.ResponsePublication is not { } published)
        {
            return null;
        }

        IReadOnlyList<PanelRecommendation> rows =
        [
            .. record.Recommendations.Where(one => one.RecordedAt <= published.RecordedAt)
                .OrderBy(one => one.Number).ThenBy(one => one.RecordedAt),
        ];
        return rows.All(one => one.WithdrawnAt <= published.RecordedAt) ? null : new(record, published, rows);
    }
}
