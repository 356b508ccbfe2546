using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>The unit of a target as it stands after its number: a span of time, which is read as one of several, loses its s after one.</summary>
internal static class TargetUnit
{
    private static readonly string[] Spans = ["minutes", "hours", "days", "working days", "weeks", "months", "years"];

    /// <returns>Null where it counts nothing.</returns>
    public static string? Of(Target target) => target switch
    {
        { Unit: "percent" } => "per cent",
        { Number: 1, Unit: { } unit } when Spans.Contains(unit) => unit[..^1],
        _ => target.Unit,
    };
}
