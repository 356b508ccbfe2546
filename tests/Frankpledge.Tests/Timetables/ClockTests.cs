using System.Globalization;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Questions;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Tests.Timetables;

public sealed class ClockTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.EnglandAndWales;

    private static readonly AreaFacts Somewhere =
        new(Guid.Empty, "kent", "Kent", Nation.England, false,
            [new(Guid.Empty, BodyKind.LocalPolicingBody, GovernanceModel.Commissioner, "The body", new(2012, 11, 22), null)])
    {
        SetUpOn = new(2024, 1, 1),
    };
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(ClockKind.StaffAppointment, "2024-11-11", "2024-12-01", "R119")]
    [InlineData(ClockKind.ChiefConstableAppointment, "2024-11-11", "2024-12-01", "R122")]
    [InlineData(ClockKind.ChiefConstableRemoval, "2025-01-06", "2025-02-16", "R126")]
    [InlineData(ClockKind.InspectionReport, "2024-12-18", "2025-02-11", "R155")]
    [InlineData(ClockKind.VictimsCommissionerReport, "2024-12-18", "2025-02-11", "R162")]
    [InlineData(ClockKind.InformationRequest, "2025-03-03", "2025-04-01", "R86")]
    [InlineData(ClockKind.SeriousComplaint, "2025-02-28", "2025-03-01", "R133")]
    [InlineData(ClockKind.ActingForIncapacity, "2025-01-10", "2025-07-09", "R129")]
    [InlineData(ClockKind.ElectionForVacancy, "2024-12-02", "2025-01-24", "R130")]
    public void Each_kind_counts_as_its_rule_says(ClockKind kind, string started, string due, string rule)
    {
        var working = kind.Ask(DateOnly.Parse(started, CultureInfo.InvariantCulture), null, LawPlace.England);

        working.Answer.ShouldBe(DateOnly.Parse(due, CultureInfo.InvariantCulture));
        working.Sentence.ShouldNotBeNullOrEmpty();
        kind.Rule().ShouldBe(rule);
    }

    [Fact]
    public void An_election_pauses_the_panels_weeks() =>
        ClockKind.StaffAppointment.Ask(new(2024, 4, 25), new DateRange(new(2024, 5, 2), new DateOnly(2024, 5, 9)), LawPlace.England).Answer
            .ShouldBe(new DateOnly(2024, 5, 23));

    [Fact]
    public void A_new_bank_holiday_moves_the_last_day_and_the_clock_remembers_what_it_was()
    {
        var clock = AClock(ClockKind.InformationRequest, new(2026, 11, 2));
        var changed = Calendar.With(new ProclaimedDay(new(2026, 11, 20), HolidayChange.Added, "Day of celebration", "A proclamation."));

        clock.Working(Calendar, Somewhere).Answer.ShouldBe(clock.DueAtStart);
        clock.Working(changed, Somewhere).Answer.ShouldBe(new WorkingDays(changed).OnOrAfter(clock.DueAtStart.AddDays(1)));
        AClock(ClockKind.InspectionReport, new(2026, 11, 2)).Working(changed, Somewhere).Answer.ShouldBe(new DateOnly(2026, 12, 27));
    }

    [Fact]
    public void A_clock_ends_once()
    {
        var clock = AClock(ClockKind.InformationRequest, new(2026, 11, 2));
        clock.Settle(new(2026, 11, 20), " Answered in full. ", Today);

        clock.State.ShouldBe(ClockState.Settled);
        clock.Note.ShouldBe("Answered in full.");
        Should.Throw<RefusedException>(() => clock.Settle(Today, "Again.", Today)).Reasons.Single().Code.ShouldBe("ClockHasEnded");
        Should.Throw<RefusedException>(() => clock.Cancel(Today, "Again.")).Message.ShouldContain("settled on Friday 20 November 2026");
    }

    [Theory]
    [InlineData("2026-11-01", "Done.", "SettledBeforeStart")]
    [InlineData("2026-11-23", "Done.", "SettledLater")]
    [InlineData("2026-11-20", " ", "ClockOutcomeMissing")]
    public void Refuses_to_settle_on_an_impossible_day_or_without_an_outcome(string on, string outcome, string code)
    {
        var clock = AClock(ClockKind.InformationRequest, new(2026, 11, 2));

        Should.Throw<RefusedException>(() => clock.Settle(DateOnly.Parse(on, CultureInfo.InvariantCulture), outcome, Today)).Reasons.Single().Code
            .ShouldBe(code);
        clock.State.ShouldBe(ClockState.Running);
    }

    [Fact]
    public void Refuses_to_cancel_without_a_reason() =>
        Should.Throw<RefusedException>(() => AClock(ClockKind.InspectionReport, new(2026, 11, 2)).Cancel(Today, "")).Reasons.Single().Code
            .ShouldBe("ClockReasonMissing");

    [Theory]
    [InlineData("precept/2027/Notify", "2027-02-01", false)]
    [InlineData("precept/2027/VetoTooHigh", "2027-02-08", false)]
    [InlineData("specified-information/3(g)/2026-10-31", "2026-11-27", true)]
    [InlineData("specified-information/3(a)/2027-03-31", "2026-03-31", true)]
    public void A_key_names_a_deadline_of_the_law(string key, string due, bool ofOffice)
    {
        var found = ComputedDeadline.Find(key, Calendar, _ => GovernanceModel.Commissioner).ShouldNotBeNull();

        found.Due.ShouldBe(DateOnly.Parse(due, CultureInfo.InvariantCulture));
        found.IsOfOfficeOnly.ShouldBe(ofOffice);
        found.Title.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("precept/2027/Zebra")]
    [InlineData("precept/99999/Notify")]
    [InlineData("precept/two/Notify")]
    [InlineData("specified-information/3(g)/2026-10-30")]
    [InlineData("specified-information/3(g)")]
    [InlineData("clock/1")]
    [InlineData("specified-information/3(g)/0001-01-01")]
    public void Another_key_names_none(string key) => ComputedDeadline.Find(key, Calendar, _ => GovernanceModel.Commissioner).ShouldBeNull();

    private static Clock AClock(ClockKind kind, DateOnly started) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = Guid.CreateVersion7(), Kind = kind, Label = "A request", StartedOn = started,
        DueAtStart = kind.Ask(started, null, LawPlace.England).Answer,
    };
}
