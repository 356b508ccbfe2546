using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What is typed for a name of a list is one, and a reason is asked for: nothing else is saved, and no trace is shown.</summary>
[Trait("Engine", "Both")]
public sealed class GivenNamesTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site), "# Streets\nC I will light every park.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("issue record kent --record 1 --fact 99 --on 2025-01-01 --person P --document D")]
    [InlineData("issue record kent --record 1 --fact DraftFrozen,SentToPanel --on 2025-01-01 --person P --document D")]
    [InlineData("thread-entry add kent 2025-2029 C1 --kind 88 --text T --on 2025-01-01 --document D")]
    [InlineData("promises record kent C1 7 --plan 2025-2029 --on 2025-01-01 --evidence E")]
    [InlineData("clock start kent 55 --label L --started 2026-11-01")]
    [InlineData("people add kent z@kent.example --name Z --role -1")]
    [InlineData("law planning-period --issued 2025-03-26 --kind 9")]
    public async Task Refuses_a_number_or_two_names_where_one_of_a_list_is_asked(string typed)
    {
        var (exit, output) = await site.RunAsync(typed.Split(' '));

        exit.ShouldBe(2);
        output.ShouldContain("Choose one of these.");
    }

    [Fact]
    public async Task Takes_a_name_in_any_capitals() =>
        (await site.RunAsync("law", "planning-period", "--issued", "2025-03-26", "--kind", "dUTY")).Exit.ShouldBe(0);

    [Theory]
    [InlineData("plans withdraw kent 2025-2029 1 --note N --why ")]
    [InlineData("plans redact kent 2025-2029 --passage park --note N --why ")]
    public async Task Asks_for_the_reason_of_a_change(string typed)
    {
        var (exit, output) = await site.RunAsync(typed.Split(' '));

        (exit, output).ShouldBe((1, "Say why, in a few words. The record keeps it." + Environment.NewLine));
    }

    [Fact]
    public async Task Says_that_a_folder_cannot_be_made()
    {
        var (exit, output) = await site.RunAsync("backup", "/proc/frankpledge/copy");

        exit.ShouldBe(1);
        output.ShouldNotContain("   at ");
    }
}
