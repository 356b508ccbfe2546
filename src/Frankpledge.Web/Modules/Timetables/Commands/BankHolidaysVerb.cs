using System.CommandLine;
using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Law.Commands;

namespace Frankpledge.Web.Modules.Timetables.Commands;

/// <summary>Enters a bank holiday that was proclaimed after this version was made, and lists what it moves.
/// The <c>law</c> verbs count with it where they are asked with <c>--area</c>.</summary>
internal static class BankHolidaysVerb
{
    private static readonly Argument<string> Day = new("day") { Description = "The day, as 2028-05-08." };
    private static readonly Option<HolidayNation> Nation =
        Choices.OneOf<HolidayNation>("--nation",
            "Whose bank holiday, England's when not given; those of Scotland and Northern Ireland count for requests for information only.");
    private static readonly Option<string> Name = new("--name") { Description = "The name of the day.", Required = true };
    private static readonly Option<string> Why = new("--why") { Description = "The proclamation or notice.", Required = true };

    public static Command Create() =>
        new("bank-holidays",
            "Add or take away a bank holiday on this installation, without a release. 'law bank-holidays' lists the days shipped with the program, with --area those entered here too.")
    {
        new Command("add", "A day becomes a bank holiday.") { Day, Nation, Name, Why }.Answering(
            (parsed, cancel) =>
                ChangeAsync((services, input, change) => services.GetRequiredService<AddBankHoliday>().RunAsync(input, change, cancel), parsed, cancel), Write),
        new Command("remove", "A day is no longer a bank holiday.") { Day, Nation, Name, Why }.Answering(
            (parsed, cancel) =>
                ChangeAsync((services, input, change) => services.GetRequiredService<CancelBankHoliday>().RunAsync(input, change, cancel), parsed, cancel),
                    Write),
    };

    private static Task<HolidayEntered> ChangeAsync(Func<IServiceProvider, BankHolidayChange, Change, Task<BankHolidayEntry>> run, ParseResult parsed,
        CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        if (!DateOnly.TryParseExact(parsed.GetRequiredValue(Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new RefusedException("DayMissing", $"\"{parsed.GetRequiredValue(Day)}\" is not a day. Write it as 2028-05-08.");
        }

        var input = new BankHolidayChange(parsed.GetValue(Nation), day, parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Why));
        var entry = await run(services, input, clock.ChangeByProgram("Changed the bank holidays at the command line"));
        var moved = new List<DeadlineMoved>();
        foreach (var area in await services.GetRequiredService<AppDb>().AreaFactsAsync(cancel))
        {
            moved.AddRange((await services.GetRequiredService<MovedByHoliday>().OfAsync(area, entry.Id, clock.Today(), cancel))
                .Select(one =>
                    new DeadlineMoved(area.Slug, one.Deadline.Key, one.Moved.Name, one.Moved.Was, one.Moved.Now, one.Deadline.Why,
                        one.Deadline.Pending?.Warning)));
        }

        return new HolidayEntered(entry.Id, entry.Nation, entry.Day, entry.Change.ToString(), entry.Name, moved);
    });

    private static void Write(HolidayEntered entered, TextWriter output)
    {
        output.Say($"{entered.Day:yyyy-MM-dd} {entered.Name}: {entered.Change.ToLowerInvariant()} in {UnitedKingdomHolidays.Name(entered.Nation)}. {InWords.Number(entered.Moved.Count, "open deadline")} moved.");
        foreach (var moved in entered.Moved)
        {
            output.Say($"{moved.Area}: {moved.Title}, was {moved.Was:yyyy-MM-dd}, is now {moved.Now:yyyy-MM-dd}.");
        }
    }
}

internal sealed record HolidayEntered(Guid Id, HolidayNation Nation, DateOnly Day, string Change, string Name, IReadOnlyList<DeadlineMoved> Moved);

internal sealed record DeadlineMoved(string Area, string Key, Sentence Title, DateOnly Was, DateOnly Now, Sentence Why, string? PendingChange);
