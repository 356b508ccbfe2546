namespace Frankpledge.Areas.Mailing;

/// <summary>What somebody wants by e-mail besides what keeps their account safe. Who has chosen nothing gets alerts and no digest.</summary>
public sealed class MailChoice
{
    public required Guid PersonId { get; init; }
    public bool Alerts { get; private set; } = true;
    public DigestChoice Digest { get; private set; }

    /// <summary>The local day on which the digest was chosen; the first one tells what changed since. Null while there is none.</summary>
    public DateOnly? DigestSince { get; private set; }
    public int Version { get; private set; }

    public void Choose(bool alerts, DigestChoice digest, DateOnly today)
    {
        DigestSince = digest == DigestChoice.None ? null : Digest == DigestChoice.None ? today : DigestSince;
        (Alerts, Digest) = (alerts, digest);
    }
}
