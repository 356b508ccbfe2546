using Frankpledge.Areas;
using Microsoft.AspNetCore.Identity;

namespace Frankpledge.Web.Access;

/// <summary>The second factor: a code from an authenticator app (TOTP), and recovery codes of which only hashes are kept.</summary>
internal sealed partial class PersonStore :
    IUserTwoFactorStore<Person>, IUserAuthenticatorKeyStore<Person>, IUserTwoFactorRecoveryCodeStore<Person>
{
    public Task<bool> GetTwoFactorEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    public Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } kept ? keys.Open(kept) : null);

    public Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken) => Task.FromResult(user.UseRecoveryCode(code));

    public Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodesLeft);

    /// <summary>The second factor is changed by its use cases alone, which ask for the password.</summary>
    public Task SetTwoFactorEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) => throw ByUseCase();

    public Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) => throw ByUseCase();

    public Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => throw ByUseCase();

    private static NotSupportedException ByUseCase() => new("The second factor is changed by its use cases.");
}
