using System.Globalization;

namespace Frankpledge.Tests.Hardship;

/// <summary>Random moments whose seed is told, so that a failure can be had again: <c>FRANKPLEDGE_TEST_SEED</c> takes it.</summary>
internal static class Chance
{
    public static Random Begin()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FRANKPLEDGE_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"FRANKPLEDGE_TEST_SEED={seed}");
        return new Random(seed);
    }
}
