using Frankpledge.Areas.Contract;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans;

/// <summary>
/// The published plans of an area as they stand on a day. Pages, data, feeds, search, deadlines and verbs all ask here which text is in force.
/// One plan has effect at a time: each until its period ends or the next takes effect (R26).
/// </summary>
public sealed class PlansOnADay
{
    private readonly DateOnly day;
    private readonly bool hasPeriods;

    /// <summary>Those that have taken effect, in the order in which they did.</summary>
    private readonly IReadOnlyList<Plan> inTime;

    private PlansOnADay(IEnumerable<Plan> plans, DateOnly day, bool hasPeriods)
    {
        (this.day, this.hasPeriods) = (day, hasPeriods);
        Plans = [.. plans.Where(plan => plan.Editions.Count > 0).OrderByDescending(plan => plan.Slug, StringComparer.Ordinal)];
        // Plans follow each other by their own issue. A variation changes a plan while it has effect and never brings one back.
        inTime = [.. Plans.Where(plan => plan.Editions.Exists(HasTakenEffect)).OrderBy(plan => IssueOf(plan)!.Day)
            .ThenBy(plan => plan.Slug, StringComparer.Ordinal)];
        var issued = inTime.Count == 0 ? null : inTime[^1];
        if (issued is not null && !(PeriodEndOf(issued) < day))
        {
            (PlanInForce, InForce) = (issued, ShownOf(issued));
        }

        Leading = PlanInForce ?? issued
            ?? Plans.OrderBy(plan => plan.Editions.All(edition => edition.IsWithdrawn)).ThenByDescending(plan => plan.Editions.Max(edition => edition.Day))
                .FirstOrDefault();
    }

    /// <summary>All published plans, by address, the last first.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>The plan that has effect on the day; null where none has.</summary>
    public Plan? PlanInForce { get; }

    /// <summary>The edition of <see cref="PlanInForce"/> that binds on the day.</summary>
    public Edition? InForce { get; }

    /// <summary>The plan to which short addresses lead: the one in force, else the one that was last in force, else the newest draft;
    /// null without any.</summary>
    public Plan? Leading { get; }

    /// <summary>The plan that is to come after the one to which short addresses lead: the newest that is still a draft or counts from a later day;
    /// null where none is public.</summary>
    public Plan? Next => Plans.Where(plan => plan != Leading && StandingOf(plan, ShownOf(plan)) is EditionStanding.Draft or EditionStanding.ToCome
        && !(ShownOf(plan).Day < Leading!.Editions.Max(edition => edition.Day))).MaxBy(plan => ShownOf(plan).Day);

    /// <summary>The last day on which a plan that is over had effect: the last of its period or, where that came first, the day before the next one took
    /// effect (R24, R26). Null where no day of its issue is known.</summary>
    public DateOnly? EndOf(Plan plan)
    {
        var next = inTime.SkipWhile(one => one != plan).Skip(1).FirstOrDefault();
        DateOnly?[] ends = [PeriodEndOf(plan), next is null ? null : IssueOf(next)!.Day.AddDays(-1)];
        return ends.Min();
    }

    /// <param name="plans">Plans of one area with their editions.</param>
    /// <param name="hasPeriods">Whether the law gives a plan of the area a period: where it does not, each has effect until the next (R24).</param>
    public static PlansOnADay Of(IEnumerable<Plan> plans, DateOnly day, bool hasPeriods = true) => new(plans, day, hasPeriods);

    /// <summary>Whether the law gives a plan of the area a period (R24).</summary>
    public static bool HasPeriods(AreaFacts area, DateOnly day) => RuleReach.Speaks("R24", area.ModelOn(day), area.Nation);

    /// <summary>The plan and the edition with whose confirmation a record before issue was completed; null while it is open.</summary>
    public (Plan Plan, Edition Edition)? Issued(Issuing.IssueRecord record) =>
        Plans.SelectMany(plan => plan.Editions.Select(edition => ((Plan Plan, Edition Edition)?)(plan, edition)))
        .FirstOrDefault(one => one!.Value.Edition.Id == record.EditionId);

