using System.Net.Mail;
using Frankpledge.Common;

namespace Frankpledge.Areas;

/// <summary>Somebody who signs in. What they may do is said by their <see cref="RoleHolding"/>s.</summary>
public sealed class Person
{
    public const int WrongTriesAllowed = 5;

    /// <summary>People of the demonstration have addresses here; nobody else can.</summary>
    public const string DemonstrationDomain = "@demonstration.example";

    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }
    public required string Email { get; set; }

    /// <summary>Upper case, unique.</summary>
    public required string NormalizedEmail { get; set; }
    public required string Name { get; set; }

    /// <summary>Null until the person has chosen a password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and the roles; a session that was opened under another stamp is over.</summary>
    public string SecurityStamp { get; set; } = "";
    public string? AuthenticatorKey { get; set; }
    public bool TwoFactorEnabled { get; set; }

    /// <summary>Hashes of the recovery codes that are left, parted by semicolons.</summary>
    public string? RecoveryCodes { get; set; }
    public int AccessFailedCount { get; set; }
    public DateTimeOffset? LockoutEnd { get; set; }
    public int Version { get; set; }

    public List<RoleHolding> Roles { get; } = [];

    public bool IsOfDemonstration => Email.EndsWith(DemonstrationDomain, StringComparison.OrdinalIgnoreCase);

    public static Person Named(string name, string email, string? passwordHash = null)
    {
        RefusedException.ThrowIfAny(WhyNot(name, email));
        var person = new Person
        {
            Id = Guid.CreateVersion7(), Name = name.Trim(), Email = email.Trim(), NormalizedEmail = Normalize(email), PasswordHash = passwordHash,
        };
        person.EndSessions();
        return person;
    }

    public static IReadOnlyList<Reason> WhyNot(string? name, string? email)
    {
        var reasons = new List<Reason>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 100)
        {
            reasons.Add(new("PersonNameMissing", "Enter the person's name, in at most 100 characters."));
        }

        if (!IsAddress(email?.Trim()))
        {
            reasons.Add(new("EmailNotValid", "Enter an e-mail address like name@example.org."));
        }

        return reasons;
    }

    /// <summary>The form in which addresses are compared.</summary>
    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    public void EndSessions() => SecurityStamp = Guid.CreateVersion7().ToString("N");

    internal static bool IsAddress(string? email) =>
        email is { Length: <= 254 } && !email.Any(char.IsWhiteSpace) && MailAddress.TryCreate(email, out var address)
        && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
