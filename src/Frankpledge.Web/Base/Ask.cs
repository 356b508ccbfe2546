using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Web.Base;

/// <summary>Options that say in a sentence what is wrong with what was typed.</summary>
internal static class Ask
{
    /// <summary>A day, written 2025-01-20.</summary>
    public static Option<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        Required = true,
        CustomParser = result => ReadDay(result, result.Tokens[0].Value) ?? default,
    };

    /// <inheritdoc cref="Day"/>
    public static Option<DateOnly?> MaybeDay(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result => ReadDay(result, result.Tokens[0].Value),
    };

    /// <summary>Two days with two dots between them, both counted: 2024-05-02..2024-05-09.</summary>
    public static Option<DateRange?> MaybeRange(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date..date",
        CustomParser = result =>
        {
            var ends = result.Tokens[0].Value.Split("..");
            if (ends.Length != 2)
            {
                result.Wrong(
                    $"{Name(result)} needs two dates with two dots between them, like 2024-05-02..2024-05-09; \"{result.Tokens[0].Value}\" is not that.");
                return null;
            }

            var (from, to) = (ReadDay(result, ends[0]), ReadDay(result, ends[1]));
            if (to < from)
            {
                result.Wrong($"{Name(result)} ends on {ends[1]}, before it begins on {ends[0]}.");
            }

            return from is { } first && to is { } last && first <= last ? new DateRange(first, last) : null;
        },
    };

    /// <summary>A stage of the timetable with its day: panel=2025-01-20. May be given several times.</summary>
    public static Option<KeyValuePair<string, DateOnly>[]> Stages(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "stage=date",
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = result => [.. result.Tokens.Select(token =>
        {
            var parts = token.Value.Split('=', 2);
            return new KeyValuePair<string, DateOnly>(parts[0], ReadDay(result, parts.Length == 2 ? parts[1] : "") ?? default);
        })],
    };

    /// <summary>A whole number.</summary>
    public static Option<int> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        Required = true,
        CustomParser = result => ReadNumber(result) ?? 0,
    };

    /// <inheritdoc cref="Number"/>
    public static Option<int?> MaybeNumber(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = ReadNumber,
    };

    /// <summary>An amount with at most two decimals, in hundredths: pounds as pence.</summary>
    public static Option<long?> MaybeAmount(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "amount",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 1_000_000_000
                && decimal.Truncate(amount * 100) == amount * 100)
            {
                return (long)(amount * 100);
            }

            result.Wrong($"{Name(result)} needs an amount with at most two decimals, like 5 or 236.45; \"{text}\" is not one.");
            return null;
        },
    };

    private static DateOnly? ReadDay(ArgumentResult result, string text)
    {
        var name = Name(result);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            result.Wrong($"{name} needs a date that exists, written like 2025-01-20; \"{text}\" is not one.");
            return null;
        }

        if (day.Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
        {
            result.Wrong(
                $"{name} needs a date from {WorkingCalendar.FirstYear} to {WorkingCalendar.LastYear}, the years whose bank holidays are known; \"{text}\" is outside them.");
            return null;
        }

        return day;
    }

    private static int? ReadNumber(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((long)number) <= 100_000)
        {
            return number;
        }

        result.Wrong($"{Name(result)} needs a whole number; \"{text}\" is not one, or is too large.");
        return null;
    }

    private static void Wrong(this ArgumentResult result, Sentence sentence) => result.AddError(sentence.ToString());

    private static string Name(ArgumentResult result) => result is { Parent: OptionResult option } ? option.Option.Name : "This option";
}
