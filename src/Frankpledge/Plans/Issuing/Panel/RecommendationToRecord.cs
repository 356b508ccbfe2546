using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Issuing.Panel;

/// <param name="Number">As the panel numbers it.</param>
/// <param name="Document">The report or letter in which it stands.</param>
/// <param name="Page">Where in it; may be null.</param>
public sealed record RecommendationToRecord(int Number, string Text, string Document, int? Page = null);

/// <param name="Given">Null where nothing was chosen.</param>
/// <param name="Person">Who answers: name and post.</param>
public sealed record AnswerToGive(Answer? Given, string Reason, string Person, DateOnly On);
