using Frankpledge.Areas.Contract;
using Frankpledge.Web.Access;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage;

/// <summary>What is stuck as Today shows it.</summary>
/// <param name="IsMine">Whether the reader can make it go on.</param>
/// <param name="WaitsFor">The roles that can, in words.</param>
internal sealed record StuckLine(Stuck Stuck, bool IsMine, string WaitsFor)
{
    public static string NameOf(Role role) => RoleWords.Of(role);
}
