using Frankpledge.Areas;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Errors;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Design.Parts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Access;

internal static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IPasswordValidator<Person>, PasswordCheck>();
        services.AddIdentityCore<Person>(options =>
            {
                // Our own check of e-mail addresses allows apostrophes.
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = true;
            })
            .AddUserStore<PersonStore>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(TokenOptions.DefaultAuthenticatorProvider);
        AddSessions(services);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<IAuthorizationHandler, HoldsRoleHereHandler>();
        services.AddRateLimiter(SignInThrottle.Add).Configure<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>(ReaderThrottle.Add);
        services.PostConfigure<RazorPagesOptions>(options => options.Conventions.AddFolderApplicationModelConvention("/Modules", page =>
        {
            if (page.ViewEnginePath.Contains("/Pages/Manage/", StringComparison.Ordinal))
            {
                page.Filters.Add(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<StaffChrome>());
                page.Filters.Add(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<GuardedActs>());
            }
            else if (page.ViewEnginePath.Contains("/Pages/Public/", StringComparison.Ordinal))
            {
                page.Filters.Add(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<ShortFormsHere>());
            }
        }));
        return services
            .AddSingleton<AuthenticatorKeys>().AddSingleton<DemonstrationGate>().AddScoped<DemonstrationAccounts>()
            .AddScoped<SignIn>().AddScoped<PasswordAgain>().AddScoped<ChangePassword>().AddScoped<UseLink>()
            .AddScoped<BeginSecondFactor>().AddScoped<TurnOnSecondFactor>().AddScoped<GiveRecoveryCodes>().AddScoped<TurnOffSecondFactor>()
            .AddScoped<AreaHere>().AddScoped<RuleMark>(scope => scope.GetRequiredService<AreaHere>().MarkAsync)
            .AddScoped<Shortcuts>().AddScoped<StaffChrome>().AddScoped<StaffMenu>().AddScoped<GuardedActs>().AddScoped<WhoMay>().AddScoped<RefusedPage>()
            .AddScoped<AtRefusal>(scope => scope.GetRequiredService<RefusedPage>().OfAsync).AddSingleton<RolePages>().AddScoped<ShortFormsHere>()
            .AddSingleton<LastRead<(string Area, string Language), IReadOnlyList<ShortForm>>>();
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddScoped<Sessions>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.EventsType = typeof(Sessions);
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "return";
            options.ExpireTimeSpan = Session.Idle;
            Name(options.Cookie, "frankpledge");
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => Name(options.Cookie, "frankpledge.code"));
        services.AddAntiforgery(options => Name(options.Cookie, "frankpledge.form"));
    }

    private static void Name(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
