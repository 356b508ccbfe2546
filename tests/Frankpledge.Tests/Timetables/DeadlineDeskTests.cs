using Frankpledge.Areas;
using Frankpledge.Plans.Review;
using Frankpledge.Plans;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

/// <summary>Whose a deadline is, where it leads, and what is no proof that it was met.</summary>
[Trait("Engine", "Both")]
public sealed class DeadlineDeskTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_a_body_only_reads_is_on_nobody_s_desk_there()
    {
        await ATimetable(site, kent, "2028-05-04");
        await AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest);
        await APlan(site, kent, "# Streets\nC I will light every park by March 2027. |by March 2027|");

        var all = await DueAsync();

        all.Where(one => one.IsSeenBy(BodyKind.Panel)).ShouldNotBeEmpty();
        all.ShouldAllBe(one => !one.IsOf(BodyKind.Panel, Role.PanelMember) && !one.IsOf(BodyKind.LocalPolicingBody, Role.ForceLiaison));
        all.ShouldAllBe(one => BodyKind.LocalPolicingBody.Roles().Any(role => one.IsOf(BodyKind.LocalPolicingBody, role))
            || BodyKind.Panel.Roles().Any(role => one.IsOf(BodyKind.Panel, role)), "somebody has it on the desk");
        all.Single(one => one.Key.EndsWith("/sent_to_panel", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            sent => sent.IsOf(BodyKind.LocalPolicingBody, Role.ChiefExecutive).ShouldBeTrue(),
            sent => sent.IsOf(BodyKind.LocalPolicingBody, Role.Commissioner).ShouldBeFalse(), sent => sent.IsSeenBy(BodyKind.Panel).ShouldBeTrue());
    }

    [Fact]
    public async Task Every_step_leads_to_its_own_timetable_also_when_a_newer_one_stands()
    {
        await ATimetable(site, kent);
        await ATimetable(site, kent, "2028-05-04");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        foreach (var (poll, said) in new[] { ("2024-05-02", "2 May 2024"), ("2028-05-04", "4 May 2028") })
        {
            var steps = (await DueAsync()).Where(one => one.Key.StartsWith($"plan-timetable/{poll}/", StringComparison.Ordinal));
            var pages = steps.Select(one => one.Page).Distinct();
            await visitor.OpenAsync($"/kent{pages.ShouldHaveSingleItem()}");
            visitor.Page.QuerySelector("h1")!.ParentElement!.TextContent.ShouldContain(said);
        }
    }

    [Fact, Rule("R20")]
    public async Task An_edition_that_was_withdrawn_or_undone_shows_nothing_as_done()
    {
        var table = await ATimetable(site, kent);
        var edition = await APlan(site, kent);
        (await DueAsync()).ShouldNotContain(one => one.Key == "plan-timetable/2024-05-02/issue");

        var import = await site.ReadAsync(db => db.PlanImports.Where(i => i.EditionId == edition.Id).Select(i => i.Id).SingleAsync());
        await site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(kent.Id, import, "The wrong file."), AChange(site)));

        (await DueAsync()).ShouldContain(one => one.Key == "plan-timetable/2024-05-02/issue");
        (await site.ReadAsync(db => db.TimetablesOfAsync(kent.Id))).Single(one => one.Id == table.Id).DoneOrShown.ShouldNotContainKey(StageCodes.Issue);
    }

    private Task<IReadOnlyList<Deadline>> DueAsync() =>
        site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(here => here.OfAsync(kent.Facts(), site.Today));
}
