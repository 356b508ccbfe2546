using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Inspection;

namespace Frankpledge.Statute.Questions;

/// <summary>The last day for publishing comments on an inspection report (R155).</summary>
/// <param name="Published">The day on which the inspectorate published it; it counts.</param>
/// <param name="CommentsBy">The day by which the chief constable's comments were asked for, or null.</param>
public sealed record InspectionQuestion(DateOnly Published, DateOnly? CommentsBy = null) : Question<InspectionAnswer>("R155")
{
    protected override InspectionAnswer Answer(LawPlace place)
    {
        var response = new InspectionResponse(Published);
        return new(response.Period.Working(), response.Alerts) { Reasons = CommentsBy is null ? [] : response.CheckInvitation(CommentsBy) };
    }
}

public sealed record InspectionAnswer(Working Working, IReadOnlyList<DateOnly> Alerts)
    : CountAnswer("R155", $"Comments are published within {Working.Sentence}", Working)
{
    public DateOnly Due => Answer;
}
