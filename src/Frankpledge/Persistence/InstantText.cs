using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Frankpledge.Persistence;

/// <summary>Keeps an instant in SQLite as UTC text that sorts in order of time.</summary>
public sealed class InstantText() : ValueConverter<DateTimeOffset, string>(
    instant => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture),
    text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
}
