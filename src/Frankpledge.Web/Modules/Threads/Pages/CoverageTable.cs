using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads.Pages;

/// <summary>Rows of the coverage as a table.</summary>
/// <param name="Link">Where a statement leads.</param>
public sealed record CoverageTable(IReadOnlyList<CoverageRow> Rows, Func<StatementInForce, string> Link)
{
    /// <summary>How many statements the plan has, which of them are listed, and how many are left out.</summary>
    /// <param name="which">Own, Promising or All.</param>
    public static string Counted(string which, int inPlan, int listed) =>
        ThreadWords.Get($"Listed_{which}", new Many(inPlan), new Many(listed), new Many(inPlan - listed));
}
