using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Grants;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Questions;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The precept round of one winter: fixed dates, whether meetings fit, where it stands, what each next step needs.</summary>
[Authorize(Policies.Staff)]
internal sealed class PreceptModel(AppDb db) : CalculatorModel
{
    private const int YearsAhead = 4;

    /// <summary>More than the law lets a panel have.</summary>
    private const int MostMembers = 40;

    public int Year { get; private set; }

    /// <summary>Whether the page shows what was asked in place of what is recorded.</summary>
    public bool IsWhatIf { get; private set; }

    public PreceptEvents Events { get; private set; } = null!;

    public PreceptAnswer Round { get; private set; } = null!;

    /// <summary>Whether the last of its dates has passed: nothing of it is still to come, recorded here or not.</summary>
    public bool IsOver => LastDay < Today;

    public DateOnly LastDay => Round.Dates.Max(date => date.Legal);

    /// <summary>The referendum limit of the year, in England, once somebody has entered it.</summary>
    public ReferendumLimit? Limit => HasLimit ? ReferendumLimit.Of(new FinancialYear(Year)) : null;

    public bool HasLimit => Area.Nation == Nation.England;

    /// <summary>Why the proposed rise would need a referendum, or cannot be judged.</summary>
    public IReadOnlyList<Reason> Rise { get; private set; } = [];

    public Veto? Vote { get; private set; }

    /// <summary>The next rounds: whether a meeting fits when the figure comes on the last lawful day.</summary>
    public IReadOnlyList<PreceptAnswer> Ahead { get; private set; } = [];

    /// <summary>What has been recorded of this round, by step.</summary>
    public IReadOnlyDictionary<string, SettledDeadline> Recorded { get; private set; } = new Dictionary<string, SettledDeadline>();

    public PreceptDrawing Drawing => new(Round.Dates, Given, Calendar, Today);

    public IReadOnlyList<(string Step, DateOnly Day)> Given =>
    [
        .. new (string Step, DateOnly? Day)[] { ("Notify", Events.Notified), ("Report", Events.Reported), ("Revise", Events.RevisedOn),
            ("SecondReport", Events.SecondReport), ("Respond", Events.FinalResponse) }
            .Where(step => step.Day is not null).Select(step => (step.Step, step.Day!.Value)),
    ];

    /// <summary>When a step was done: as asked, or else as recorded.</summary>
    public DateOnly? DoneOn(string step) =>
        Given.Where(given => given.Step == step).Select(given => (DateOnly?)given.Day).FirstOrDefault() ?? Recorded.GetValueOrDefault(step)?.SettledOn;

    protected override void Answer()
    {
        Year = YearAsked();
        var steps = PreceptDeadlines.Steps.ToDictionary(step => PreceptDeadlines.Key(Year, step));
        var keys = steps.Keys.ToList();
        Recorded = db.SettledDeadlines.AsNoTracking().Where(settled => settled.AreaId == Area.Id && keys.Contains(settled.Key))
            .ToDictionary(settled => steps[settled.Key]);
        IsWhatIf = Request.Query.Keys.Any(key => key is not ("year" or "members" or "for" or "present" or "last"));
        var asked = IsWhatIf ? Asked() : AsRecorded();
        Events = new PreceptEvents { Year = Year };
        Round = new PreceptQuestion(Events).Ask(Here);
        Ahead = [.. Enumerable.Range(PreceptDeadlines.RoundOn(Today), YearsAhead).Select(year => new PreceptQuestion(new() { Year = year }).Ask(Here))];
        ReadVote();
        if (HasLimit && Amount("last") is { } last && asked.Proposed is { } proposed)
        {
            Rise = Money.CheckRise(new FinancialYear(Year), last, proposed, ReferendumLimit.Known.Items);
        }

        Round = new PreceptQuestion(asked, IsWhatIf ? null : Today < Round.Dates[0].Legal ? null : Today).Ask(Here);
        Events = asked;
    }

    private int YearAsked()
    {
        var typed = Typed("year");
        if (typed.Length == 0)
        {
            return PreceptDeadlines.RoundOn(Today);
        }

        const int First = WorkingCalendar.FirstYear + 1;
        const int Last = WorkingCalendar.LastYear - YearsAhead - 1;
        var isYear = FinancialYear.TryParse(typed, out var year);
        if (isYear && year.StartYear is >= First and <= Last)
        {
            return year.StartYear;
        }

        ModelState.AddModelError("year", Words[isYear || typed.All(char.IsAsciiDigit) ? "NotAYearOf" : "NotAYear", typed, First, Last]);
        return PreceptDeadlines.RoundOn(Today);
    }

    private PreceptEvents Asked() => new()
    {
        Year = Year,
        Notified = Day("notified"),
        Proposed = Amount("proposed"),
        Reported = Day("reported"),
        NoReportMade = Typed("no-report") == "yes",
        Vetoed = Direction(),
        Responded = Day("responded"),
        Revised = Amount("revised"),
        RevisedOn = Day("revised-on"),
        SecondReport = Day("second-report"),
        FinalResponse = Day("final-response"),
    };

    private PreceptEvents AsRecorded()
    {
        DateOnly? On(string step) => Recorded.GetValueOrDefault(step)?.SettledOn;
        VetoDirection? vetoed = Recorded.ContainsKey(PreceptDeadlines.VetoTooHigh) ? VetoDirection.TooHigh : Recorded.ContainsKey(PreceptDeadlines.VetoTooLow)
            ? VetoDirection.TooLow : null;
        var round = new PreceptEvents { Year = Year, Notified = On("Notify"), Reported = On("Report"), Vetoed = vetoed, SecondReport = On("SecondReport"),
            FinalResponse = On("Respond") };

        // Only days are recorded here, not money: which way a revision goes is not known, and is said to be not known.
        return round
            with { RevisedOn = On("Revise"), NoReportMade = Recorded.ContainsKey(PreceptDeadlines.NoReport),
                NoSecondReportMade = Recorded.ContainsKey(PreceptDeadlines.NoSecondReport) };
    }

    private VetoDirection? Direction() => Typed("vetoed") switch
    {
        "high" => VetoDirection.TooHigh,
        "low" => VetoDirection.TooLow,
        _ => null,
    };

    private void ReadVote()
    {
        var (members, votes, present) = (Number("members", MostMembers), Number("for", MostMembers), Number("present", MostMembers));
        if (members is { } all && votes is { } against && ModelState.GetFieldValidationState("present") != ModelValidationState.Invalid)
        {
            try
            {
                Vote = new VetoQuestion(all, against, present).Ask(Here).Vote;
            }
            catch (RefusedException refused)
            {
                ModelState.Add(refused.Reasons, refused.Reasons.Select(reason => reason.Code).Distinct().ToDictionary(code => code, _ => "for"));
            }
        }
    }
}
