namespace Frankpledge.Areas.Contract;

/// <summary>Why an e-mail is sent. Each kind has its own words.</summary>
public enum MailKind
{
    /// <summary>Somebody got an account: the link by which they choose a password.</summary>
    Invitation,

    /// <summary>An administrator let the person start again: the link.</summary>
    NewLink,

    /// <summary>The person forgot the password, or was locked out: the link they asked for.</summary>
    ForgottenPassword,

    /// <summary>An administrator let the person start again and hands the link over.</summary>
    AccountReset,
    PasswordChanged,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesMade,
    Alerts,
    Digest,
}

/// <summary>How often somebody gets a digest.</summary>
public enum DigestChoice
{
    None,
    Daily,

    /// <summary>On Mondays.</summary>
    Weekly,
}

/// <summary>What an e-mail tells besides its fixed words.</summary>
/// <param name="Of">The name of the body or the area that it is about; null where it is about the account.</param>
/// <param name="Path">The page of this site where it goes on; null where there is none.</param>
public sealed record MailContent(string? Of, string? Path, IReadOnlyList<MailLine> Lines)
{
    public static MailContent Nothing { get; } = new(null, null, []);
}

/// <summary>A line of a list in an e-mail.</summary>
/// <param name="Part">Names the words around it.</param>
/// <param name="Day">When it is due, or happened.</param>
/// <param name="Path">The page of this site that shows it; null where there is none.</param>
public sealed record MailLine(string Part, string Text, DateOnly? Day, string? Path);

/// <summary>Whether this installation sends e-mail: only when a server is set up.</summary>
public sealed record MailSwitch(bool IsOn);
