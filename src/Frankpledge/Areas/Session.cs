namespace Frankpledge.Areas;

/// <summary>A browser in which a person is signed in. The browser holds only its id; whether it stands is decided here.</summary>
public sealed class Session
{
    /// <summary>However busy, nobody stays signed in longer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Without a request for so long, a session is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The person's stamp when it was opened or last carried over; another stamp ends it.</summary>
    public required string Stamp { get; set; }

    /// <summary>The browser, in a few words.</summary>
    public required string Device { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Open(Person person, string device, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, Stamp = person.SecurityStamp, Device = device, OpenedAt = now.ToUniversalTime(),
        SeenAt = now.ToUniversalTime(),
    };

    public bool Stands(string stamp, DateTimeOffset now) => EndedAt is null && Stamp == stamp && now < OpenedAt + Life && now < SeenAt + Idle;

    public void End(DateTimeOffset now) => EndedAt ??= now.ToUniversalTime();
}
