using System.Text.Json.Serialization;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The published response to the panel for machines. Fields are added to, never renamed.</summary>
/// <param name="Record">The number of the record before issue.</param>
/// <param name="Document">Where the response was published, and what it is called.</param>
internal sealed record PanelResponseData(int Record, DateOnly PublishedOn, string Person, string Document, string Url,
    IReadOnlyList<RecommendationData> Recommendations)
{
    public static PanelResponseData Of(PanelResponse response, string url) => new(response.Record.Number, response.Published.HappenedOn,
        response.Published.Person, response.Published.Document, url,
        [.. response.Recommendations.Select(one => RecommendationData.Of(one, response.AnswerTo(one)))]);
}

/// <param name="Document">The panel's report or letter.</param>
/// <param name="Answer"><c>accept</c>, <c>accept in part</c>, <c>reject</c> or <c>note</c>; null where there is none.</param>
internal sealed record RecommendationData(int Number, string Text, string Document, int? Page, string? Answer, string? Reason, string? Person,
    DateOnly? AnsweredOn, string? WithdrawnWhy, DateOnly? WithdrawnOn)
{
    public static readonly IReadOnlyList<string> Columns =
        ["number", "text", "document", "page", "answer", "reason", "person", "answered_on", "withdrawn_why", "withdrawn_on"];

    public static RecommendationData Of(PanelRecommendation one, RecommendationAnswer? answer) => new(one.Number, one.Text, one.Document, one.Page,
        answer is null ? null : Choices.InWords(answer.Given), answer?.Reason, answer?.Person, answer?.AnsweredOn, one.WithdrawnWhy,
        one.WithdrawnAt is { } gone ? CivilTime.DayOf(gone) : null);

    [JsonIgnore]
    public IReadOnlyList<object?> Row => [Number, Text, Document, Page, Answer, Reason, Person, AnsweredOn, WithdrawnWhy, WithdrawnOn];
}
