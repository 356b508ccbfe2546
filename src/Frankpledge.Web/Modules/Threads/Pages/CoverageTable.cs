using Frankpledge.Plans.Contract;
using Frankpledge.Threads;

namespace Frankpledge.Web.Modules.Threads.Pages;

/// <summary>Rows of the coverage as a table.</summary>
/// <param name="Link">Where a statement leads.</param>
public sealed record CoverageTable(IReadOnlyList<CoverageRow> Rows, Func<StatementInForce, string> Link);
