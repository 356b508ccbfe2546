using System.Globalization;
using System.Resources;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A day as somebody typed it: three texts that may not be a date. A month may be a word; a whole date in the first text counts too.</summary>
public sealed record TypedDate(string? Day, string? Month, string? Year)
{
    private static readonly ResourceManager Sentences = new(typeof(Words));
    private static readonly string[] Whole = ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "d MMM yyyy", "d MMMM yyyy"];
    private static readonly string[] InParts = ["d/M/yyyy", "d/MMM/yyyy", "d/MMMM/yyyy"];

    public static TypedDate Of(DateOnly day) => new(Text(day.Day), Text(day.Month), Text(day.Year));

    /// <summary>What a form or an address holds under this name: three fields, or the whole day in one, such as 2025-03-31.</summary>
    public static TypedDate In(HttpRequest request, string name)
    {
        var inForm = request.HasFormContentType ? Found(field => request.Form[field].ToString()) : null;
        return inForm is { IsEmpty: false } ? inForm : Found(field => request.Query[field].ToString());

        TypedDate Found(Func<string, string> one) => new TypedDate(one(name), null, null) is not { IsEmpty: false } whole
            ? new TypedDate(one($"{name}.Day"), one($"{name}.Month"), one($"{name}.Year"))
            : whole.Read() is { } day ? Of(day) : whole;
    }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, or null when the texts are no day of the calendar. The year needs four figures.</summary>
    public DateOnly? Read()
    {
        var isWhole = string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);
        var text = isWhole ? Day?.Trim() : $"{Day?.Trim()}/{Month?.Trim()}/{Year?.Trim()}";
        return DateOnly.TryParseExact(text, isWhole ? Whole : InParts, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>What is wrong with it, in a sentence; null where it is a day.</summary>
    public string? Problem
    {
        get
        {
            if (Read() is not null)
            {
                return null;
            }

            string?[] parts = [Day, Month, Year];
            string[] names = ["Day", "Month", "Year"];
            var missing = names.Where((_, part) => string.IsNullOrWhiteSpace(parts[part])).ToList();
            return missing.Count switch
            {
                3 => Say("DayMissing"),
                1 => Say("DayNeeds", Say(missing[0]).ToLower(CultureInfo.CurrentCulture)),
                0 when Year!.Trim().Length != 4 => Say("YearOfFour"),
                _ => Say("NoSuchDay", string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)))),
            };
        }
    }

    private static string Say(string key, params object[] values) =>
        string.Format(CultureInfo.CurrentCulture, Sentences.GetString(key, CultureInfo.CurrentUICulture)!, values);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
