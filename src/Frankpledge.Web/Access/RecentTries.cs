using Frankpledge.Areas;

namespace Frankpledge.Web.Access;

/// <summary>What is remembered for minutes only: wrong tries for addresses without an account, and codes that have been used.</summary>
internal sealed class RecentTries(TimeProvider clock)
{
    private const int Kept = 10_000;

    /// <summary>An authenticator's code is good for some 90 seconds on either side.</summary>
    private static readonly TimeSpan CodeLives = TimeSpan.FromMinutes(4);

    private readonly Lock door = new();
    private readonly OrderedDictionary<string, Person> strangers = [];
    private readonly OrderedDictionary<string, DateTimeOffset> codes = [];

    /// <summary>Counts a try for an address that has no account, by the rule for those that have one, so that the answers do not tell which is which.</summary>
    /// <returns>Whether the address is locked out now.</returns>
    public bool TryStranger(string email)
    {
        var address = Person.Normalize(email.Length > 254 ? email[..254] : email);
        lock (door)
        {
            if (!strangers.TryGetValue(address, out var stranger))
            {
                if (strangers.Count == Kept)
                {
                    strangers.RemoveAt(0);
                }

                strangers[address] = stranger = new Person { Id = Guid.Empty, Email = "", NormalizedEmail = "", Name = "" };
            }

            stranger.BeginTry(clock.GetUtcNow());
            return stranger.IsLockedOut(clock.GetUtcNow());
        }
    }

    /// <returns>False when the person has used this code already: it opens once.</returns>
    public bool UseCode(Guid person, string code)
    {
        lock (door)
        {
            while (codes.Count > 0 && codes.GetAt(0).Value + CodeLives < clock.GetUtcNow())
            {
                codes.RemoveAt(0);
            }

            return codes.TryAdd($"{person}/{code}", clock.GetUtcNow());
        }
    }
}