    public EditionStanding StandingOf(Plan plan, Edition edition)
    {
        if (edition.IsWithdrawn)
        {
            return EditionStanding.Withdrawn;
        }

        if (edition == InForce)
        {
            return EditionStanding.InForce;
        }

        if (!edition.IsIssue)
        {
            return plan.Editions.Any(other => other.Number > edition.Number && !other.IsWithdrawn && !IsOlder(other, edition))
                ? EditionStanding.Superseded : EditionStanding.Draft;
        }

        return edition.Day > day ? EditionStanding.ToCome : edition != ShownOf(plan) ? EditionStanding.Superseded : EditionStanding.Over;
    }

    /// <summary>The edition that a plan's own pages show: what took effect last, else the newest draft, else the last of those withdrawn.</summary>
    public Edition ShownOf(Plan plan) =>
        plan.Editions.Where(HasTakenEffect).MaxBy(InTime)
        ?? plan.Editions.Where(edition => !edition.IsWithdrawn).MaxBy(edition => edition.Number)
        ?? plan.Editions.MaxBy(edition => edition.Number)!;

    /// <summary>A plan or variation that was issued before the day of a draft, and entered here after it, does not take the draft's place.</summary>
    private static bool IsOlder(Edition issued, Edition draft) => issued.IsIssue && draft.IssuedOn is { } day && issued.Day < day;

    /// <summary>The last edition that was withdrawn and had stood for the plan until then, or was to follow what stands for it now: readers who knew it are
    /// told. Null where none was, or where nothing of the plan stands.</summary>
    public Edition? WithdrawnSince(Plan plan) => ShownOf(plan) is { IsWithdrawn: false } shown
        ? plan.Editions.Where(edition => edition.IsWithdrawn && (edition.IsIssue || !shown.IsIssue)
            && (edition.Number > shown.Number || edition.IsIssue && !shown.IsIssue)).MaxBy(edition => edition.Number) : null;

    /// <summary>The editions of a plan that stand and are to follow the one that its own pages show: drafts of a new text, and what counts from a later day. In
    /// order of confirmation.</summary>
    public IReadOnlyList<Edition> ToFollow(Plan plan)
    {
        var shown = ShownOf(plan);
        return [.. plan.Editions.Where(edition => !edition.IsWithdrawn && edition != shown
            && (edition.IsIssue ? edition.Day > day : edition.Number > shown.Number || IsOlder(shown, edition))).OrderBy(edition => edition.Number)];
    }

    /// <summary>The last day of the plan's period; null where the day of issue is not known.</summary>
    public static DateOnly? LastDayOf(Plan plan) => IssueOf(plan) is { } issue ? Edition.PlanEnds(issue.IssuedOn) : null;

    /// <summary>The edition whose issue fixes the plan's period, which no variation moves (R24): the first final that stands or, where only variations
    /// stand, the last final that was withdrawn. Null while nothing issued stands.</summary>
    public static Edition? IssueOf(Plan plan)
    {
        var standing = plan.Editions.Where(edition => edition.IsIssue && !edition.IsWithdrawn).ToList();
        return standing.Where(edition => edition.Stage == EditionStage.Final).MinBy(InTime)
            ?? (standing.Count == 0 ? null
                : plan.Editions.Where(edition => edition.Stage == EditionStage.Final).MaxBy(edition => edition.Number) ?? standing.MinBy(InTime));
    }

    private DateOnly? PeriodEndOf(Plan plan) => hasPeriods ? LastDayOf(plan) : null;

    /// <summary>By the day from which it counts, not by the day on which somebody entered it; of two on one day, in order of entry.</summary>
    private static (DateOnly, int) InTime(Edition edition) => (edition.Day, edition.Number);

    private bool HasTakenEffect(Edition edition) => edition.IsIssue && !edition.IsWithdrawn && edition.Day <= day;
}
