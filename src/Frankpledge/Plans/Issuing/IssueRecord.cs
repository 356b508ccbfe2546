using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans.Issuing.Gate;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>
/// What is recorded on the way to issuing one plan or variation. An area has one open record; it closes when the edition that was issued is
/// confirmed. A plan that was issued before the area came here has none.
/// </summary>
public sealed partial class IssueRecord
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>1, 2, 3 ... in the area.</summary>
    public required int Number { get; init; }

    /// <summary>The day of issue; null while the record is open.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The edition that was issued.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>The plan for which it was completed before that confirmation was undone, and as what: what it holds was said of that alone. Null where nothing
    /// was undone.</summary>
    public Guid? OfPlanId { get; private set; }
    public EditionStage? OfStage { get; private set; }
    public int Version { get; set; }

    public List<IssueFact> Facts { get; } = [];

    public List<IssueOverride> Overrides { get; } = [];

    public bool IsOpen => EditionId is null;

    /// <summary>It is recorded that the text to be issued is the draft, and not that the chief constable was asked about changes (R37).</summary>
    public bool SaysNothingChanged => Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.NothingChanged })
        && !Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.ChangesConsulted });

    /// <summary>The number of an area's open record, or the one that it will have. One that was opened again after a mistake comes before what was
    /// recorded for the next plan meanwhile.</summary>
    public static int OpenNumber(IReadOnlyCollection<IssueRecord> records) =>
        records.Where(record => record.IsOpen).MinBy(record => record.Number)?.Number ?? NextNumber(records);

    /// <summary>The number that a new record has.</summary>
    public static int NextNumber(IReadOnlyCollection<IssueRecord> records) => records.Select(record => record.Number).DefaultIfEmpty().Max() + 1;

    /// <summary>Whether a new record may be begun beside those that are open: each of them is kept for what was undone.</summary>
    public static bool MayBegin(IReadOnlyCollection<IssueRecord> records) => records.All(record => !record.IsOpen || record.OfPlanId is not null);

    /// <summary>The open record whose facts and overrides count for an edition of a plan; null where none is begun.</summary>
    /// <param name="plan">Null for a new plan.</param>
    public static IssueRecord? OpenFor(IEnumerable<IssueRecord> records, Guid? plan, EditionStage stage) => records
        .Where(record => record.IsOpen && (record.OfPlanId is null || (record.OfPlanId == plan && record.OfStage == stage)))
        .OrderBy(record => record.OfPlanId is null).ThenBy(record => record.Number).FirstOrDefault();

    /// <summary>What stands before anything is recorded.</summary>
    public static IssueRecord Empty(Guid areaId) => new() { Id = Guid.Empty, AreaId = areaId, Number = 0 };

    /// <summary>Records a fact.</summary>
    /// <param name="edition">The frozen edition that the fact is about; null where none is named.</param>
    public IssueFact Record(IssueFactToRecord input, Change change, Edition? edition = null)
    {
        RefusedException.ThrowIfAny(
            [
                .. WhyNotIn(input.Kind, input.On), .. WhyNotRecord(input, CivilTime.DayOf(change.At)), .. WhyNotPublishResponse(input.Kind, input.On),
                .. ConsultationLog.WhyNotEnter(this, input.Kind, input.On), .. WhyNotOfEdition(edition, input.On),
            ]);
        var fact = new IssueFact
        {
            Id = Guid.CreateVersion7(), AreaId = AreaId, RecordId = Id, Kind = input.Kind, HappenedOn = input.On, Person = input.Person.Trim(),
            Document = input.Document.Trim(),
            Detail = (input.Detail ?? "").Trim(), How = input.How, EditionId = edition?.Id, EditionNumber = edition?.Number, EditionSha256 = edition?.Sha256, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        if (Facts.Exists(fact.IsSameAs))
        {
            throw new RefusedException("FactRecorded", "This is recorded already, in the same words.");
        }

        if (Facts.Find(fact.Contradicts) is { } other)
        {
            throw new RefusedException("FactContradicts",
                $"Something else is recorded of this for {InWords.Day(other.HappenedOn)}: “{(other.Detail.Length > 0 ? other.Detail : other.Document)}”. Only one of the two can count. Withdraw the other first if it is wrong.",
                input.Kind.Rule());
        }

        Facts.Add(fact);
        return fact;
    }

    /// <summary>Nobody froze, sent or published an edition before the day that it is of; of which day a document without one is, nobody can say.</summary>
    private static IReadOnlyList<Reason> WhyNotOfEdition(Edition? edition, DateOnly on) => edition?.IssuedOn is { } day && on < day
        ? [new("FactBeforeEdition",
            $"Edition {edition.Number} is of {InWords.Day(day)}, so nothing happened to it on {InWords.Day(on)}. Check the day and the edition. If the edition is older, undo its confirmation and confirm it again with its day.",
            "R40")] : [];

    /// <summary>Withdraws a fact that was recorded by mistake; it stays in sight with the reason.</summary>
    public void Withdraw(Guid factId, string why, Change change)
    {
        var fact = Facts.SingleOrDefault(one => one.Id == factId && one.Counts);
        RefusedException.ThrowIfAny(fact?.Kind.IsAfterIssue() == true ? [] : WhyNotOpen());
        if (fact is null)
        {
            throw new RefusedException("FactUnknown", "There is no such fact here, or it is withdrawn already.");
        }

        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > IssueFact.LongestText)
        {
            throw new RefusedException("WithdrawalReasonMissing", $"Say why the fact is withdrawn, in at most {IssueFact.LongestText} characters.");
        }

        fact.Withdraw(CivilTime.DayOf(change.At), why);
    }

    /// <summary>Sets aside what the officer has read of a refusal, for ever and in public. What else stands under the same code stays.</summary>
    public IssueOverride Override(OverrideToRecord input, AreaFacts area, DateOnly on, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotOpen());
        RefusedException.ThrowIfAny(WhyNotOverride(input));
        var standing = WhyNotIssue(area, on).Where(reason => reason.Rule == input.Rule && reason.Code == input.Code).ToList();
        if (standing.Count == 0)
        {
            throw new RefusedException("NothingToOverride", "This does not stop the issue, so there is nothing to override.", input.Rule);
        }

        var refusals = standing.Where(reason => input.Shown.Contains(IssueOverride.MarkOf(reason))).Select(reason => reason.Sentence.English).ToList();
        if (refusals.Count == 0 || refusals.Count < input.Shown.Distinct().Count())
        {
            throw new RefusedException("RefusalsChanged",
                "What stops the issue is not what was read: something was recorded or withdrawn since. Read it again, then decide.", input.Rule);
        }

        var made = new IssueOverride
        {
            Id = Guid.CreateVersion7(), AreaId = AreaId, RecordId = Id, Rule = input.Rule, Code = input.Code, Refusal = string.Join('\n', refusals),
            Reason = input.Reason.Trim(), Officer = input.Officer.Trim(),
            DecidedOn = CivilTime.DayOf(change.At), RecordedAt = change.At.ToUniversalTime(),
        };
        Overrides.Add(made);
        return made;
    }

    /// <summary>The fact that took the place of an earlier one: of what a kind says besides, only the last counts. Null where nothing did. The panel may report
    /// more than once, and the order of the steps is judged by each of its reports (R40).</summary>
    public IssueFact? TookThePlaceOf(IssueFact fact) =>
        !fact.Counts || !Facts.Contains(fact) || fact.Kind == IssueFactKind.PanelReported || fact.Kind.DetailAsked() is null ? null
        : Facts.Where(other => other.Counts && other.Kind == fact.Kind && FactsForGate.IsAfter(other, fact)).MaxBy(FactsForGate.Place);

    /// <summary>Whether a number of answers stands for nothing, because the recommendations are recorded one by one.</summary>
    public bool IsCountedOneByOne(IssueFact fact) =>
        fact is { Counts: true, Kind: IssueFactKind.RecommendationsAnswered } && Facts.Contains(fact) && RecommendationsToAnswer.Count > 0;

    /// <summary>What the law asks before issue and how each of it stands on a day, in the order of the law: the gate of R40, asked of the rules that are
    /// law for the body of that day.</summary>
    public IReadOnlyList<IssueDuty> Duties(AreaFacts area, DateOnly on) => IssueDuty.Of(this, area, on, [.. Judged(area, on)]);

    /// <summary>What stops the issue on a day, overrides left out.</summary>
    public IReadOnlyList<Reason> WhyNotIssue(AreaFacts area, DateOnly on) => [.. Duties(area, on).SelectMany(duty => duty.Stops)];

    /// <summary>What does not stop the issue on a day and is to be read before it.</summary>
    public IReadOnlyList<Reason> CheckIssue(AreaFacts area, DateOnly on) => [.. Judged(area, on).Where(reason => reason.Severity == Severity.Warn)];

    private IEnumerable<Reason> Judged(AreaFacts area, DateOnly on)
    {
        var model = area.ModelOn(on);
        return IssueGate.WhyNotIssue(FactsForGate.Of(this, area, on), on)
            .Concat(PanelForGate.Check(this)).Concat(PanelForGate.CheckSent(this, area.Nation)).Concat(ConsultationLog.Check(this)).Concat(CheckPaper())
            .Where(reason => RuleReach.Speaks(reason.Rule, model, area.Nation));
    }

    /// <summary>A plan does not go the easier way of a variation.</summary>
    public IReadOnlyList<Reason> WhyNotKind(bool isVariation) =>
        !isVariation && Facts.Exists(fact => fact.Counts && fact.Kind == IssueFactKind.VariationOnly)
            ? [new("RecordedAsVariation", "It is recorded that what is issued is a variation. Confirm it as a variation, or withdraw that fact with the reason.", "R43")]
            : [];

    /// <summary>Closes the record: the edition was issued.</summary>
    /// <param name="isVariation">Whether the edition is confirmed as a variation.</param>
    public void Close(AreaFacts area, DateOnly on, Guid editionId, bool isVariation)
    {
        RefusedException.ThrowIfAny([.. WhyNotOpen(), .. WhyNotKind(isVariation), .. WhyNotIssue(area, on)]);
        (IssuedOn, EditionId, OfPlanId, OfStage) = (on, editionId, null, null);
    }

    /// <summary>Opens it again: its edition was confirmed by mistake, and the facts and overrides belong to the
    /// one that will be confirmed in its place: of the same plan, and as the same.</summary>
    public void Reopen(Edition undone)
    {
        if (IsOpen)
        {
            throw new RefusedException("IssueRecordOpen", "The plan of this record is not issued yet.");
        }

        (IssuedOn, EditionId, OfPlanId, OfStage) = (null, null, undone.PlanId, undone.Stage);
    }

    /// <summary>What happens after the issue is recorded after it, and everything else before.</summary>
    private IReadOnlyList<Reason> WhyNotIn(IssueFactKind kind, DateOnly on) => !kind.IsAfterIssue() ? WhyNotOpen()
        : IsOpen ? [new("NotIssuedYet", "The plan of this record is not issued yet. What happens after its issue is recorded then.")]
        : on < IssuedOn ? [new("BeforeItsIssue", $"The plan was issued on {InWords.Day(IssuedOn.Value)}; this is said to have happened before.")] : [];

    private IReadOnlyList<Reason> WhyNotOpen() =>
        IsOpen ? [] : [new("IssueRecordClosed",
            $"The plan of this record was issued on {InWords.Day(IssuedOn!.Value)}. What belongs to the next one is recorded apart.")];

    /// <summary>What is wrong with a fact as it is given, whatever is recorded already.</summary>
    public static IEnumerable<Reason> WhyNotRecord(IssueFactToRecord input, DateOnly today)
    {
        if (input.On > today)
        {
            yield return new("FactToCome", $"{InWords.Day(input.On)} is still to come. Record what has happened.");
        }

        if (!input.Person.Any(char.IsLetter) || input.Person.Trim().Length > IssueFact.LongestText)
        {
            yield return new("FactPersonMissing", $"Say who did it: the name and the post, in at most {IssueFact.LongestText} characters.", input.Kind.Rule());
        }

        if (string.IsNullOrWhiteSpace(input.Document) || input.Document.Trim().Length > IssueFact.LongestText)
        {
            yield return new("FactDocumentMissing", $"Name the document that shows it, and say where it is, in at most {IssueFact.LongestText} characters.",
                input.Kind.Rule());
        }

        if (input.Kind == IssueFactKind.PanelReported)
        {
            foreach (var reason in PanelOutcome.WhyNotRecord(input.Detail))
            {
                yield return reason;
            }
        }
        else if (input.Kind.DetailAsked() is { } asked && !FactsForGate.IsUnderstood(input.Kind, input.Detail))
        {
            yield return new("FactDetailMissing", $"Say also: {asked}.", input.Kind.Rule());
        }
        else if (ConsultationLog.NeedsWords(input.Kind) && string.IsNullOrWhiteSpace(input.Detail))
        {
            yield return new("FactDetailMissing", "Say also: what was said, or what was changed and what was not.", input.Kind.Rule());
        }

        if ((input.Detail ?? "").Trim().Length > IssueFact.LongestDetail)
        {
            yield return new("FactDetailTooLong", $"Say it in at most {IssueFact.LongestDetail} characters; the document says the rest.");
        }
    }

    private static IReadOnlyList<Reason> WhyNotOverride(OverrideToRecord input) =>
    [
        .. NeverOverridden.Why(input.Code) is { } why
            ? [new Reason("NeverOverridden", $"This cannot be overridden. {why}", input.Rule)] : Array.Empty<Reason>(),
        .. string.IsNullOrWhiteSpace(input.Officer) || input.Officer.Trim().Length > IssueFact.LongestText
            ? [new Reason("OfficerMissing", $"Name the statutory officer who decides, with the post, in at most {IssueFact.LongestText} characters.")]
            : Array.Empty<Reason>(),
        .. (input.Reason ?? "").Trim().Length is < IssueOverride.ShortestReason or > IssueOverride.LongestReason
            ? [new Reason("OverrideReasonMissing",
                $"Give the reason in {IssueOverride.ShortestReason} to {IssueOverride.LongestReason} characters. It is public for ever.")]
                    : Array.Empty<Reason>(),
    ];
}

/// <param name="Detail">What the kind asks besides; may be null where it asks nothing.</param>
public sealed record IssueFactToRecord(IssueFactKind Kind, DateOnly On, string Person, string Document, string? Detail = null)
{
    /// <summary>How an exchange was held.</summary>
    public Exchange? How { get; init; }

    /// <summary>The frozen edition that it is about, as <c>2025-2029/2</c>: the plan's part of its address and the number.</summary>
    public string? Edition { get; init; }
}

/// <param name="Rule">The rule that is set aside.</param>
/// <param name="Code">The code of the reason that stops the issue.</param>
/// <param name="Officer">The name and post of the officer.</param>
/// <param name="Shown">The marks of the refusals that the officer has read, as <see cref="IssueOverride.MarkOf"/> makes them: these are set aside.</param>
public sealed record OverrideToRecord(string Rule, string Code, string Reason, string Officer, IReadOnlyList<string> Shown);
