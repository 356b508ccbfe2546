using System.Globalization;
using Frankpledge.Common;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>Dates as the command line and its files write them.</summary>
internal static class Dates
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ"];

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static DateOnly Read(string text) =>
        TryRead(text, out var date) ? date : throw new RefusedException("DateNotUnderstood", $"\"{text}\" is not a date. Write it like 2026-03-01.");

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
