using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Timetables;

/// <summary>Who changes the bank holidays: they move the days of every area here, so an administrator does it only where there is one area (0079).</summary>
public static class HolidayKeeper
{
    public static readonly Reason OnlyAtCommandLine = new("NotKeeper",
        "Bank holidays count for every area on this installation, and there is more than one. Whoever keeps the installation enters them at the command line, with ./frankpledge bank-holidays.");

    extension(AppDb db)
    {
        /// <summary>Why <paramref name="change"/> may not change the bank holidays; the program itself may.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotChangeHolidaysAsync(Change change, CancellationToken cancel = default) =>
            change.WhoId is not null && await db.IsSharedAsync(cancel) ? [OnlyAtCommandLine] : await db.WhyNotAdministerAsync(change, cancel);
    }
}
