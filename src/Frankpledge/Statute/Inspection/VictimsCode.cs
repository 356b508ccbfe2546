using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Inspection;

/// <summary>A version of the Victims' Code and the rights that it gives, in order.</summary>
/// <param name="Version">Its name.</param>
/// <param name="From">The day from which it is in force.</param>
/// <param name="Rights">The rights, the first being right 1.</param>
public sealed record VictimsCode(string Version, DateOnly From, IReadOnlyList<string> Rights)
{
    [Rule("R158")]
    public static DatedList<VictimsCode> Versions { get; } = DataFile.List<VictimsCode>("victims-code");

    /// <summary>The version in force on a day, or null before the first that is recorded.</summary>
    public static VictimsCode? On(DateOnly day) => Versions.Items.Where(version => version.From <= day).MaxBy(version => version.From);
}
