using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

internal sealed class RecoveryCodeModel(SignIn signIn, IStringLocalizer<AccessWords> words) : CodePage(words)
{
    public Task<IActionResult> OnPostAsync() =>
        TryAsync(string.IsNullOrWhiteSpace(Code) ? "RecoveryCodeMissing" : null, () => signIn.WithRecoveryCodeAsync(Code!), "RecoveryCodeRefused");
}
