using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Areas;

/// <summary>One detail as the office gave it. What has not been given has no row.</summary>
public sealed class OfficeDetail
{
    private const int LongestLine = 120;
    private const int LongestText = 4000;

    public required Guid AreaId { get; init; }
    public required Detail Kind { get; init; }
    public string Text { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Gives the detail these words, trimmed; a day is written 2026-11-28.</summary>
    /// <exception cref="RefusedException">The words do not fit the detail.</exception>
    public void Say(string text, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNot(Kind, text, CivilTime.DayOf(at)));
        (Text, GivenAt) = (text.Trim(), at.ToUniversalTime());
    }

    /// <summary>The reason's code names the detail.</summary>
    /// <param name="today">The public reads these days as what was done, so none is still to come.</param>
    public static IReadOnlyList<Reason> WhyNot(Detail kind, string text, DateOnly today)
    {
        var given = text.Trim();
        Sentence? wrong = kind.Form() switch
        {
            DetailForm.Email => Person.IsAddress(given) ? null : (Sentence)"Enter an e-mail address like name@example.org.",
            DetailForm.Day => DayOf(given) is not { } day ? "Enter a day that exists." : day > today ? "That day is still to come. Enter the day on which it was done." : null,
            DetailForm.Compliance => Enum.GetNames<Compliance>().Contains(given) ? null : "Choose how far the site meets the standard.",
            DetailForm.Line =>
                given.Length is > 0 and <= LongestLine && !given.Any(char.IsControl) ? null : (Sentence)$"Use one line of at most {LongestLine} characters.",
            _ => given.Length is > 0 and <= LongestText ? null : (Sentence)$"Use at most {LongestText} characters.",
        };
        return wrong is null ? [] : [new(kind.ToString(), wrong)];
    }

    /// <summary>A day as details keep it, or null.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
