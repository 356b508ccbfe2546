using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Elections;

/// <summary>
/// The ordinary elections of one office. Of commissioners: 15 November 2012, then every fourth year on the first Thursday in May unless an order names
/// a later day. 2011 Act s.50; Representation of the People Act 1983 s.37. The cycle counts from 2012, whatever happened to one poll. Mayors have
/// been elected in the same years; their polls are in their own orders and in GLA Act s.3.
/// </summary>
/// <param name="entered">Polls held, or fixed by an order; each replaces the computed day of its own cycle year.</param>
/// <param name="first">The first election to the office; no cycle counts before it. That of commissioners when null.</param>
[Rule("R2")]
public sealed class OrdinaryElections(IReadOnlyList<Poll> entered, DateOnly? first = null)
{
    private const int FirstYear = 2012;

    private static readonly DateOnly First = new(FirstYear, 11, 15);

    private static readonly IReadOnlyList<Poll> Published = DataFile.List<Poll>("ordinary-elections").Items;

    /// <summary>The elections of commissioners as known when this version was made.</summary>
    public static OrdinaryElections Known { get; } = new([.. Published.Where(poll => poll.Model is null)]);

    /// <summary>The elections of the office that governs policing in an area.</summary>
    /// <param name="area">The area's address; null where none is known.</param>
    /// <exception cref="RefusedException">Nobody is elected to it (R2, R13).</exception>
    public static OrdinaryElections Of(GovernanceModel model, string? area) => model switch
    {
        GovernanceModel.Commissioner or GovernanceModel.FireCommissioner => Known,
        _ when Published.Where(poll => poll.Model == model && (poll.Area is null || poll.Area == area)).OrderBy(poll => poll.Day)
            .ToList() is { Count: > 0 } polls => new(polls, polls[0].Day),
        _ => throw new RefusedException("NoPollsHere", "Nobody is elected to the body that governs policing here, so there is no ordinary election.", "R2"),
    };

    /// <summary>The day that the Act gives for a cycle year (2016, 2020, 2024 ...): the first Thursday in May.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No ordinary election falls in that year.</exception>
    public static DateOnly Computed(int year)
    {
        if (year <= FirstYear || (year - FirstYear) % 4 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year,
                $"Ordinary elections fall every fourth year after {FirstYear}; {year} is not one of them.");
        }

