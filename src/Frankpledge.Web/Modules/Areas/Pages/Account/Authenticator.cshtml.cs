using Frankpledge.Areas;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Turns the second factor on and off, and gives recovery codes, which are shown this once.</summary>
[Authorize(Policies.SignedIn)]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class AuthenticatorModel(SignIn signIn, SignInManager<Person> session, IStringLocalizer<AccessWords> words) : PageModel
{
    private const int CodesGiven = 10;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The key to type into the app; null until the person has asked for one.</summary>
    public string? Key => Person.AuthenticatorKey;

    public string Address => $"otpauth://totp/Frankpledge:{Uri.EscapeDataString(Person.Email)}?secret={Key}&issuer=Frankpledge&digits={Codes.Length}";

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    private UserManager<Person> People => session.UserManager;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Person = (await People.GetUserAsync(User))!;
        CodesLeft = await People.CountRecoveryCodesAsync(Person);
        await next();
    }

    public async Task<IActionResult> OnPostBeginAsync()
    {
        await People.ResetAuthenticatorKeyAsync(Person);
        await session.RefreshSignInAsync(Person);
        return RedirectToPage();
    }

    public async Task OnPostOnAsync()
    {
        if (Key is null || !await People.VerifyTwoFactorTokenAsync(Person, People.Options.Tokens.AuthenticatorTokenProvider, Codes.Digits(Code)))
        {
            ModelState.AddModelError(nameof(Code), words["CodeRefused"]);
            return;
        }

        await People.SetTwoFactorEnabledAsync(Person, true);
        await GiveCodesAsync();
    }

    public async Task OnPostCodesAsync()
    {
        if (await PasswordIsRightAsync())
        {
            await GiveCodesAsync();
        }
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (!await PasswordIsRightAsync())
        {
            return Page();
        }

        Person.AuthenticatorKey = Person.RecoveryCodes = null;
        await People.SetTwoFactorEnabledAsync(Person, false);
        await session.RefreshSignInAsync(Person);
        return RedirectToPage("/Modules/Areas/Pages/Account/Index", new { done = "authenticator-off" });
    }

    private async Task GiveCodesAsync()
    {
        NewCodes = [.. (await People.GenerateNewTwoFactorRecoveryCodesAsync(Person, CodesGiven))!];
        await session.RefreshSignInAsync(Person);
    }

    private async Task<bool> PasswordIsRightAsync()
    {
        var answer = await signIn.CheckPasswordAsync(Person, Password ?? "");
        if (answer != SignInAnswer.Done)
        {
            ModelState.AddModelError(nameof(Password), words[answer == SignInAnswer.LockedOut ? "SignInLockedOut" : "PasswordNowWrong"]);
        }

        return answer == SignInAnswer.Done;
    }
}
