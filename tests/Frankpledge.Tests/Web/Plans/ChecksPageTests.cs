using System.Net;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Checks;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The checks of a plan on their page: grouped by check with the reason, answered with a note, taken back.</summary>
[Trait("Engine", "Both")]
public sealed class ChecksPageTests : IAsyncLifetime
{
    private const string Page = "/kent/manage/plans/2025-2029/checks";
    private const string Text = "# Safer streets\nC I will light every park with the DARN board.\nC I will meet the banks.";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text);
        editor = new(await Given.AnEditor(site, kent));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Findings_stand_under_their_check_with_its_reason_and_lead_to_the_statement()
    {
        await editor.OpenAsync(Page);

        var section = editor.Page.QuerySelector("section[aria-labelledby=check-acronyms]")!;
        section.QuerySelector("h2").Words().ShouldBe("Short forms");
        section.Words().ShouldContain("A reader who does not know a short form stops at it.");
        section.Words().ShouldContain("“DARN” is explained nowhere. Write it out.");
        section.QuerySelector("a[href='/kent/plans/2025-2029/C1']").Words().ShouldBe("C1");
    }

    [Fact]
    public async Task A_note_answers_a_finding_which_stays_listed_and_can_be_opened_again()
    {
        var code = await CodeAsync();

        await editor.OpenAsync($"{Page}?finding={code}");
        await editor.SendAsync(("Note", "The board is known here by this name."));
        editor.LedTo.ShouldBe($"{Page}?done=answered#f-{code}");
        await editor.FollowAsync();

        editor.Main.ShouldContain("The note is recorded.");
        var line = editor.Page.QuerySelector($"#f-{code}").Words();
        line.ShouldContain("Answered");
        line.ShouldMatch("Hint|Warning", "how much it weighs is said of an answered one too");
        line.ShouldContain("“DARN” is explained nowhere. Write it out.");
        line.ShouldContain("The board is known here by this name. Ada Editor,");
        var kept = await site.ReadAsync(db => db.CheckAnswers.SingleAsync());
        (kept.CheckName, kept.Number, kept.Counts).ShouldBe(("acronyms", 1, true));

        await editor.SendAsync();
        editor.LedTo.ShouldBe($"{Page}?done=taken-back#f-{code}");
        await editor.FollowAsync();

        editor.Main.ShouldContain("The answer was taken back.");
        editor.Main.ShouldNotContain("The board is known here by this name.");
        (await site.ReadAsync(db => db.CheckAnswers.SingleAsync())).TakenBackBy.ShouldBe("Ada Editor");
    }

    [Fact]
    public async Task A_note_without_words_is_refused_beside_its_field()
    {
        await editor.OpenAsync($"{Page}?finding={await CodeAsync()}");

        await editor.SendAsync(("Note", " "));

        editor.Errors.ShouldBe(["Say why it may stay as it is, or what will be done."]);
        (await site.ReadAsync(db => db.CheckAnswers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Another_edition_of_the_plan_can_be_checked_and_one_that_is_not_there_cannot()
    {
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());
        await Given.APlan(site, kent, "# Safer streets\nC I will light every park.", plan: plan, stage: EditionStage.Variation, issued: new(2026, 3, 31));

        await editor.OpenAsync(Page);
        editor.Main.ShouldNotContain("DARN");
        await editor.OpenAsync($"{Page}?edition=1");
        editor.Main.ShouldContain("DARN");
        (await editor.OpenAsync($"{Page}?edition=7")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_later_answer_corrects_the_one_that_the_person_saw()
    {
        var code = await CodeAsync();
        await AnswerAsync(code, "First.", 0);
        await AnswerAsync(code, "Second.", 1);

        await Should.ThrowAsync<Frankpledge.Common.RefusedException>(() => AnswerAsync(code, "Third.", 1));

        (await site.UseAsync<ChecksHere, CheckedPlan?>(use => use.OfAsync(Asked)))!.Findings.Single(one => one.Finding.Code == code).Answer!.Note
            .ShouldBe("Second.");
    }

    private EditionToCheck Asked => new(kent.Id, "2025-2029", null, site.Today);

    private Task<CheckAnswer> AnswerAsync(string code, string note, int after) =>
        site.UseAsync<AnswerFinding, CheckAnswer>(use => use.RunAsync(Asked, code, note, after, Given.AChange(site)));

    private async Task<string> CodeAsync() => (await site.UseAsync<ChecksHere, CheckedPlan?>(use => use.OfAsync(Asked)))!.Findings
        .Single(one => one.Finding.Check.Name == "acronyms").Finding.Code;
}
