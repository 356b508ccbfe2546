using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

internal sealed class CodeModel(SignIn signIn, IStringLocalizer<AccessWords> words) : CodePage(words)
{
    public Task<IActionResult> OnPostAsync()
    {
        var digits = Codes.Digits(Code);
        return TryAsync(digits.Length == Codes.Length ? null : "CodeNotSixDigits", () => signIn.WithCodeAsync(digits), "CodeRefused");
    }
}
