using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Timetables;

/// <summary>A step that the law asks before issue has one day: recorded at the timetable it is not typed again before issue, recorded there with its
/// evidence it counts at the timetable, and two days are never both silent.</summary>
[Trait("Engine", "Both")]
public sealed class OneDayOfAStepTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor office = null!;
    private Guid table;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        table = (await Given.ATimetable(site, kent)).Id;
        office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("sent_to_panel", "SentToPanel", "/kent/manage/before-issue?kind=SentToPanel")]
    [InlineData("draft", "DraftFrozen", "/kent/manage/before-issue?kind=DraftFrozen")]
    [InlineData("acceptance", "DeclarationDelivered", "/kent/manage/before-issue?kind=DeclarationDelivered")]
    [InlineData("response", "ResponsePublished", "/kent/manage/before-issue?kind=ResponsePublished")]
    [InlineData("chief_constable", "ChiefConstableConsulted", "/kent/manage/before-issue/chief-constable?kind=ChiefConstableConsulted")]
    [InlineData("changes", "ChangesConsulted", "/kent/manage/before-issue/chief-constable?kind=ChangesConsulted")]
    public async Task A_day_recorded_at_the_timetable_is_filled_in_before_issue(string code, string kind, string form)
    {
        await Given.Done(site, table, code, "2026-06-10");

        await office.OpenAsync("/kent/manage/before-issue");
        if (code != "changes")
        {
            // Until something else is recorded, the text to be issued is asked to be the draft.
            office.Main.ShouldContain("The timetable has this as done on Wednesday 10 June 2026. The day is filled in");
            office.Page.QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href")!.Contains($"kind={kind}", StringComparison.Ordinal));
        }

        await office.OpenAsync(form);
        office.Page.QuerySelector("#day-day, [name='day.Day'], [name='day-day']")!.GetAttribute("value").ShouldBe("10");
        office.Page.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value").ShouldBe(kind);
    }

    [Fact]
    public async Task A_step_recorded_before_issue_is_done_at_the_timetable_and_is_not_recorded_there_again()
    {
        await RecordAsync("sent-to-panel", "2026-06-12");

        (await site.RunAsync("timetable", "kent")).Output.ShouldContain("2026-06-12");
        await office.OpenAsync("/kent/manage/timetable?step=sent_to_panel");
        office.Main.ShouldContain("Before issue this is recorded for Friday 12 June 2026, with “The letter to the panel”. That day counts here too");
        office.Page.QuerySelector("button[formaction$='handler=Done']").ShouldBeNull();
        (await Given.CodeOfRefusal(() => Given.Done(site, table, "sent_to_panel", "2026-06-13"))).ShouldBe("StepRecordedBefore");
        (await Given.CodeOfRefusal(() => Given.Done(site, table, "chief_constable", "2026-06-20"))).ShouldBe("DoneAfterItsTurn", "the order of steps knows it");
    }

    [Fact]
    public async Task Two_days_of_a_step_are_both_shown_on_both_pages_with_the_one_that_counts()
    {
        await Given.Done(site, table, "sent_to_panel", "2026-06-10");
        await RecordAsync("sent-to-panel", "2026-06-12");

        (await site.RunAsync("timetable", "kent")).Output.ShouldContain("before issue Friday 12 June 2026 is recorded");
        await office.OpenAsync("/kent/manage/timetable");
        office.Main.ShouldContain("the timetable says Wednesday 10 June 2026; before issue Friday 12 June 2026 is recorded, with “The letter to the panel”. The day before issue counts");
        await office.OpenAsync("/kent/manage/before-issue");
        office.Main.ShouldContain("the timetable says Wednesday 10 June 2026, this record says Friday 12 June 2026. The day recorded here, with its evidence, counts");

        await Given.Done(site, table, "sent_to_panel", null);
        await office.OpenAsync("/kent/manage/timetable");
        office.Main.ShouldNotContain("is recorded, with");
    }

    [Fact]
    public async Task A_fact_that_is_withdrawn_leaves_the_day_of_the_timetable()
    {
        await Given.Done(site, table, "sent_to_panel", "2026-06-10");
        await RecordAsync("sent-to-panel", "2026-06-12");
        var fact = await site.ReadAsync(db => db.Set<IssueFact>().SingleAsync());

        (await site.RunAsync("issue", "withdraw", "kent", "--id", $"{fact.Id}", "--why", "The wrong letter")).Exit.ShouldBe(0);

        (await site.ReadAsync(db => db.TimetablesOfAsync(kent.Id))).Single().DoneOrShown["sent_to_panel"].ShouldBe(Given.Day("2026-06-10"));
    }

    [Fact]
    public async Task At_the_command_line_a_fact_takes_the_day_of_the_timetable()
    {
        await Given.Done(site, table, "draft", "2026-06-03");

        await RecordAsync("draft-frozen", null);
        (await site.ReadAsync(db => db.Set<IssueFact>().SingleAsync())).HappenedOn.ShouldBe(Given.Day("2026-06-03"));
        var (exit, said) = await site.RunAsync(Recording("contents-mapped", null));
        exit.ShouldBe(1);
        said.ShouldContain("the timetable has none for it");
    }

    [Fact]
    public async Task What_is_recorded_for_the_next_issue_leaves_the_timetable_of_the_plan_that_was_issued()
    {
        await Given.Done(site, table, "acceptance", "2024-05-09");
        await Given.Done(site, table, "sent_to_panel", "2025-01-10");
        await Given.APlan(site, kent, issued: Given.Day("2025-03-26"));

        await office.OpenAsync("/kent/manage/before-issue");
        office.Main.ShouldNotContain("Friday 10 January 2025");
        office.Main.ShouldContain("The timetable has this as done on Thursday 9 May 2024");

        await RecordAsync("sent-to-panel", "2026-06-12");
        var stored = (await site.ReadAsync(db => db.TimetablesOfAsync(kent.Id))).Single();
        stored.DoneOrShown["sent_to_panel"].ShouldBe(Given.Day("2025-01-10"));
        stored.RecordedBefore.ShouldBeEmpty();
        stored.Doubts().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_that_the_timetable_does_not_take_is_not_said_to_count_there()
    {
        await Given.Done(site, table, "sent_to_panel", "2026-06-10");
        await RecordAsync("sent-to-panel", "2013-06-12");

        await office.OpenAsync("/kent/manage/before-issue");

        office.Main.ShouldContain("this record says Wednesday 12 June 2013. The timetable keeps its own day.");
        office.Main.ShouldNotContain("counts, at the timetable too");
    }

    private async Task RecordAsync(string fact, string? on)
    {
        var (exit, said) = await site.RunAsync(Recording(fact, on));
        exit.ShouldBe(0, said);
    }

    private static string[] Recording(string fact, string? on) =>
    [
        "issue", "record", "kent", "--fact", fact, .. on is null ? [] : new[] { "--on", on },
        "--person", "Jo Miles, policy lead", "--document", "The letter to the panel",
    ];
}
