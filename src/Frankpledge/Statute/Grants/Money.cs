using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Grants;

/// <summary>The referendum limit of one year for local policing bodies: the rise in band D above which a referendum is needed.</summary>
/// <param name="Year">The financial year, "2025/26".</param>
/// <param name="Pence">The limit in pence of band D.</param>
/// <param name="Source">The principles that set it.</param>
public sealed record ReferendumLimit(string Year, long Pence, string Source)
{
    /// <summary>The limits of England recorded so far (verify). Wales has none: Welsh Ministers may cap instead.</summary>
    public static DatedList<ReferendumLimit> Known { get; } = DataFile.List<ReferendumLimit>("referendum-limits");

    /// <summary>The limit of a year, or null while nobody has entered it.</summary>
    public static ReferendumLimit? Of(FinancialYear year) => Known.Items.FirstOrDefault(limit => limit.Year == year.Label);
}

/// <summary>Rules about money that are not about the precept's timetable.</summary>
public static class Money
{
    private static readonly CultureInfo Uk = CultureInfo.InvariantCulture;

    /// <summary>Warns when receipts and spending do not explain the change of the police fund. 2011 Act s.21. Amounts in pence.</summary>
    [Rule("R52")]
    public static IReadOnlyList<Reason> CheckFund(long opening, long receipts, long spending, long closing)
    {
        var difference = opening + receipts - spending - closing;
        return difference == 0
            ? [] : [Because.Warn("R52", "FundDoesNotTie",
                $"The police fund does not tie: £{(Math.Abs(difference) / 100m).ToString("N2", Uk)} {(difference > 0 ? "missing from" : "too much in")} the closing balance.")];
    }

    /// <summary>Records that the chief finance officer advised on a decision; asks for the advice when there is none.
    /// Local Government Finance Act 1988 ss.113-114 (verify).</summary>
    [Rule("R54")]
    public static Reason FinanceAdvice(string? advice) => string.IsNullOrWhiteSpace(advice)
        ? Because.Warn("R54", "NoFinanceAdvice", "The decision records no advice of the chief finance officer.")
        : Because.Stamp("R54", "FinanceAdvice", "The chief finance officer's advice is recorded.");

    /// <summary>Warns when the proposed rise of band D exceeds the year's limit, or when no limit is recorded. Amounts in pence.</summary>
    [Rule("R55")]
    public static IReadOnlyList<Reason> CheckRise(FinancialYear year, long lastBandD, long proposedBandD, IReadOnlyList<ReferendumLimit> limits)
    {
        var rise = proposedBandD - lastBandD;
        return limits.FirstOrDefault(limit => limit.Year == year.Label) switch
        {
            null => [Because.Warn("R55", "LimitUnknown", $"The referendum limit for {year.Label} has not been entered; check the year's principles.")],
            { } limit when rise > limit.Pence =>
                [Because.Warn("R55", "AboveReferendumLimit",
                    $"Band D would rise by £{(rise / 100m).ToString("N2", Uk)}; above £{(limit.Pence / 100m).ToString("N2", Uk)} a referendum is needed.")],
            _ => [],
        };
    }
}
