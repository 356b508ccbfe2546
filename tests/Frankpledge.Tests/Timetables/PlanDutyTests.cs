using Frankpledge.Plans;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

/// <summary>The plan that an election made due is owed while nothing issued of one stands.</summary>
[Trait("Engine", "Both")]
public sealed class PlanDutyTests
{
    [Fact, Rule("R20")]
    public async Task While_a_variation_stands_the_plan_was_issued_though_its_final_was_withdrawn()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var plan = await APlan(site, kent, "# Streets\nC I will light every park.", issued: Day("2025-03-28"));
        await APlan(site, kent, "# Streets\nC I will plant trees.", plan: plan.PlanId, stage: EditionStage.Variation, issued: Day("2026-01-15"));
        Task WithdrawAsync(int number) => site.UseAsync<WithdrawEdition, Edition>(
            use => use.RunAsync(new(kent.Id, "2025-2029", number, "It names a person"), AChange(site)));

        await WithdrawAsync(1);
        (await site.RunAsync("plans", "list", "kent")).Output.ShouldContain("in force");
        (await site.RunAsync("due", "kent")).Output.ShouldNotContain("Police and crime plan of 2024/25");

        await WithdrawAsync(2);
        (await site.RunAsync("plans", "list", "kent")).Output.ShouldNotContain("in force");
        (await site.RunAsync("due", "kent")).Output.ShouldContain("Police and crime plan of 2024/25");
    }
}