        return FirstThursdayInMay(year);
    }

    /// <summary>The ordinary day of local elections in any year. Representation of the People Act 1983 s.37.</summary>
    public static DateOnly FirstThursdayInMay(int year)
    {
        var first = new DateOnly(year, 5, 1);
        return first.AddDays(((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7);
    }

    /// <summary>The first ordinary poll after <paramref name="day"/>: the one held or ordered where known, otherwise the computed day.</summary>
    public DateOnly NextAfter(DateOnly day) => NextAfter(day, DateOnly.MaxValue);

    /// <summary>The first ordinary poll on <paramref name="day"/> or after it.</summary>
    public DateOnly NextOnOrAfter(DateOnly day) => NextAfter(day.AddDays(-1));

    private DateOnly NextAfter(DateOnly day, DateOnly knownOn)
    {
        for (var cycle = FirstYear; ; cycle += 4)
        {
            var poll = InCycle(cycle) is { } entry && (entry.Ordered is null || entry.Ordered <= knownOn) ? entry.Day : cycle == FirstYear
                ? First : Computed(cycle);
            if (poll > day && poll >= (first ?? First))
            {
                return poll;
            }
        }
    }

    /// <summary>
    /// The first ordinary poll after a day as it was expected on that day: a poll that was put off later counts on its computed day, one that
    /// had been put off by then on the new day. 2011 Act s.7(7).
    /// </summary>
    public DateOnly ExpectedAfter(DateOnly day) => NextAfter(day, knownOn: day);

    /// <summary>The first ordinary poll on a day or after it, as it was expected on that day.</summary>
    public DateOnly ExpectedOnOrAfter(DateOnly day) => NextAfter(day.AddDays(-1), knownOn: day);

    /// <summary>The same elections with one on a day that an Act or order names, in the place of the one of its cycle;
    /// an order names a later day in the same year, an Act may name any. 2011 Act s.50(4)-(5).</summary>
    public OrdinaryElections Having(DateOnly poll) => IsOrdinary(poll) || poll.Year < FirstYear
        || entered.Any(one => one.Kind != PollKind.ByElection && Cycle(one.Day) == Cycle(poll))
        ? this : new([.. entered, new(poll, PollKind.Postponed)], first);

    /// <summary>The usual day of the election in whose place one on this day is held; null where the first election had no usual day.</summary>
    public static DateOnly? UsualFor(DateOnly poll) => Cycle(poll) is var cycle && cycle > FirstYear ? Computed(cycle) : null;

    /// <summary>The year from which a cycle counts.</summary>
    private static int Cycle(DateOnly day) => day.Year - (((day.Year - FirstYear) % 4 + 4) % 4);

    /// <summary>A day by which those who were elected at a poll are in office: terms begin on the fourth or the seventh day.
    /// A mayor elected for the first time follows a commissioner who governs on the day of the poll.</summary>
    public static DateOnly Fills(DateOnly poll) => poll.AddDays(7);

    /// <summary>Whether an ordinary election was held, or is due, on a day. Only such a poll begins a term, a duty or a pause (R11, R20).</summary>
    public bool IsOrdinary(DateOnly day) => NextOnOrAfter(day) == day;

    /// <summary>The last ordinary poll on or before <paramref name="day"/>, or null before the first.</summary>
    public DateOnly? LatestOn(DateOnly day)
    {
        DateOnly? latest = null;
        for (var poll = NextAfter(DateOnly.MinValue); poll <= day; poll = NextAfter(poll))
        {
            latest = poll;
        }

        return latest;
    }

    /// <summary>Refuses to leave days out of a period for a poll that is no ordinary election, whatever order names it (R11).</summary>
    public IReadOnlyList<Reason> WhyNotPause(DateOnly poll) => IsOrdinary(poll) ? [] : [NotOrdinary(poll, "R11", "")];

    /// <summary>Refuses a day that is no ordinary election, under the rule for which it is asked.</summary>
    public IReadOnlyList<Reason> WhyNotOrdinary(DateOnly typed, string rule) => IsOrdinary(typed) ? [] : [NotOrdinary(typed, rule, "")];

    /// <summary>Refuses a day that is no ordinary election unless an Act or order that names it is cited.
    /// A by-election starts no duty (R20) and no pause (R11).</summary>
    /// <param name="typed">The polling day.</param>
    /// <param name="order">The Act or order that names it; needed only for a day that is not known here.</param>
    /// <param name="rule">The rule under which the day is asked for.</param>
    public IReadOnlyList<Reason> WhyNotOrdinary(DateOnly typed, string? order, string rule) => IsOrdinary(typed) || Citation.IsOne(order)
        ? []
        : !string.IsNullOrWhiteSpace(order)
        ? [new("NotACitation",
            $"“{order.Trim()}” is no citation. Name the Act with its year, or the order with its year and number, for example SI 2027/1.")]
        : [NotOrdinary(typed, rule, " Where an Act or order moves an ordinary election to this day, cite it.")];

    /// <summary>Refuses a poll that is not the next one: no ordinary election, or one that leaves an earlier one out. An order moves the next poll;
    /// it skips none.</summary>
    /// <param name="typed">The polling day.</param>
    /// <param name="from">The day from which on it is the next.</param>
    /// <param name="order">The Act or order that moved it, or null.</param>
    /// <param name="rule">The rule under which the day is asked for.</param>
    public IReadOnlyList<Reason> WhyNotNext(DateOnly typed, DateOnly from, string? order, string rule)
    {
        var next = ExpectedOnOrAfter(from);
        return typed == next ? []
            : WhyNotOrdinary(typed, order, rule) is { Count: > 0 } other ? other
            : !IsOrdinary(typed) && typed < NextAfter(next) ? []
            : [Because.Block(rule, "NotTheNextElection",
                $"{InWords.Day(typed)} is not the next ordinary election from {InWords.Day(from)} on, as it stood on that day: that is {InWords.Day(next)}.")];
    }

    private Reason NotOrdinary(DateOnly typed, string rule, string more) => Because.Block(rule, "NotAnOrdinaryElection",
        $"{InWords.Day(typed)} is no ordinary election: the one before is {(LatestOn(typed) is { } before ? InWords.Day(before) : "none")}, the next {InWords.Day(NextAfter(typed))}. A by-election begins no term, plan duty or pause.{more}");

    /// <summary>Warns when a typed polling day is not the expected one; enter the order that names it.</summary>
    public IReadOnlyList<Reason> Check(DateOnly typed)
    {
        var expected = LatestOn(typed.AddDays(180)) is { } near && near >= typed.AddDays(-180) ? near : NextAfter(typed);
        return typed == expected
            ? []
            : [Because.Warn("R2", "PollNotOnOrdinaryDay",
                $"{InWords.Day(typed)} is not an ordinary polling day; the nearest expected one is {InWords.Day(expected)}. Cite the order, or mark it as a by-election.")];
    }

    private Poll? InCycle(int cycle) =>
        entered.FirstOrDefault(poll => poll.Kind != PollKind.ByElection && Cycle(poll.Day) == cycle);
}
