using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Timetables;

/// <summary>After set-up Today says what is to be done, by what the records hold.</summary>
[Trait("Engine", "Both")]
public sealed class FirstStepsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor administrator = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        administrator = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_step_waits_at_first_and_its_link_opens()
    {
        await administrator.OpenAsync("/kent/manage");
        var steps = administrator.Page.QuerySelectorAll(".fp-due--first li").ToList();

        steps.Count.ShouldBe(9);
        steps.ShouldAllBe(step => step.QuerySelector(".fp-state").Words() == "To do");
        administrator.Main.ShouldContain("9 of 9 are left.");
        foreach (var address in steps.Select(step => step.QuerySelector("a")!.GetAttribute("href")!).ToList())
        {
            (await administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task What_the_records_show_is_done_and_only_that()
    {
        var details = new[] { Detail.Email, Detail.OfficeName, Detail.AccessibilityContact, Detail.PrivacyContact }
            .Select(kind => new DetailToGive(kind, kind == Detail.OfficeName ? "The Office" : "office@kent.example", ""));
        await site.UseAsync<GiveDetails, bool>(use => use.RunAsync(new(kent.Id, [.. details], site.Today), site.Change()));
        await site.PersonAsync(kent, Role.Policy);
        await Given.ATimetable(site, kent);
        (await DoneAsync()).ShouldBe(["Contact", "Names", "Accessibility", "Privacy", "People", "Timetable"]);

        await Given.AnImportInReview(site, kent);
        (await DoneAsync()).ShouldContain("Upload");
        await Given.APlan(site, kent);
        (await DoneAsync()).ShouldBe(["Contact", "Names", "Accessibility", "Privacy", "People", "Timetable", "Upload", "Publish"]);
        await administrator.OpenAsync("/kent/manage");
        administrator.Main.ShouldContain("1 of 9 is left.");
    }

    [Fact]
    public async Task They_are_the_administrators_and_go_when_one_hides_them()
    {
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await policy.OpenAsync("/kent/manage")).Main.ShouldNotContain("First steps");
        await administrator.OpenAsync("/kent/manage");

        await administrator.SendAsync();
        (await administrator.FollowAsync()).Main.ShouldNotContain("First steps");
        (await site.RunAsync("first-steps", "kent", "--show")).Exit.ShouldBe(0);
        (await administrator.OpenAsync("/kent/manage")).Main.ShouldContain("First steps");
        (await site.RunAsync("first-steps", "kent", "--show", "--hide")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_hides_them()
    {
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/account");
        var token = policy.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await policy.PostAsync("/kent/manage?handler=Hide", ("__RequestVerificationToken", token));

        policy.Main.ShouldContain("Nothing was changed.");
        (await administrator.OpenAsync("/kent/manage")).Main.ShouldContain("First steps");
    }

    private async Task<IEnumerable<string>> DoneAsync()
    {
        var (exit, output) = await site.RunAsync("first-steps", "kent", "--json");
        exit.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("done").GetBoolean())
            .Select(step => step.GetProperty("step").GetString()!);
    }
}
