using System.Globalization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A day as somebody typed it: three texts that may not be a date.</summary>
public sealed record TypedDate(string? Day, string? Month, string? Year)
{
    public static TypedDate Of(DateOnly day) => new(Text(day.Day), Text(day.Month), Text(day.Year));

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, or null when the texts are no day of the calendar. The year needs four figures.</summary>
    public DateOnly? Read() =>
        DateOnly.TryParseExact($"{Day?.Trim()}/{Month?.Trim()}/{Year?.Trim()}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
