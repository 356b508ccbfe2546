using Frankpledge.Plans.Matrices;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>Where the public reads the matrices of a plan.</summary>
public static class MatrixLinks
{
    /// <param name="plan">The plan's part of its address; the one to which short addresses lead when null.</param>
    public static IEnumerable<(string Address, string Title)> Of(string area, string? plan) => PlanMatrices.All
        .Select(one => ($"/{area}/coverage/matrix?of={one.Name}{(plan is null ? "" : $"&plan={Uri.EscapeDataString(plan)}")}", $"{one.Title}"));
}
