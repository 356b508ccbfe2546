namespace Frankpledge.Web.Access;

/// <summary>Makes an answer take the same time for everybody, so that it does not tell by its speed what it does not say.</summary>
internal static class SameTime
{
    /// <summary>Longer than any look at a password, a code or an address takes.</summary>
    public static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(400);

    /// <param name="isTold">Whether this answer is one that has to take the time.</param>
    public static async Task<T> SpendAsync<T>(this TimeProvider clock, Func<Task<T>> work, Func<T, bool> isTold)
    {
        var began = clock.GetTimestamp();
        var answer = await work();
        var left = Takes - clock.GetElapsedTime(began);
        if (isTold(answer) && left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock);
        }

        return answer;
    }
}
