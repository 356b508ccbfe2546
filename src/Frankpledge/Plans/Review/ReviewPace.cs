using Frankpledge.Common;

namespace Frankpledge.Plans.Review;

/// <summary>How fast somebody has decided so far.</summary>
/// <param name="Seconds">From one decision to the next, in the middle of the last ones.</param>
public sealed record ReviewPace(double Seconds)
{
    /// <summary>Who has not decided for so long was away.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    /// <summary>Earlier ones count no more: people get faster.</summary>
    private const int Last = 50;

    private const int Fewest = 5;

    /// <returns>Null before there are decisions enough to tell.</returns>
    public static ReviewPace? Of(IEnumerable<DateTimeOffset> decided)
    {
        var times = decided.Order().ToList();
        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).Where(gap => gap < Pause).TakeLast(Last).Select(gap => gap.TotalSeconds).Order()
            .ToList();
        return gaps.Count < Fewest ? null : new(gaps.Count % 2 == 1 ? gaps[gaps.Count / 2] : (gaps[(gaps.Count / 2) - 1] + gaps[gaps.Count / 2]) / 2);
    }

    /// <summary>How long one takes; nobody is told that what takes no second takes minutes.</summary>
    public Sentence Each => Seconds < 1 ? "less than a second" : Sentence.Count((long)Math.Round(Seconds, MidpointRounding.AwayFromZero), "{0} second", "{0} seconds");

    public TimeSpan For(int statements) => TimeSpan.FromSeconds(Seconds * statements);
}
