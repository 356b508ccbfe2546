using Frankpledge.Areas.Contract;
using Frankpledge.Documents.Marked;
using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Comparing;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Plans.Glossary;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Plans.Matrices;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Review;
using Frankpledge.Plans.Search;
using Frankpledge.Plans.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<MapTables>(PlanTables.Map)
        .AddSingleton(new CarryOver(31, "targets-and-decisions", CarryOldEditions.RunAsync))
        .AddSingleton<MapTables>(PromiseTables.Map)
        .AddSingleton<MapTables>(ChangeTables.Map)
        .AddScoped<RecordChangeReason>()
        .AddScoped<RecordChangeJoin>()
        .AddScoped<RecordPromise>()
        .AddScoped<PromisesHere>()
        .AddScoped<StatementThreads>()
        .AddScoped<StatementsToCompare>()
        .AddScoped<PublishWarnings>()
        .AddSingleton<MapTables>(CheckTables.Map)
        .AddScoped<TextOfEdition>()
        .AddScoped<TextOfDraft>()
        .AddScoped<ChecksHere>()
        .AddScoped<AnswerFinding>()
        .AddScoped<TakeBackAnswer>()
        .AddSingleton<MapTables>(GlossaryTables.Map)
        .AddScoped<RecordTerm>()
        .AddScoped<TakeOutTerm>()
        .AddSingleton<MapTables>(PlanUpkeepHere.Map)
        .AddScoped<RecordPlanReview>()
        .AddScoped<WithdrawPlanReview>()
        .AddSingleton<MapTables>(EqualityDutyHere.Map)
        .AddScoped<RecordEqualityPublication>()
        .AddScoped<RecordGroupHeard>()
        .AddSingleton<MapTables>(MatrixTables.Map)
        .AddScoped<MatrixHere>()
        .AddScoped<AnswerCell>()
        .AddScoped<TakeBackCell>()
        .AddScoped<EnterLocalPlan>()
        .AddScoped<EndLocalPlan>()
        .AddScoped<IThreadLines, PromiseThread>()
        .AddScoped<UploadPlan>()
        .AddSingleton<ReadPlan>(ReadPlanHere.RunAsync)
        .AddScoped<ReadUpload>()
        .AddScoped<ReviewAct>()
        .AddScoped<AcceptCandidates>()
        .AddScoped<DrawSample>()
        .AddScoped<TakeInHand>()
        .AddScoped<ChangeCandidate>()
        .AddScoped<SplitCandidate>()
        .AddScoped<MergeCandidates>()
        .AddScoped<MoveCandidate>()
        .AddScoped<DropCandidate>()
        .AddScoped<AddStatements>()
        .AddScoped<CorrectWording>()
        .AddScoped<MendHeading>()
        .AddScoped<MendTable>()
        .AddScoped<CheckDecision>()
        .AddScoped<DecideTogether>()
        .AddScoped<UndoStep>()
        .AddScoped<AbandonImport>()
        .AddScoped<ConfirmImport>()
        .AddScoped<UndoConfirmation>()
        .AddScoped<WithdrawEdition>()
        .AddScoped<RedactPassage>()
        .AddScoped<CorrectTitle>()
        .AddSingleton<MapTables>(IssueTables.Map)
        .AddScoped<RecordIssueFact>()
        .AddScoped<WithdrawIssueFact>()
        .AddScoped<OverrideIssueRule>()
        .AddSingleton<MapTables>(AuthorityReading.Map)
        .AddScoped<EnterAuthority>()
        .AddScoped<EndAuthority>()
        .AddScoped<RecordCopies>()
        .AddScoped<RecordDecisionPaper>()
        .AddScoped<RecordRecommendation>()
        .AddScoped<AnswerRecommendation>()
        .AddScoped<WithdrawRecommendation>()
        .AddSingleton<MapTables>(DraftTables.Map)
        .AddScoped<DraftsHere>()
        .AddScoped<DraftCompare>()
        .AddScoped<DraftPresence>()
        .AddScoped<DraftAct>()
        .AddScoped<StartDraft>()
        .AddScoped<EndDraft>()
        .AddScoped<EditPassage>()
        .AddScoped<AddPassage>()
        .AddScoped<MovePassage>()
        .AddScoped<DropPassage>()
        .AddScoped<TakeBackPassage>()
        .AddScoped<SplitPassage>()
        .AddScoped<JoinPassages>()
        .AddScoped<UndoDraftAct>()
        .AddScoped<FreezeDraft>()
        .AddScoped<DraftTalkHere>()
        .AddScoped<CommentOnPassage>()
        .AddScoped<AnswerComment>()
        .AddScoped<SuggestChange>()
        .AddScoped<SuggestRows>()
        .AddScoped<AcceptSuggestion>()
        .AddScoped<DeclineSuggestion>()
        .AddScoped<SettleTogether>()
        .AddScoped<AssignPassage>()
        .AddScoped<SettleAssignment>()
        .AddSingleton<ReadMarked>(ReadMarkedHere.RunAsync)
        .AddScoped<BringBackDraft>()
        .AddSingleton<WordList>()
        .AddScoped<StatementSearch>()
        .AddScoped<StuckPlans>().AddScoped<StuckSource>(scope => scope.GetRequiredService<StuckPlans>().OfAsync);
}
