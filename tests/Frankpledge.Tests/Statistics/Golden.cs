using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Statistics;

/// <summary>The peers' figures beside the repository, and what it is to agree with them.</summary>
internal static class Golden
{
    public static string Path(params string[] parts) => Shared.Path(["reference", "golden", .. parts]);

    public static JsonElement Read(params string[] parts) => JsonDocument.Parse(File.ReadAllText(Path(parts))).RootElement;

    public static double[] Numbers(this JsonElement list) =>
        [.. list.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.Null ? double.NaN : each.GetDouble())];

    /// <summary>Equal to a relative difference of <paramref name="tolerance"/> (absolute below 1); null is NaN.</summary>
    public static void ShouldAgreeWith(this double actual, double expected, double tolerance = 1e-9, string what = "")
    {
        if (double.IsNaN(actual) && double.IsNaN(expected))
        {
            return;
        }

        var difference = Math.Abs(actual - expected);
        (difference <= tolerance * Math.Max(1, Math.Abs(expected))).ShouldBeTrue($"{what}: {actual:R} is not {expected:R}");
    }

    public static void ShouldAgreeWith(this IReadOnlyList<double> actual, IReadOnlyList<double> expected, double tolerance = 1e-9, string what = "")
    {
        actual.Count.ShouldBe(expected.Count, what);
        for (var i = 0; i < actual.Count; i++)
        {
            actual[i].ShouldAgreeWith(expected[i], tolerance, $"{what} [{i}]");
        }
    }

    /// <summary>Every field of <paramref name="expected"/> is in <paramref name="actual"/> with the same value; more fields may be there.</summary>
    public static void ShouldHold(this JsonElement actual, JsonElement expected, double tolerance, string what)
    {
        actual.ValueKind.ShouldBe(expected.ValueKind, what);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in expected.EnumerateObject())
                {
                    actual.TryGetProperty(field.Name, out var found).ShouldBeTrue($"{what}.{field.Name} is missing");
                    found.ShouldHold(field.Value, tolerance, $"{what}.{field.Name}");
                }

                break;
            case JsonValueKind.Array:
                actual.GetArrayLength().ShouldBe(expected.GetArrayLength(), what);
                for (var i = 0; i < expected.GetArrayLength(); i++)
                {
                    actual[i].ShouldHold(expected[i], tolerance, $"{what}[{i}]");
                }

                break;
            case JsonValueKind.Number:
                actual.GetDouble().ShouldAgreeWith(expected.GetDouble(), tolerance, what);
                break;
            default:
                actual.ToString().ShouldBe(expected.ToString(), what);
                break;
        }
    }
}
