using Frankpledge.Common;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Statute.Timetable;

namespace Frankpledge.Timetables;

/// <summary>
/// What an area has planned and done on the way from one ordinary election to its plan. Every other date is computed from it
/// (<see cref="PlanPath"/>); none is kept.
/// </summary>
public sealed class StoredTimetable
{
    private const int LongestOwner = 60;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Nation Nation { get; init; }

    /// <summary>The ordinary poll; one timetable a poll.</summary>
    public required DateOnly Poll { get; init; }

    /// <summary>The Act or order that names the day of the poll; null for the usual day.</summary>
    public string? PollOrder { get; init; }

    /// <summary>The day on which it was set up; null where that was before this was kept and the trail does not tell. What was over then was planned
    /// nowhere here.</summary>
    public DateOnly? SetUpOn { get; init; }

    /// <summary>Stage codes with the days planned now; the others keep the day of local practice.</summary>
    public required Dictionary<string, DateOnly> Planned { get; init; }

    /// <summary>What was planned before each day on which that changed.</summary>
    public List<PlannedBefore> Earlier { get; private set; } = [];

    /// <summary>Stage codes with the days on which they were done.</summary>
    public required Dictionary<string, DateOnly> Done { get; init; }

    /// <summary>Stage codes with the owner, where it is not the usual one.</summary>
    public required Dictionary<string, string> Owners { get; init; }

    /// <summary>Whether some dates are made up, for a demonstration; the page says so.</summary>
    public bool HasInventedDates { get; init; }
    public int BaselineCount { get; set; }
    public int Version { get; set; }

    public List<StoredBaseline> Baselines { get; } = [];

    /// <summary>From when the area planned here.</summary>
    public DateOnly? PlannedSince => SetUpOn ?? Baselines.Min(baseline => (DateOnly?)baseline.SetOn);

