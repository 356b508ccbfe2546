using System.Globalization;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// A commissioner's financial year: the twelve months from 1 April to 31 March, both days included.
/// 2011 Act Sch 1 para 16(2). Two years are equal when they start in the same calendar year.
/// </summary>
/// <param name="StartYear">The calendar year of its 1 April.</param>
[Rule("R1")]
public readonly record struct FinancialYear(int StartYear) : IComparable<FinancialYear>
{
    public DateOnly First => new(StartYear, 4, 1);

    public DateOnly Last => new(StartYear + 1, 3, 31);

    public FinancialYear Next => new(StartYear + 1);

    public FinancialYear Previous => new(StartYear - 1);

    /// <summary>"2024/25".</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    /// <summary>The year that <paramref name="day"/> falls in.</summary>
    public static FinancialYear Containing(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads "2024/25", "2024-25" or "2024" (the year of its 1 April).</summary>
    public static bool TryParse(string text, out FinancialYear year)
    {
        year = default;
        var parts = text.Split('/', '-');
        if (parts.Length > 2 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || start is < 1 or > 9998)
        {
            return false;
        }

        year = new FinancialYear(start);
        return parts.Length == 1 || parts[1] == year.Label[^2..];
    }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public int CompareTo(FinancialYear other) => StartYear.CompareTo(other.StartYear);

    public override string ToString() => Label;

    public static bool operator <(FinancialYear left, FinancialYear right) => left.StartYear < right.StartYear;

    public static bool operator >(FinancialYear left, FinancialYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(FinancialYear left, FinancialYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(FinancialYear left, FinancialYear right) => left.StartYear >= right.StartYear;
}
