using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;
using FsCheck;
using FsCheck.Fluent;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>What must hold for every day from 2012 to 2060.</summary>
public sealed class CountingProperties
{
    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(Day("2012-01-01").DayNumber, Day("2060-12-31").DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<int> AFew = Gen.Choose(1, 60).ToArbitrary();

    private static readonly ClearDays Notice = new(Calendar, 5);

    [Fact, Rule("R7")]
    public void Adding_working_days_is_additive() => Prop.ForAll(AnyDay, AFew, AFew, (day, some, more) =>
        Counter.After(Counter.After(day, some).Answer, more).Answer == Counter.After(day, some + more).Answer).Always();

    [Fact, Rule("R7")]
    public void Counting_is_the_inverse_of_adding() => Prop.ForAll(AnyDay, AFew, (day, number) =>
    {
        var working = Counter.After(day, number);
        return Counter.Between(day, working.Answer) == number
            && Counter.Between(working.Answer, day) == -number
            && working.Counted.Count == number
            && working.Counted.Count + working.LeftOut.Count == working.Answer.DayNumber - day.DayNumber;
    }).Always();

    [Fact, Rule("R7")]
    public void Going_back_undoes_going_forward_from_a_working_day() => Prop.ForAll(AnyDay, AFew, (day, number) =>
    {
        var start = Counter.OnOrAfter(day);
        return Counter.Before(Counter.After(start, number).Answer, number).Answer == start;
    }).Always();

    [Fact, Rule("R6")]
    public void A_later_meeting_never_has_an_earlier_agenda() => Prop.ForAll(AnyDay, AFew, (meeting, later) =>
        Notice.LatestNotice(meeting).Answer <= Notice.LatestNotice(meeting.AddDays(later)).Answer).Always();

    [Fact, Rule("R6")]
    public void The_latest_notice_leaves_exactly_the_clear_days_and_one_day_later_too_few() => Prop.ForAll(AnyDay, meeting =>
    {
        var latest = Notice.LatestNotice(meeting).Answer;
        return Calendar.IsWorkingDay(latest)
            && ClearDays.Between(Calendar, latest, meeting) == 5
            && ClearDays.Between(Calendar, Counter.After(latest, 1).Answer, meeting) == 4
            && Notice.EarliestMeeting(latest) <= Counter.OnOrAfter(meeting);
    }).Always();

    [Fact, Rule("R5")]
    public void A_period_holds_exactly_its_days() => Prop.ForAll(AnyDay, AFew, (first, days) =>
    {
        var period = InclusivePeriod.OfDays(first, days);
        return period.Days().Count() == days && period.Last == first.AddDays(days - 1) && period.DayNumber(period.Last) == days
            && InclusivePeriod.OfDays(first.AddDays(1), days).Last > period.Last;
    }).Always();

    [Fact, Rule("R5")]
    public void Months_never_end_earlier_for_a_later_start() => Prop.ForAll(AnyDay, AFew, (first, months) =>
        InclusivePeriod.OfMonths(first, months).Last <= InclusivePeriod.OfMonths(first.AddDays(1), months).Last).Always();

    [Fact, Rule("R11")]
    public void A_pause_never_changes_how_many_days_count() => Prop.ForAll(AnyDay, AFew, AFew, (first, from, length) =>
    {
        var pause = new DateRange(first.AddDays(from - 10), first.AddDays(from - 10 + length));
        var period = InclusivePeriod.OfWeeks(first, 3).Excluding(pause);
        return period.Days().Count() == 21 && period.Days().All(day => !pause.Contains(day)) && period.Last >= InclusivePeriod.OfWeeks(first, 3).Last;
    }).Always();

    [Fact, Rule("R1")]
    public void Every_day_lies_in_exactly_one_financial_year() => Prop.ForAll(AnyDay, day =>
    {
        var year = FinancialYear.Containing(day);
        return year.Contains(day) && !year.Next.Contains(day) && !year.Previous.Contains(day) && year.Last.AddDays(1) == year.Next.First;
    }).Always();

    [Fact, Rule("R12")]
    public void The_first_instant_of_a_day_belongs_to_it_and_the_one_before_does_not() => Prop.ForAll(AnyDay, day =>
        CivilTime.DayOf(CivilTime.StartOf(day)) == day && CivilTime.DayOf(CivilTime.StartOf(day).AddTicks(-1)) == day.AddDays(-1)).Always();

    [Fact, Rule("R9")]
    public void An_election_business_day_is_always_a_working_day() => Prop.ForAll(AnyDay, day =>
    {
        var rolled = new ElectionBusinessDays(Calendar).RollForward(day);
        return rolled >= day && Calendar.IsWorkingDay(rolled) && rolled is not { Month: 12, Day: 24 };
    }).Always();
}
