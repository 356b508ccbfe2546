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

    /// <summary>Enciphered.</summary>
    public string? AuthenticatorKey { get; private set; }
    public bool TwoFactorEnabled { get; private set; }

    /// <summary>How many codes were tried with a key that has not shown a right one.</summary>
    public int FirstCodesTried { get; private set; }

    /// <summary>Hashes of the recovery codes that are left, parted by semicolons.</summary>
    public string? RecoveryCodes { get; private set; }
    /// <summary>Single letters do nothing for this person.</summary>
    public bool NoShortcuts { get; internal set; }
    public int AccessFailedCount { get; set; }
    public DateTimeOffset? LockoutEnd { get; set; }
    public int Version { get; set; }

    public List<RoleHolding> Roles { get; } = [];

    public bool IsOfDemonstration => IsAddressOfDemonstration(Email);

    internal static bool IsAddressOfDemonstration(string email) => email.EndsWith(DemonstrationDomain, StringComparison.OrdinalIgnoreCase);

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
        if (name is null || !name.Any(char.IsLetter) || name.Trim().Length > 100 || name.Trim().Any(char.IsControl))
        {
            reasons.Add(new("PersonNameMissing", "Enter the person's name on one line, in at most 100 characters."));
        }

        if (!IsAddress(email?.Trim()))
        {
            reasons.Add(new("EmailNotValid", "Enter an e-mail address like name@example.org."));
        }

        return reasons;
    }

    /// <summary>The form in which addresses are compared.</summary>
    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    public int RecoveryCodesLeft => Areas.RecoveryCodes.Read(RecoveryCodes).Count;

    /// <summary>Why the way into the account stays as it is: everybody shares those of the demonstration.</summary>
    public IReadOnlyList<Reason> WhyNotChangeWayIn() =>
        IsOfDemonstration ? [new("AccountOfDemonstration", "The accounts of the demonstration keep the password that everybody knows.")] : [];

    /// <summary>Whoever was locked out is let in again; every session ends.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        this.ForgetTries();
        EndSessions();
    }

    /// <summary>Keeps the key of an app that has yet to show a code.</summary>
    /// <exception cref="RefusedException">Another app is in use (<c>SecondFactorIsOn</c>).</exception>
    public void BeginSecondFactor(string enciphered)
    {
        if (TwoFactorEnabled)
        {
            throw new RefusedException("SecondFactorIsOn", "Codes are asked for already. Turn them off first, then set up the other app.");
        }

        AuthenticatorKey = enciphered;
        FirstCodesTried = 0;
    }

    /// <summary>A code is counted before it is looked at.</summary>
    public void TryFirstCode() => FirstCodesTried++;

    /// <returns>The refusal of a wrong first code. The key stays for the next one; after the last try it is dropped.</returns>
    public Reason RefuseFirstCode()
    {
        if (FirstCodesTried < WrongTriesAllowed)
        {
            return new("CodeRefused", "This code is not right, or has been used. Wait for the next one, then enter it. The key stays the same.");
        }

        AuthenticatorKey = null;
        return new("KeyDropped", "There were five wrong codes, so this key is dropped. See that the clock of your phone is right, then begin again with a new key.");
    }

    public IReadOnlyList<Reason> WhyNotTurnOnSecondFactor() => TwoFactorEnabled
        ? [new("SecondFactorIsOn", "Codes are asked for already. Turn them off first, then set up the other app.")]
        : AuthenticatorKey is null ? [new("SecondFactorNotBegun", "Ask for a key first.")] : [];

    /// <returns>The recovery codes, of which only hashes are kept.</returns>
    public IReadOnlyList<string> TurnOnSecondFactor()
    {
        RefusedException.ThrowIfAny(WhyNotTurnOnSecondFactor());
        TwoFactorEnabled = true;
        return NewRecoveryCodes();
    }

    /// <summary>Takes the place of the codes given before; other sessions end.</summary>
    public IReadOnlyList<string> NewRecoveryCodes()
    {
        if (!TwoFactorEnabled)
        {
            throw new RefusedException("SecondFactorIsOff", "No codes are asked for, so there is nothing to recover.");
        }

        var codes = Areas.RecoveryCodes.Make();
        RecoveryCodes = Areas.RecoveryCodes.Keep(codes);
        EndSessions();
        return codes;
    }

    /// <returns>False when the code is not one of those left.</returns>
    public bool UseRecoveryCode(string code)
    {
        var left = Areas.RecoveryCodes.Read(RecoveryCodes);
        if (!left.Remove(Areas.RecoveryCodes.Hash(code)))
        {
            return false;
        }

        RecoveryCodes = string.Join(';', left);
        return true;
    }

    public void TurnOffSecondFactor()
    {
        AuthenticatorKey = RecoveryCodes = null;
        TwoFactorEnabled = false;
        EndSessions();
    }

    /// <summary>The same key under another cipher.</summary>
    public void KeepAuthenticatorKey(string enciphered) => AuthenticatorKey = enciphered;

    /// <summary>Forgets the password and the second factor, and ends every session.</summary>
    public void StartAgain()
    {
        PasswordHash = null;
        this.ForgetTries();
        TurnOffSecondFactor();
    }

    public void EndSessions() => SecurityStamp = Guid.CreateVersion7().ToString("N");

    internal static bool IsAddress(string? email) =>
        email is { Length: <= 254 } && !email.Any(char.IsWhiteSpace) && MailAddress.TryCreate(email, out var address)
        && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
