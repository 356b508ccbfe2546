using System.Net;
using Frankpledge.Areas;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Frankpledge.Tests.Support;

[Trait("Engine", "Both")]
public sealed class TestHostTests
{
    [Fact]
    public async Task A_program_used_again_remembers_nothing_of_the_test_before()
    {
        var host = await TestHosts.TakeAsync(demonstration: false);
        var before = new TestSite(host);
        await before.AreaAsync("kent");
        (await before.Browser().GetAsync(new Uri("/kent", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "and is kept");
        before.Clock.Move(TimeSpan.FromDays(1));

        await host.RestAsync();
        await PreparedRecords.CopyAsync(host.Settings);
        await host.WakeAsync();

        await using var after = new TestSite(host);
        after.Clock.GetUtcNow().ShouldBe(StandingClock.Start);
        (await after.Browser().GetAsync(new Uri("/kent", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outside_the_tests_a_password_is_hashed_with_all_its_rounds()
    {
        var services = new ServiceCollection().AddLogging().AddFrankpledge(PreparedRecords.NewPlace(demonstration: false));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBeGreaterThanOrEqualTo(100_000);
    }
}
