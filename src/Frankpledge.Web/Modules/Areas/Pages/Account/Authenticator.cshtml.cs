using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Turns the second factor on and off, and gives recovery codes. The key and the codes are shown in the answer to the act, and never again.</summary>
[Authorize(Policies.SignedIn)]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class AuthenticatorModel(IServiceProvider services, SignInManager<Person> session, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["PasswordNowWrong"] = nameof(Password), ["SignInLockedOut"] = nameof(Password), ["CodeRefused"] = nameof(Code),
        ["KeyDropped"] = nameof(Password),
    };

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The key that the person has just asked for, or sees still after a wrong code.</summary>
    public string? Key { get; private set; }

    /// <summary>The key enciphered, as the form holds it that shows it: only that form shows the key again. A page that is opened afresh never does.</summary>
    [BindProperty]
    public string? Given { get; set; }

    /// <summary>Whether the form for the first code is shown: a key was given, now or before.</summary>
    public bool WaitsForCode { get; private set; }

    public string Address => $"otpauth://totp/Frankpledge:{Uri.EscapeDataString(Person.Email)}?secret={Key}&issuer=Frankpledge&digits={Codes.Length}";

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Person = (await session.UserManager.GetUserAsync(User))!;
        await next();
    }

    public Task<IActionResult> OnPostBeginAsync() => TryAsync(async () =>
    {
        Key = await Use<BeginSecondFactor>().RunAsync(Password, Change("Asked for a key for an authenticator"));
        (WaitsForCode, Given) = (true, Use<AuthenticatorKeys>().Protect(Key));
    });

    public async Task<IActionResult> OnPostOnAsync()
    {
        var shown = await TryAsync(async () => NewCodes = await Use<TurnOnSecondFactor>().RunAsync(Codes.Digits(Code), Change("Turned the authenticator on")));
        WaitsForCode = Person.AuthenticatorKey is not null;
        Key = !ModelState.IsValid && Person.AuthenticatorKey is { } kept && Given is { Length: > 0 } given
            && Use<AuthenticatorKeys>().Same(kept, given) is { } key
            ? key : null;
        return shown;
    }

    public Task<IActionResult> OnPostCodesAsync() =>
        TryAsync(async () => NewCodes = await Use<GiveRecoveryCodes>().RunAsync(Password, Change("Asked for new recovery codes")));

    public async Task<IActionResult> OnPostOffAsync()
    {
        var shown = await TryAsync(() => Use<TurnOffSecondFactor>().RunAsync(Password, Change("Turned the authenticator off")));
        return ModelState.IsValid ? RedirectToPage("/Modules/Areas/Pages/Account/Index", new { done = "authenticator-off" }) : shown;
    }

    private async Task<IActionResult> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            await session.RefreshSignInAsync(Person);
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
        }

        return Page();
    }

    private Change Change(string why) => clock.ChangeBy(User, why);

    private T Use<T>()
        where T : notnull => services.GetRequiredService<T>();
}
