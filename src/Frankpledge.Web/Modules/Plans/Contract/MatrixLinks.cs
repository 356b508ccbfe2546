using Frankpledge.Areas.Contract;
using Frankpledge.Plans.Matrices;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>Where the public reads the matrices of a plan.</summary>
public static class MatrixLinks
{
    /// <param name="plan">The plan's part of its address; the one to which short addresses lead when null.</param>
    public static IEnumerable<(string Address, string Title)> Of(AreaFacts area, string? plan, DateOnly on) =>
        PlanMatrices.All.Select(one => (At(area.Slug, plan, one), $"{one.In(area.ModelOn(on), area.Nation).Title}"));

    /// <summary>Every address, as a list of pages has them.</summary>
    internal static IEnumerable<string> Addresses(string area) => PlanMatrices.All.Select(one => At(area, null, one));

    private static string At(string area, string? plan, MatrixKind kind) =>
        $"/{area}/coverage/matrix?of={kind.Name}{(plan is null ? "" : $"&plan={Uri.EscapeDataString(plan)}")}";
}
