using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Architecture;

/// <summary>A step of a lifecycle. <paramref name="From"/> is <c>-</c> for a beginning.</summary>
internal sealed record LifecycleStep(string From, string To, string By);

/// <summary>The steps that entities take, found by trying every verb in every state: one that refuses is no step.</summary>
internal static class LifecycleSteps
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly Change By = new("A tester", null, Now, "Testing");

    public static IEnumerable<LifecycleStep> OfImports() => Tried(
        nameof(UploadPlan),
        () => PlanImport.Upload(new UploadedPlan(Guid.Empty, null, "plan.txt", [1]), By), import => import.State.ToString(),
        (nameof(ReadUpload), import => import.Take((import.ReadingAt ?? Now) + (2 * PlanImport.ReaderIsDead))),
        (nameof(ReadUpload), import => import.PutBack()),
        (nameof(ReadUpload), import => import.Open(PlanText.Read(PlanText.Example), 1)), (nameof(ReadUpload), import => import.Fail("It cannot be read.", 1)),
        (nameof(ConfirmImport), import => import.Confirm(AnEdition())), (nameof(AbandonImport), import => import.Abandon()),
        (nameof(UndoConfirmation), import => import.Reopen()));

    public static IEnumerable<LifecycleStep> OfClocks() => Tried(
        nameof(StartClock),
        () => new Clock { Id = Guid.Empty, AreaId = Guid.Empty, Kind = ClockKind.InformationRequest, Label = "A request", StartedOn = Today,
            DueAtStart = Today }, clock => clock.State.ToString(),
        (nameof(SettleClock), clock => clock.Settle(Today, "Done.", Today)), (nameof(CancelClock), clock => clock.Cancel(Today, "A mistake.")));

    public static IEnumerable<LifecycleStep> OfIssueRecords() =>
    [
        new("-", "Open", nameof(OverrideIssueRule)),
        .. Tried(
            nameof(RecordIssueFact), ARecord, record => record.IsOpen ? "Open" : "Issued",
            (nameof(RecordIssueFact), record => record.Record(AFact with { Document = "A third paper" }, By)),
            (nameof(WithdrawIssueFact), record => record.Withdraw(record.Facts[0].Id, "A mistake.", By)),
            (nameof(OverrideIssueRule),
                record => Override(record, record.WhyNotIssue(Kent, Today) is [var first, ..] ? first : new Reason("Nothing", "Nothing.", "R31"))),
                (nameof(ConfirmImport), CloseWithOverrides),
            (nameof(UndoConfirmation), record => record.Reopen(AnEdition())),
            (nameof(RecordRecommendation), Recommend),
            (nameof(AnswerRecommendation), record =>
            {
                Recommend(record);
                record.Answer(record.Recommendations[^1].Number, new(Answer.Note, "It was done.", "A. Person", Today), By);
            }),
            (nameof(WithdrawRecommendation), record =>
            {
                Recommend(record);
                record.WithdrawRecommendation(record.Recommendations[^1].Number, "A mistake.", By);
            }),
            (nameof(RecordDecisionPaper), record => record.Take(new("A paper", "1. The report forms the basis."), By)),
            (nameof(RecordCopies), record => record.Record(AFact with { Kind = IssueFactKind.CopySent, On = Today, Detail = "Ashford" }, By)),
            (nameof(RecordIssueFact), Launch),
            (nameof(WithdrawIssueFact), record =>
            {
                Launch(record);
                record.Withdraw(record.Facts[^1].Id, "A mistake.", By);
            })),
    ];

    private static void Recommend(IssueRecord record) =>
        record.Recommend(new(record.Recommendations.Count + 1, "Say what it costs.", "The report"), By);

    private static void Launch(IssueRecord record) =>
        record.Record(AFact with { Kind = IssueFactKind.Launched, On = Today, Document = $"Programme {record.Facts.Count}" }, By);

    public static IEnumerable<LifecycleStep> OfTimetables() => Tried(
        nameof(SetUpTimetable), () => ATimetable().Stored, table => table.BaselineCount == 0 ? "SetUp" : "Baselined",
        (nameof(Rebaseline), table => table.Freeze(PathOf(table, Today).Table, "Another way.", Today, By)),
        (nameof(MoveStage), table => table.Plan("draft", Today, Today)),
        (nameof(AssignStage), table => table.Assign("draft", "A. Person")), (nameof(RecordStage), table => table.Record("draft", Today, Today)));

    /// <summary>The steps of one stage: days pass, it or a later one is recorded or taken back, it is planned anew.</summary>
    public static IEnumerable<LifecycleStep> OfStages() => Tried(
        nameof(SetUpTimetable), ATimetable, table => PathOf(table.Stored, table.Today).States["draft"].ToString(),
        ("-", table => table.Today = table.Today.AddDays(400)), (nameof(RecordStage), table => table.Stored.Record("draft", table.Today, table.Today)),
        (nameof(RecordStage), table => table.Stored.Record("draft", null, table.Today)),
        (nameof(RecordStage), table => table.Stored.Record("issue", table.Today, table.Today)),
        (nameof(RecordStage), table => table.Stored.Record("issue", null, table.Today)),
        (nameof(MoveStage), table => table.Stored.Plan("draft", table.Today.AddDays(30), table.Today))).Where(step => step.From != step.To && step.From != "-");

    private static AreaFacts Kent { get; } =
        new(Guid.Empty, "kent", "Kent", Nation.England, false,
            [new(Guid.Empty, BodyKind.LocalPolicingBody, GovernanceModel.Commissioner, "Commissioner", new(2012, 11, 22), null)])
    {
        SetUpOn = new(2024, 5, 1),
    };

    private static IssueFactToRecord AFact { get; } = new(IssueFactKind.DraftFrozen, new(2024, 10, 1), "A. Person", "A paper");

    private static IssueRecord ARecord()
    {
        var record = new IssueRecord { Id = Guid.Empty, AreaId = Guid.Empty, Number = 1 };
        record.Record(AFact, By);
        record.Record(AFact with { Document = "Another paper" }, By);
        return record;
    }

    private static void CloseWithOverrides(IssueRecord record)
    {
        while (record.IsOpen && record.WhyNotIssue(Kent, Today) is [var first, ..])
        {
            Override(record, first);
        }

        record.Close(Kent, Today, Guid.Empty, isVariation: false);
    }

    private static void Override(IssueRecord record, Reason reason) =>
        record.Override(
            new(reason.Rule!, reason.Code, "For a test of the lifecycle.", "A. Person, chief executive", [IssueOverride.MarkOf(reason)]), Kent, Today, By);

    private static TimedTable ATimetable() =>
        new(new StoredTimetable { Id = Guid.Empty, AreaId = Guid.Empty, Nation = Nation.England, Poll = new(2024, 5, 2), Planned = [], Done = [],
            Owners = [] }) { Today = new(2024, 5, 3) };

    private static PlanPath PathOf(StoredTimetable table, DateOnly on) => PlanPath.For(table, Kent, on, WorkingCalendar.EnglandAndWales);

    /// <summary>A timetable and the day on which it is looked at.</summary>
    private sealed record TimedTable(StoredTimetable Stored)
    {
        public DateOnly Today { get; set; }
    }

    private static DateOnly Today => DateOnly.FromDateTime(Now.Date);

    /// <summary>Every verb in every state that some verbs lead to. Entities hold no more than their state here,
    /// so the way to a state is taken again each time.</summary>
    private static HashSet<LifecycleStep> Tried<T>(string begins, Func<T> begin, Func<T, string> state, params (string By, Action<T> Verb)[] verbs)
    {
        var first = state(begin());
        var steps = new HashSet<LifecycleStep> { new("-", first, begins) };
        var ways = new Dictionary<string, IReadOnlyList<Action<T>>> { [first] = [] };
        var open = new Queue<string>([first]);
        while (open.TryDequeue(out var from))
        {
            foreach (var (by, verb) in verbs)
            {
                var one = begin();
                foreach (var earlier in ways[from])
                {
                    earlier(one);
                }

                if (!Does(() => verb(one)))
                {
                    continue;
                }

                steps.Add(new(from, state(one), by));
                if (ways.TryAdd(state(one), [.. ways[from], verb]))
                {
                    open.Enqueue(state(one));
                }
            }
        }

        return steps;
    }

    private static bool Does(Action verb)
    {
        try
        {
            verb();
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static Edition AnEdition() => new()
    {
        Id = Guid.Empty, PlanId = Guid.Empty, Number = 1, Stage = EditionStage.Final, ConfirmedAt = Now, ConfirmedBy = "A tester", SourceName = "plan.txt",
        SourceSha256 = "0", Parts = [], Sha256 = "0",
    };
}
