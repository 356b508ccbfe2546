using Frankpledge.Common;

namespace Frankpledge.Areas.Mailing;

/// <summary>An e-mail to one person: saved with what causes it, sent by whichever node claims it, and kept as the record of whether it went.</summary>
public sealed class Mail
{
    /// <summary>A link that somebody asked for is waited for; later it only surprises.</summary>
    public static readonly TimeSpan AskedForIsGood = TimeSpan.FromHours(1);

    /// <summary>How long after each try that failed the next one comes; after the last one nobody tries again by themselves.</summary>
    public static readonly IReadOnlyList<TimeSpan> Delays =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
    ];

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Null, with the body, where it is about the account alone.</summary>
    public Guid? AreaId { get; init; }
    public Guid? BodyId { get; init; }
    public required MailKind Kind { get; init; }
    public required string ToName { get; init; }
    public required string ToAddress { get; init; }

    /// <summary>Nothing once it is sent.</summary>
    public required MailContent Content { get; set; }

    /// <summary>The link that it brings. Its secret is drawn anew when the mail is sent, so that none is ever kept.</summary>
    public Guid? LinkId { get; init; }
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>From when on it helps nobody; null where it always does.</summary>
    public DateTimeOffset? GiveUpAt { get; init; }
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Until when it is in the hands of a node that tries to send it; a node that died loses it then.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Why it has not gone, in a sentence.</summary>
    public string? Trouble { get; private set; }
    public int Version { get; private set; }

    public MailState State => SentAt is not null ? MailState.Sent : FailedAt is not null ? MailState.Failed : MailState.Waiting;

    internal static Mail To(Person person, MailKind kind, MailContent content, DateTimeOffset now, Guid? link = null, Body? body = null) =>
        To(new MailReader(person.Id, person.Name, person.Email), kind, content, now, link, body?.AreaId, body?.Id);

    internal static Mail To(MailReader reader, MailKind kind, MailContent content, DateTimeOffset now, Guid? link, Guid? area, Guid? body) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = reader.PersonId, AreaId = area, BodyId = body, Kind = kind, ToName = reader.Name, ToAddress = reader.Email,
        Content = content, LinkId = link, QueuedAt = now.ToUniversalTime(), NextAt = now.ToUniversalTime(),
        GiveUpAt = kind == MailKind.ForgottenPassword ? now.ToUniversalTime() + AskedForIsGood : null,
    };

    public IReadOnlyList<Reason> WhyNotRetry(DateTimeOffset now) => State != MailState.Failed
        ? [new("MailHasNotFailed", State == MailState.Sent ? "This e-mail has been sent." : "This e-mail still waits to be sent.")]
        : GiveUpAt <= now ? [new("MailIsTooLate", "This e-mail was good for an hour only. Let the person ask for a new one.")] : [];

    /// <summary>Lets it be tried again from the beginning, at once.</summary>
    /// <exception cref="RefusedException">It has not failed, or would help nobody any more.</exception>
    public void Retry(DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(WhyNotRetry(now));
        (FailedAt, LeasedUntil, Tries, NextAt) = (null, null, 0, now.ToUniversalTime());
    }
}

/// <summary>What became of an e-mail.</summary>
public enum MailState
{
    Waiting,
    Sent,
    Failed,
}
