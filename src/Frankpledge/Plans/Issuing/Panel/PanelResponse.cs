namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>The response to the panel as it was published: what was recorded by then, and nothing that came after.</summary>
/// <param name="Published">The record of its publication: day, person, and where it is.</param>
public sealed record PanelResponse(IssueRecord Record, IssueFact Published, IReadOnlyList<PanelRecommendation> Recommendations)
{
    /// <summary>The answer that was published; null where the response was published without one, which only an override allows.</summary>
    public RecommendationAnswer? AnswerTo(PanelRecommendation one) => one.GivenBy(Published.RecordedAt);

    /// <summary>Null while no response was published, and where its recommendations are not recorded one by one.</summary>
    public static PanelResponse? Of(IssueRecord record)
    {
        if (record.ResponsePublication is not { } published)
        {
            return null;
        }

        IReadOnlyList<PanelRecommendation> rows =
        [
            .. record.Recommendations.Where(one => one.RecordedAt <= published.RecordedAt && !(one.WithdrawnAt <= published.RecordedAt))
                .OrderBy(one => one.Number).ThenBy(one => one.RecordedAt),
        ];
        return rows.Count == 0 ? null : new(record, published, rows);
    }
}
