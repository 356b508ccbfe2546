namespace Frankpledge.Web.Modules.Plans.Pages.Public;

internal static class PlanFigures
{
    /// <summary>Whether a table cell holds a figure, which stands to the right.</summary>
    public static bool IsFigure(string cell) =>
        cell.Any(char.IsDigit) && cell.All(c => char.IsDigit(c) || " £$€%,.()-–−+kmbn".Contains(c, StringComparison.Ordinal));
}
