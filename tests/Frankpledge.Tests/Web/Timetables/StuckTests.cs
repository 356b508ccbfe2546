using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Timetables;

/// <summary>Today and the verb say what does not go on, for whom it waits, since when and under which rule.</summary>
[Trait("Engine", "Both")]
public sealed class StuckTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Where_nothing_waits_Today_says_so()
    {
        (await TodayAsync(Role.Policy)).ShouldContain("No duty before issue, recommendation, link or message waits for anybody here.");
        (await site.RunAsync("stuck", "kent")).Output.ShouldBe("Nothing is stuck.\n");
    }

    [Fact]
    public async Task A_document_in_review_waits_for_those_who_confirm_it_since_its_day_and_stands_once_on_Today()
    {
        await Given.AnImportInReview(site, kent);
        var uploaded = Frankpledge.Statute.Calendar.CivilTime.DayOf(site.Clock.GetUtcNow());
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(27));

        var today = (await (await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy))).OpenAsync("/kent/manage")).Main;
        today.ShouldContain("Waits for a policy lead or administrator");
        today.ShouldNotContain("waits to be reviewed and confirmed", Case.Sensitive, "it is listed with its next act already");
        var line = JsonDocument.Parse((await site.RunAsync("stuck", "kent", "--json")).Output).RootElement.EnumerateArray().Single();
        line.GetProperty("what").GetString().ShouldNotBeNull().ShouldEndWith("waits to be reviewed and confirmed");
        line.GetProperty("since").GetString().ShouldBe($"{uploaded:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_recommendation_without_an_answer_waits_for_the_commissioner_under_its_rule()
    {
        (await site.RunAsync("issue", "recommend", "kent", "--number", "3", "--text", "Say what it costs.", "--document", "Report of the panel"))
            .Exit.ShouldBe(0);

        var line = JsonDocument.Parse((await site.RunAsync("stuck", "kent", "--json")).Output).RootElement.EnumerateArray()
            .Single(one => one.GetProperty("rule").GetString() == "R36" && one.GetProperty("page").GetString()!.Contains("recommendations", StringComparison.Ordinal));
        line.GetProperty("what").GetString().ShouldBe("1 recommendation of the panel has no answer");
        var recorded = (await site.ReadAsync(db => db.Set<Frankpledge.Plans.Issuing.Panel.PanelRecommendation>().SingleAsync())).RecordedAt;
        line.GetProperty("since").GetString().ShouldBe($"{Frankpledge.Statute.Calendar.CivilTime.DayOf(recorded):yyyy-MM-dd}");
    }

    [Fact]
    public async Task Duties_before_an_issue_that_is_under_way_wait_for_each_who_owes_them()
    {
        (await TodayAsync(Role.ChiefExecutive)).ShouldNotContain("before the next issue");
        (await site.RunAsync("issue", "record", "kent", "--fact", "draft-frozen", "--on", "2026-11-20", "--person", "Jo Miles", "--document", "Draft 1"))
            .Exit.ShouldBe(0);

        var today = await TodayAsync(Role.ChiefExecutive);

        today.ShouldContain("duties before the next issue are not met");
        today.ShouldContain("Waits for: Chief executive and monitoring officer.");
        today.ShouldContain("Waits for: Commissioner, mayor or board.");
    }

    [Fact]
    public async Task Messages_of_readers_are_told_only_to_those_who_answer_them()
    {
        await site.UseAsync<SendMessage, bool>(async use =>
        {
            await use.RunAsync(new MessageToSend(kent.Id, ReaderMessageKind.Mistake, "/kent/plan", "A word is wrong.", "reader@home.example"),
                Given.AChange(site));
            return true;
        });

        (await TodayAsync(Role.Policy)).ShouldContain("1 message of a reader waits");
        (await TodayAsync(Role.ForceLiaison)).ShouldNotContain("of a reader");
        (await TodayAsync(Role.PanelOfficer, BodyKind.Panel)).ShouldNotContain("of a reader");
    }

    private async Task<string> TodayAsync(Role role, BodyKind kind = BodyKind.LocalPolicingBody)
    {
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, role, kind, $"{role}-{Guid.CreateVersion7():N}@kent.example".ToLowerInvariant()));
        await visitor.OpenAsync("/kent/manage");
        return visitor.Page.QuerySelector("section[aria-labelledby=stuck]")!.TextContent;
    }
}
