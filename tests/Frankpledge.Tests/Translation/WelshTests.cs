using System.Globalization;
using Frankpledge.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Translation;

/// <summary>The house can speak Welsh: <c>Sentences.cy.resx</c> beside this test has a few sentences, and they are said on a page,
/// in a refusal and in the help.</summary>
[Trait("Engine", "Both")]
public sealed class WelshTests
{
    [Fact]
    public async Task A_page_says_a_sentence_of_the_law_in_Welsh_with_its_dates()
    {
        await using var site = await TestSite.StartAsync();
        await using var welsh = await site.AnotherNodeAsync(services => services.AddSingleton<IStartupFilter>(new InWelsh()));

        (await welsh.Browser().GetPageAsync("/law/R61")).QuerySelector("main").Words().ShouldContain(
            "Mae'r panel yn adolygu'r cynnig ac yn adrodd erbyn Dydd Sadwrn 8 Chwefror 2025, nad yw'n ddiwrnod gwaith ac nad yw'n symud; anelwch at Dydd Gwener 7 Chwefror 2025.");
        (await site.Browser().GetPageAsync("/law/R61")).QuerySelector("main").Words().ShouldContain(
            "The panel reviews the proposal and reports by Saturday 8 February 2025, which is not a working day and does not move; aim for Friday 7 February 2025.");
    }

    [Fact]
    public async Task A_verb_refuses_in_Welsh_and_its_JSON_stays_English()
    {
        await using var site = await TestSite.StartAsync();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("cy");

        (await site.RunAsync("law", "veto", "--members", "0", "--for", "0")).Output.ShouldContain("Mae gan banel o leiaf un aelod; rhoddwyd 0.");
        (await site.RunAsync("law", "veto", "--members", "0", "--for", "0", "--json")).Output
            .ShouldContain("\"A panel has at least one member; 0 were given.\"");
    }

    [Fact]
    public async Task The_help_of_a_verb_is_in_Welsh()
    {
        await using var site = await TestSite.StartAsync();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("cy-GB");

        (await site.RunAsync("migrate", "--help")).Output.ShouldContain("Diweddaru'r gronfa ddata, heb weini.");
    }

    private sealed class InWelsh : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("cy");
                return rest(http);
            });
            next(app);
        };
    }
}
