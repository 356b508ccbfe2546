using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans;

[Trait("Engine", "Both")]
public sealed class CorrectTitleTests
{
    [Fact]
    public async Task The_title_changes_everywhere_the_address_stays_and_the_trail_keeps_the_old_one()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, title: "Police and Crime Plna");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029")).ShouldContain("Police and Crime Plna");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await policy.OpenAsync("/kent/manage/plans/2025-2029/title");
        await policy.SendAsync(("Correct", "Police and Crime Plan"), ("Why", "A slip of the pen"));

        policy.LedTo.ShouldBe("/kent/manage/plans?done=titled");
        (await policy.FollowAsync()).Page.QuerySelector("[role=status]").Words().ShouldStartWith("The title is corrected.");
        foreach (var path in (string[])["/kent/plans/2025-2029", "/kent/plans/2025-2029/C1", "/kent/plans/2025-2029/data.json",
            "/kent/plans/2025-2029/editions"])
        {
            (await site.Browser().GetStringAsync(path)).ShouldNotContain("Plna", Case.Sensitive, path);
        }

        var entry = await site.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(one => one.Why == "Corrected the title of the plan at 2025-2029: A slip of the pen"));
        entry.Rows.Single().Before!["title"].ShouldBe("Police and Crime Plna");
        entry.AreaId.ShouldBe(kent.Id);
        (await site.RunAsync("plans", "title", "kent", "2025-2029", "--title", "The Plan", "--why", "Shorter", "--json")).Output.ShouldContain("The Plan");
    }

    [Theory]
    [InlineData("", 0, "TitleMissing")]
    [InlineData("Police and Crime Plan 2025 to 2029", 0, "TitleTheSame")]
    [InlineData("Another", 7, "ChangedMeanwhile")]
    public async Task Refuses_a_title_that_is_none_that_is_the_same_or_that_overwrites_anothers(string title, int more, string code)
    {
        await using var site = await TestSite.StartAsync();
        var plan = (await Given.APlan(site, await site.AreaAsync("kent"))).PlanId;
        var seen = await site.ReadAsync(db => db.Plans.Where(one => one.Id == plan).Select(one => one.Version).SingleAsync());

        (await Should.ThrowAsync<RefusedException>(
            () => site.UseAsync<CorrectTitle, Plan>(use => use.RunAsync(new(plan, title, seen + more), Given.AChange(site))))).Reasons
                .Select(reason => reason.Code).ShouldContain(code);
    }
}
