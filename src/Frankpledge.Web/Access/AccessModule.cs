using Frankpledge.Areas;
using Frankpledge.Web.Base;
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
            .AddTokenProvider<DataProtectorTokenProvider<Person>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = JoinLinks.Lifespan);
        AddSessions(services);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<IAuthorizationHandler, HoldsRoleHereHandler>();
        services.AddRateLimiter(SignInThrottle.Add);
        services.PostConfigure<RazorPagesOptions>(options => options.Conventions.AddFolderApplicationModelConvention("/Modules", page =>
        {
            if (page.ViewEnginePath.Contains("/Pages/Manage/", StringComparison.Ordinal))
            {
                page.Filters.Add(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<StaffChrome>());
            }
        }));
        return services
            .AddSingleton<RecentTries>().AddSingleton<DemonstrationGate>()
            .AddScoped<SignIn>().AddScoped<JoinLinks>().AddScoped<DemonstrationAccounts>()
            .AddScoped<AreaHere>().AddScoped<StaffChrome>();
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
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
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
