using System.Globalization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;

/// <summary>Where the pages about dates are, and what a visitor asked the timetable to show.</summary>
/// <param name="Poll">Which timetable, when it is not the newest.</param>
/// <param name="On">The day to look at, when it is not today.</param>
/// <param name="Tries">Steps tried on other days; nothing is saved.</param>
internal sealed record TimetableLinks(string Area, DateOnly? Poll = null, DateOnly? On = null, IReadOnlyDictionary<string, DateOnly>? Tries = null)
{
    public string Page => $"/{Area}/manage/timetable";

    public string Calendar => $"/{Area}/manage/calendar";

    public string Ics => With($"/{Area}/manage/timetable.ics");

    public string Csv => With($"/{Area}/manage/timetable.csv");

    /// <summary>The timetable as it is looked at now.</summary>
    public string Same => With(Page);

    public string WithoutTries => (this with { Tries = null }).Same;

    public string Step(string code) => $"{Same}{(Same.Contains('?', StringComparison.Ordinal) ? '&' : '?')}step={code}#step";

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Tries as the address writes them: <c>panel:2025-01-20</c>. What cannot be read is left out.</summary>
    public static Dictionary<string, DateOnly> ReadTries(IEnumerable<string> texts) => texts
        .Select(text => text.Split(':', 2)).Where(parts => parts.Length == 2)
        .Select(parts =>
            (Code: parts[0], IsDay: DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), Day: day))
        .Where(tried => tried.IsDay).GroupBy(tried => tried.Code).ToDictionary(same => same.Key, same => same.Last().Day);

    private string With(string path)
    {
        var query = (Tries ?? new Dictionary<string, DateOnly>()).OrderBy(tried => tried.Key, StringComparer.Ordinal)
            .Select(tried => $"try={tried.Key}:{Text(tried.Value)}")
            .Prepend(On is { } on ? $"on={Text(on)}" : "").Prepend(Poll is { } poll ? $"poll={Text(poll)}" : "").Where(part => part.Length > 0);
        return string.Join('&', query) is { Length: > 0 } joined ? $"{path}?{joined}" : path;
    }
}
