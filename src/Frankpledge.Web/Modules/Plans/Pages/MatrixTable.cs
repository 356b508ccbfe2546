using Frankpledge.Plans.Matrices;

namespace Frankpledge.Web.Modules.Plans.Pages;

/// <summary>A matrix as a table.</summary>
/// <param name="Root">The address under which its statements are.</param>
/// <param name="Act">The address at which a cell is answered; null on public pages.</param>
public sealed record MatrixTable(MatrixOfPlan Matrix, string Root, Func<MatrixRow, MatrixCell, string>? Act)
{
    /// <summary>So many references stand in a cell; the files have all of them.</summary>
    public const int Most = 12;
}
