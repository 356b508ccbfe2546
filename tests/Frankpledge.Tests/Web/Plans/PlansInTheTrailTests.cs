using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The trail says what was done, and to which plan and edition; the reason that somebody typed stands after it.</summary>
[Trait("Engine", "Both")]
public sealed class PlansInTheTrailTests : IAsyncLifetime
{
    private const string Title = "Police and Crime Plan 2025 to 2029";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        editor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_new_version_is_told_with_the_name_of_its_plan_and_taking_it_back_with_its_number()
    {
        var first = await APlan(site, kent);
        var import = await AnImportInReview(site, kent, plan: first.PlanId);
        await new Reviewing(site, import).AcceptEverything();
        await editor.OpenAsync($"/kent/manage/plans/imports/{import}/confirm");
        await editor.SendToAsync("?handler=Check", ("Form.Stage", "Variation"),
            ("Form.Issued.Day", "1"), ("Form.Issued.Month", "4"), ("Form.Issued.Year", "2026"));
        await editor.SendToAsync("?handler=Confirm");

        await editor.OpenAsync($"/kent/manage/plans/imports/{import}");
        await editor.SendToAsync($"/kent/manage/plans/imports/{import}?handler=Undo", ("Note", "Not yet."), ("Why", "Too early."));

        (await TrailAsync()).ShouldBe([$"Took back the confirmation of edition 2 of {Title}: Too early.", $"Confirmed an edition of {Title}"]);
    }

    [Fact]
    public async Task A_withdrawal_says_which_edition_on_the_page_and_at_the_command_line()
    {
        await APlan(site, kent);
        await APlan(site, kent, slug: "next", title: "Next");
        await editor.OpenAsync("/kent/manage/plans/2025-2029/editions/1/withdraw");
        await editor.SendAsync(("Note", "It was wrong."), ("Why", "Wrong file."));
        (await site.RunAsync("plans", "withdraw", "kent", "next", "1", "--note", "It was wrong.", "--why", "Wrong file.")).Exit.ShouldBe(0);

        (await TrailAsync()).ShouldBe(["Withdrew edition 1 of the plan at next: Wrong file.", $"Withdrew edition 1 of {Title}: Wrong file."]);
    }

    /// <summary>The newest two.</summary>
    private async Task<IReadOnlyList<string>> TrailAsync() =>
        [.. (await editor.OpenAsync("/kent/manage/audit")).Page.QuerySelectorAll(".fp-audit h2").Select(one => one.Words()).Take(2)];
}
