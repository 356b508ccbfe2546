using Frankpledge.Areas;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Plans.Glossary;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Plans.Matrices;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Statute.Calendar;
using Frankpledge.Threads;

namespace Frankpledge.Web.Hosting;

/// <summary>What <c>verify</c> calls the rows that people know; others go by their key and their table.</summary>
internal static class TrailNames
{
    public static readonly TrailWords Words = new(Named, Gone, text => text.Contains(RemovedWords.Marker, StringComparison.Ordinal),
        row => row is ThreadLink { IsCarried: true });

    private static Sentence? Named(object row, IReadOnlyList<string> columns) => row switch
    {
        Plan plan when columns is ["references", ..] => (Sentence)$"How many references the plan at the address {plan.Slug} has given out",
        Plan plan when columns.Contains("title") => $"The title of the plan at the address {plan.Slug}",
        Plan plan => $"What is kept of the plan at the address {plan.Slug}",
        ThreadEntry entry => $"What was entered on {Day(entry.RecordedAt)} of a statement",
        ThreadFile file => $"The file {file.Name}, attached on {Day(file.RecordedAt)}",
        ThreadLink link => $"A link of {Day(link.RecordedAt)} to a statement",
        SourceDisposition source => $"What was recorded on {Day(source.RecordedAt)} of a source that changed nothing",
        PromiseRecord record => $"What was recorded on {Day(record.RecordedAt)} of a promise",
        Redaction redaction => $"The removal of words on {Day(redaction.At)}",
        IssueFact fact => $"A fact before issue, recorded on {Day(fact.RecordedAt)}",
        IssueOverride made => $"An override of {made.Rule}, recorded on {Day(made.RecordedAt)}",
        PanelRecommendation one => $"Recommendation {one.Number} of the panel, recorded on {Day(one.RecordedAt)}",
        RecommendationAnswer answer => $"An answer to a recommendation of the panel, recorded on {Day(answer.RecordedAt)}",
        DecisionPaper paper => $"A decision paper, recorded on {Day(paper.RecordedAt)}",
        AreaAuthority one => $"A responsible authority ({one.Kind}), entered on {Day(one.RecordedAt)}",
        ChangeJoin join => $"A word on what {join.One} became or was made of, recorded on {Day(join.RecordedAt)}",
        ChangeReason reason => $"A reason for a change, recorded on {Day(reason.RecordedAt)}",
        CheckAnswer answer => $"An answer to a check, recorded on {Day(answer.RecordedAt)}",
        MatrixAnswer answer => $"An answer in a matrix ({answer.Matrix}, {answer.RowKey}), recorded on {Day(answer.RecordedAt)}",
        LocalPlan plan => $"The local plan {plan.Name}, entered on {Day(plan.RecordedAt)}",
        PlanReview review => $"A review of a plan on {InWords.Day(review.ReviewedOn)}",
        EqualityPublication one => $"An equality publication of {InWords.Day(one.PublishedOn)}",
        GroupHeard one => $"The group {one.Name} among the answers, recorded on {Day(one.RecordedAt)}",
        WorkingDraft draft => $"The working draft of the plan at the address {draft.Slug}",
        DraftPassage passage => $"Passage {passage.Number} of a working draft",
        DraftSave save => $"What act {save.Act} made of a passage of a working draft",
        DraftComment comment => $"Line {comment.Line} of comment {comment.Thread} on a working draft",
        DraftSuggestion suggestion => $"Suggestion {suggestion.Number} for a working draft",
        DraftAssignment work => $"Work on a passage of a working draft, due on {InWords.Day(work.DueOn)}",
        PlanTerm term => $"What a word means in a plan, recorded on {Day(term.RecordedAt)}",
        Body body => $"The body {body.Title}",
        PoliceArea area => $"The area at the address {area.Slug}",
        _ => null,
    };

    private static Sentence? Gone(Type kind) =>
        kind == typeof(Plan) ? "A plan that the audit trail has is gone."
        : kind == typeof(ThreadEntry) ? "Something that was entered of a statement is gone."
        : kind == typeof(ChangeJoin) ? "A word on a split or a merge that the audit trail has is gone."
        : kind == typeof(ThreadFile) ? "A file that was attached to an entry is gone."
        : kind == typeof(ThreadLink) ? "A link to a statement is gone."
        : kind == typeof(SourceDisposition) ? "Something that was recorded of a source is gone."
        : kind == typeof(PromiseRecord) ? "Something that was recorded of a promise is gone."
        : kind == typeof(Redaction) ? "A removal of words that the audit trail has is gone."
        : kind == typeof(IssueFact) ? "A fact before issue that the audit trail has is gone."
        : kind == typeof(PanelRecommendation) ? "A recommendation of the panel that the audit trail has is gone."
        : kind == typeof(RecommendationAnswer) ? "An answer to a recommendation that the audit trail has is gone."
        : kind == typeof(DecisionPaper) || kind == typeof(DecisionParagraph) ? "A part of a decision paper that the audit trail has is gone."
        : kind == typeof(MatrixAnswer) ? "An answer in a matrix that the audit trail has is gone."
        : kind == typeof(LocalPlan) ? "A local plan that the audit trail has is gone."
        : kind == typeof(PlanReview) ? "A review of a plan that the audit trail has is gone."
        : kind == typeof(EqualityPublication) || kind == typeof(GroupHeard) ? "Something that was recorded for the equality duty is gone."
        : kind == typeof(AreaAuthority) ? "A responsible authority that the audit trail has is gone."
        : kind == typeof(WorkingDraft) || kind == typeof(DraftPassage) || kind == typeof(DraftSave)
            ? "A part of a working draft that the audit trail has is gone."
        : kind == typeof(DraftComment) || kind == typeof(DraftSuggestion) || kind == typeof(DraftAssignment)
            ? "Something that was said of a working draft is gone."
        : kind == typeof(IssueOverride) ? "An override that the audit trail has is gone."
        : null;

    private static Sentence Day(DateTimeOffset at) => $"{InWords.Day(CivilTime.DayOf(at))}";
}
