using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Equality;

/// <summary>Yearly equality publications in England and evidence of who was heard. SI 2017/353 regs 4-5.</summary>
public static class SpecificDuties
{
    private const int EmployeesForStaffData = 150;
    private const int EmployeesForPayGap = 250;
    private const double WholePercent = 100;
    private const double RoundedBy = 0.5;

    /// <summary>The last day for the next equality information: one year after the last.</summary>
    [Rule("R141")]
    public static DateOnly InformationDue(DateOnly lastPublished) => lastPublished.AddYears(1);

    /// <summary>The last day for the next equality objectives: four years after the last.</summary>
    public static DateOnly ObjectivesDue(DateOnly lastPublished) => lastPublished.AddYears(4);

    /// <summary>Whether data about employees is part of the information: 150 or more staff.</summary>
    public static bool StaffDataNeeded(int employees) => employees >= EmployeesForStaffData;

    /// <summary>The last day for the gender pay gap of a year, 30 March, with 250 or more staff; otherwise null (verify).</summary>
    public static DateOnly? PayGapDue(int year, int employees) => employees >= EmployeesForPayGap ? new DateOnly(year, 3, 30) : null;

    /// <summary>Warns about each group whose share of the answers is below half its share of the people.</summary>
    /// <param name="shares">For each group, its percentage among the answers and among the residents.</param>
    [Rule("R142")]
    public static IReadOnlyList<Reason> UnderHeard(IReadOnlyDictionary<string, (double Answered, double Resident)> shares) =>
    [
        .. shares.Where(group => group.Value.Answered < group.Value.Resident / 2)
            .Select(group =>
                Because.Warn("R142", "GroupUnderHeard",
                    $"{group.Key}: {group.Value.Answered:0.#} % of the answers, {group.Value.Resident:0.#} % of residents. Say in the equality analysis what was done about it.")),
    ];

    /// <summary>Warns where the groups of one characteristic are more than all people together. Each share may be rounded by half a percent.</summary>
    /// <param name="shares">For each characteristic, the percentages of its groups among the answers and among the residents.</param>
    public static IReadOnlyList<Reason> SharesOverWhole(ILookup<string, (double Answered, double Resident)> shares) =>
    [
        .. from characteristic in shares
           let most = WholePercent + (characteristic.Count() - 1) * RoundedBy
           from share in new[] { ((Sentence)"answers", characteristic.Sum(one => one.Answered)), ("residents", characteristic.Sum(one => one.Resident)) }
           where share.Item2 > most
           select Because.Warn("R142", "SharesOverWhole",
               $"{characteristic.Key}: the groups together are {share.Item2:0.#} % of the {share.Item1}, more than all of them. One of the shares is wrong, or people count in several groups."),
    ];

    /// <summary>The same where it may be that none was published yet.</summary>
    public static IReadOnlyList<Reason> CheckInformation(DateOnly? lastPublished, DateOnly today) => lastPublished is { } last ? CheckInformation(last, today)
        : [Because.Warn("R141", "EqualityInformationNotRecorded", "No publication of equality information is recorded. It is due at least once a year.")];

    /// <summary>Warns when the equality objectives are overdue, and where none are recorded.</summary>
    public static IReadOnlyList<Reason> CheckObjectives(DateOnly? lastPublished, DateOnly today) => lastPublished is not { } last
        ? [Because.Warn("R141", "EqualityObjectivesNotRecorded", "No publication of equality objectives is recorded. They are due at least every four years.")]
        : today <= ObjectivesDue(last) ? []
        : [Because.Warn("R141", "EqualityObjectivesOverdue", $"Equality objectives were due by {InWords.Day(ObjectivesDue(last))}.")];

    /// <summary>Warns when the yearly information is overdue.</summary>
    public static IReadOnlyList<Reason> CheckInformation(DateOnly lastPublished, DateOnly today) => today <= InformationDue(lastPublished)
        ? []
        : [Because.Warn("R141", "EqualityInformationOverdue", $"Equality information was due by {InWords.Day(InformationDue(lastPublished))}.")];
}
