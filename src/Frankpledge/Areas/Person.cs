namespace Frankpledge.Areas;

/// <summary>Somebody who signs in. What they may do is said by their <see cref="RoleHolding"/>s.</summary>
public sealed class Person
{
    public required Guid Id { get; init; }
    public required string Email { get; set; }

    /// <summary>Upper case, unique.</summary>
    public required string NormalizedEmail { get; set; }
    public required string Name { get; set; }
    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public string? AuthenticatorKey { get; set; }
    public bool TwoFactorEnabled { get; set; }

    /// <summary>Hashes of the recovery codes that are left, parted by semicolons.</summary>
    public string? RecoveryCodes { get; set; }
    public int AccessFailedCount { get; set; }
    public DateTimeOffset? LockoutEnd { get; set; }
    public int Version { get; set; }

    public List<RoleHolding> Roles { get; } = [];
}

/// <summary>A person's role in one body of one area, for as long as it lasts.</summary>
public sealed class RoleHolding
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid BodyId { get; init; }
    public required Role Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
}