    /// <summary>What was done by the editions in the records, by what people recorded here, and by what is recorded before issue with its evidence: the
    /// later of the three wins; stage codes with their days. An issue whose edition was withdrawn is none, nor is what comes after it: the plan is owed
    /// again (R20).</summary>
    public IReadOnlyDictionary<string, DateOnly> DoneOrShown => shown.Where(stage => !Done.ContainsKey(stage.Key) && !facts.ContainsKey(stage.Key))
        .Concat(facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value.On)))
        .Concat(Done.Where(stage => !facts.ContainsKey(stage.Key)).Where(stage => !IsIssueWithdrawn || (stage.Key != StageCodes.Issue && !StageCodes.Before(stage.Key).Contains(StageCodes.Issue))))
        .ToDictionary();

    /// <summary>The steps that are recorded before issue, with their evidence; stage codes with the fact that counts. Their days are not kept here.</summary>
    public IReadOnlyDictionary<string, StepFact> RecordedBefore => facts;

    private readonly Dictionary<string, StepFact> facts = [];
    private readonly Dictionary<string, DateOnly> shown = [];
    private readonly List<DateOnly> issuedInRecords = [];
    private readonly List<DateOnly> withdrawnInRecords = [];

    /// <summary>An issue is recorded here, and of what was issued since this poll the records hold withdrawn editions only.</summary>
    private bool IsIssueWithdrawn => Done.ContainsKey(StageCodes.Issue) && issuedInRecords.Count == 0 && withdrawnInRecords.Count > 0;

    /// <summary>The day on which the plan that this poll made due was issued, by the editions in the records or as recorded here; null while it is
    /// owed.</summary>
    public DateOnly? IssuedOn => issuedInRecords.Count > 0 ? issuedInRecords.Min()
        : Done.TryGetValue(StageCodes.Issue, out var issued) && !IsIssueWithdrawn ? issued : null;

    /// <summary>Takes in what is recorded before issue and the days of editions. Once the plan is issued, what is recorded for the next one changes
    /// nothing here: the days are those of the plan that this poll made due.</summary>
    /// <param name="recorded">In the order of their days.</param>
    /// <param name="editions">Those from the time of this poll.</param>
    /// <param name="withdrawn">The days of issue of plans of which nothing issued stands any more.</param>
    public void Know(IReadOnlyList<StepFact> recorded, IEnumerable<EditionDay> editions, IEnumerable<DateOnly> withdrawn, AreaFacts area)
    {
        Know(recorded);
        Know(editions, withdrawn, area);
        facts.Clear();
        Know(recorded.Where(IsOfThisPlan));
    }

    /// <summary>Of what is not issued yet, in the records, only what happened by the day of an issue that is recorded here alone.</summary>
    private bool IsOfThisPlan(StepFact fact) => IssuedOn is { } issued
        ? !fact.OfVariation && (fact.IssuedOn is { } own ? own == issued : issuedInRecords.Count == 0 && fact.On <= issued)
        : (!fact.OfVariation || StageCodes.OfFact(fact.Fact) == StageCodes.Acceptance) && !(fact.IssuedOn < Poll);

    /// <summary>Takes in the days of editions from the time of this poll:
    /// the first of each stage counts, and only an issue that fulfils the duty of this poll.</summary>
    /// <param name="withdrawn">The days of issue of plans of which nothing issued stands any more.</param>
    private void Know(IEnumerable<EditionDay> editions, IEnumerable<DateOnly> withdrawn, AreaFacts area)
    {
        withdrawnInRecords.AddRange(withdrawn.Where(day => WhyNotIssued(day, area).Count == 0));
        foreach (var edition in editions)
        {
            if (StageCodes.OfEdition(edition.Stage) is { } code && (code != StageCodes.Issue || WhyNotIssued(edition.On, area).Count == 0))
            {
                shown.TryAdd(code, edition.On);
                issuedInRecords.AddRange(code == StageCodes.Issue ? [edition.On] : Array.Empty<DateOnly>());
            }
        }
    }

    /// <summary>Takes in what is recorded before issue, from this poll until the next: of several days of a step the last counts, as it does before
    /// issue.</summary>
    /// <param name="recorded">In the order of their days.</param>
    private void Know(IEnumerable<StepFact> recorded)
    {
        var next = OrdinaryElections.Known.NextAfter(Poll);
        foreach (var fact in recorded.Where(fact => fact.On >= Poll && fact.On < next))
        {
            if (StageCodes.OfFact(fact.Fact) is { } code)
            {
                facts[code] = fact;
            }
        }
    }

    /// <summary>Says that the day of issue recorded here is none of those that the editions in the records were issued on, or that these were
    /// withdrawn; and where a day recorded here is not the one that is recorded before issue.</summary>
    public IReadOnlyList<Reason> Doubts() => [.. IssueDoubts(),
        .. from step in Done
           where facts.TryGetValue(step.Key, out var fact) && fact.On != step.Value
           let stage = StageCodes.Find(step.Key)!
           select new Reason("StepDaysDiffer",
               $"{stage.Name}: the timetable says {InWords.Day(step.Value)}; before issue {InWords.Day(facts[step.Key].On)} is recorded, with “{facts[step.Key].Document}”. The day before issue counts, here too. Take back the day at the timetable or, if it is right, withdraw the other with its reason.",
               stage.Rule, Severity: Severity.Warn)];

    private IReadOnlyList<Reason> IssueDoubts() => IsIssueWithdrawn
        ? [Because.Warn("R20", "IssueWithdrawn",
            $"The timetable says that the plan was issued on {InWords.Day(Done[StageCodes.Issue])}; the edition in the records that was issued on {InWords.Day(withdrawnInRecords[0])} was withdrawn, and no other stands. So the plan counts as still owed. Publish what was issued as a new edition, or take the record of its day back.")]
        : Done.TryGetValue(StageCodes.Issue, out var recorded) && issuedInRecords.Count > 0 && !issuedInRecords.Contains(recorded)
        ? [Because.Warn("R20", "IssueDaysDiffer",
            $"The timetable says that the plan was issued on {InWords.Day(recorded)}; the edition in the records was issued on {InWords.Day(issuedInRecords[0])}. One of the two is wrong.")]
        : [];

    /// <summary>Why an issue on a day is not the issue of the plan that this poll made due (R3, R4).</summary>
    public IReadOnlyList<Reason> WhyNotIssued(DateOnly on, AreaFacts area) =>
        IssueInTerm.WhyNot(Poll, on, DoneOrShown.TryGetValue(StageCodes.Acceptance, out var declared) ? declared : null, area.ModelAfter(Poll), area.Slug);

    public string OwnerOf(StageTemplate stage) => Owners.GetValueOrDefault(stage.Code, stage.Owner);

    /// <summary>The days that were planned at the end of <paramref name="day"/>; for a day to come, those planned now.</summary>
    public IReadOnlyDictionary<string, DateOnly> PlannedOn(DateOnly day) =>
        Earlier.Where(before => before.ChangedOn > day).MinBy(before => before.ChangedOn)?.Days ?? Planned;

    /// <summary>Plans a stage for a day.</summary>
    public void Plan(string code, DateOnly day, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotPlan(code, day));
        if (!Earlier.Exists(before => before.ChangedOn >= today))
        {
            Earlier = [.. Earlier, new(today, new(Planned))];
        }

        Planned[code] = day;
    }

    /// <summary>Records the day on which a stage was done, or takes a wrong record back when <paramref name="day"/> is null.</summary>
    public void Record(string code, DateOnly? day, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotTouch(code));
        RefusedException.ThrowIfAny([.. day is { } on ? [.. WhyNotTwice(code), .. DoneSteps.WhyNot(Poll, code, on, Days, today)] : Array.Empty<Reason>()]);
        if (day is { } done)
        {
            Done[code] = done;
        }
        else
        {
            Done.Remove(code);
        }
    }

    /// <summary>Names who carries a stage; empty gives it back to the usual owner.</summary>
    public void Assign(string code, string? owner)
    {
        RefusedException.ThrowIfAny(
            [.. WhyNotTouch(code),
                .. owner?.Trim().Length > LongestOwner
                    ? [new Reason("OwnerTooLong", $"Enter the owner in at most {LongestOwner} characters.")] : (Reason[])[]]);
        Owners.Remove(code);
        if (!string.IsNullOrWhiteSpace(owner))
        {
            Owners[code] = owner.Trim();
        }
    }

    /// <summary>Keeps the days of <paramref name="table"/> as a baseline. The first one stays the measure of slippage for ever.</summary>
    public StoredBaseline Freeze(PlanTimetable table, string? reason, DateOnly on, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotFreeze(reason));
        BaselineCount++;
        return new StoredBaseline
        {
            Id = Guid.CreateVersion7(), TimetableId = Id, Number = BaselineCount, SetOn = on, SetBy = change.Who, Reason = string.IsNullOrWhiteSpace(reason)
                ? "First baseline" : reason.Trim(),
            Days = table.Stages.Where(stage => stage.Template.Code != StageCodes.Agenda).ToDictionary(stage => stage.Template.Code, stage => stage.Expected),
        };
    }

    /// <summary>Why the timetable is not taken back as one that was set up by mistake.</summary>
    public IReadOnlyList<Reason> WhyNotTakeBack() => Done.Count > 0
        ? [new("StepsAreDone", "Steps of this timetable are recorded as done. Take these records back first, if they are mistakes too.")] : [];

    /// <summary>A later baseline needs its reason.</summary>
    public IReadOnlyList<Reason> WhyNotFreeze(string? reason) => reason?.Trim().Length > 300
        ? [new("ReasonTooLong", "Give the reason in at most 300 characters.")]
        : BaselineCount > 0 && string.IsNullOrWhiteSpace(reason)
            ? [new("ReasonMissing", "Say why the plan is set anew. The first baseline stays, and the reason stands beside the new one.")]
            : [];

    /// <summary>A step has one day. The one that is recorded before issue, with who did it and the paper that shows it, is the day here too.</summary>
    private IReadOnlyList<Reason> WhyNotTwice(string code) => facts.TryGetValue(code, out var fact)
        ? [new("StepRecordedBefore",
            $"Before issue this is recorded for {InWords.Day(fact.On)}, with “{fact.Document}”. That day counts here too. If it is wrong, withdraw it there with the reason.",
            StageCodes.Find(code)?.Rule)] : [];

    /// <summary>Every day that is known to be that of a step done, whoever recorded it.</summary>
    private Dictionary<string, DateOnly> Days => Done.Where(step => !facts.ContainsKey(step.Key))
        .Concat(facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value.On))).ToDictionary();

    public IReadOnlyList<Reason> WhyNotPlan(string code, DateOnly day) => code == StageCodes.Agenda
        ? [new("AgendaFollowsMeeting", "The agenda's day follows from the day of the meeting. Move the meeting.", "R103")]
        : Done.TryGetValue(code, out var done)
            ? [new("StageIsDone", $"This was done on {InWords.Day(done)}. If that is wrong, take the record back first.")]
            : [.. WhyNotTouch(code), .. WhyNotTwice(code), .. DoneSteps.WhyNotOn(Poll, day)];

    private static IReadOnlyList<Reason> WhyNotTouch(string code) =>
        code is not (StageCodes.Poll or StageCodes.TermBegins) && StageCodes.Find(code) is not null
            ? []
            : [new("UnknownStage", $"There is no stage \"{code}\" to change. Choose one from the table.")];
}

/// <summary>The days that were planned until the day before <paramref name="ChangedOn"/>, by stage code.</summary>
public sealed record PlannedBefore(DateOnly ChangedOn, Dictionary<string, DateOnly> Days);
