using System.Net;
using AngleSharp.Dom;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans;

/// <summary>A junk file confirmed by mistake can be taken back, and what it had given out stays.</summary>
[Trait("Engine", "Both")]
public sealed class UndoConfirmationTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will light every park.\nC I will act on speeding.";

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_import_is_in_review_again_and_the_address_of_the_edition_tells_why_it_is_gone()
    {
        var (import, _) = await ConfirmedAsync(Text);

        await UndoAsync(import, "The wrong file.");

        var after = await site.ReadAsync(db => db.PlanImports.AsNoTracking().SingleAsync(i => i.Id == import));
        (after.State, after.EditionId).ShouldBe((ImportState.InReview, null));
        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/editions/1");
        page.Body.Words().ShouldContain("The wrong file.");
        page.Body.Words().ShouldNotContain("act on speeding");
        (await site.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).LastAsync())).Why.ShouldBe("For a test");
    }

    [Fact]
    public async Task What_is_confirmed_again_keeps_its_references()
    {
        var (import, plan) = await ConfirmedAsync(Text);
        await UndoAsync(import, "Too early.");

        var again = await ConfirmAsync(import);

        (again.Number, again.PlanId).ShouldBe((2, plan));
        (await site.ReadAsync(db => db.Statements.Where(s => s.PlanId == plan).OrderBy(s => s.Number).Select(s => s.Number).ToListAsync())).ShouldBe([1, 2]);
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector("h1").Words().ShouldBe("I will light every park.");
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2")).QuerySelector("h1").Words().ShouldBe("I will act on speeding.");
    }

    [Fact]
    public async Task Refuses_while_a_later_edition_builds_on_it_of_another_area_or_twice()
    {
        var (first, plan) = await ConfirmedAsync(Text);
        var essex = await Given.AnArea(site, "essex");
        await Given.APlan(site, kent, Text, plan: plan, stage: EditionStage.Variation);

        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(first, "No."))).Reasons[0].Code.ShouldBe("LaterEditionBuildsOnIt");
        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(first, "No.", essex.Id))).Reasons[0].Code.ShouldBe("ImportUnknown");
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 2, "No."), Given.AChange(site)));
        await UndoAsync(first, "No.");
        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(first, "No."))).Reasons[0].Code.ShouldBe("NotConfirmed");
    }

    [Fact]
    public async Task Post_undo_asks_for_the_note_and_the_reason_then_takes_it_back()
    {
        var (import, _) = await ConfirmedAsync(Text);
        var ada = new Visitor(await Given.AnEditor(site, kent));
        await ada.OpenAsync($"/kent/manage/plans/imports/{import}");
        ada.Page.QuerySelector("main ul.fp-links a")!.GetAttribute("href").ShouldBe("/kent/plans/2025-2029/editions/1");

        await ada.SendToAsync("?handler=Undo", ("Note", "The wrong file."), ("Why", ""));
        ada.Errors.ShouldBe(["Write why. Administrators see it in the record."]);
        await ada.SendToAsync("?handler=Undo", ("Note", ""), ("Why", ""));
        ada.Page.QuerySelector("details:has(.govuk-error-message)")!.HasAttribute("open").ShouldBeTrue("the field and its error are in sight");
        await ada.SendToAsync("?handler=Undo", ("Note", ""), ("Why", "A colleague chose the wrong file."));
        ada.Errors.ShouldBe(["Write what the public is to read in its place, in at most 300 characters."]);
        await ada.SendToAsync("?handler=Undo", ("Note", "The wrong file."), ("Why", "A colleague chose the wrong file."));

        ada.Status.ShouldBe(HttpStatusCode.Redirect);
        (await ada.FollowAsync()).Page.QuerySelector($"a[href='/kent/manage/plans/imports/{import}/review']").ShouldNotBeNull();
        ada.Page.QuerySelector("[role=status]").Words().ShouldStartWith("The confirmation was taken back");
        var withdrawn = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/editions/1")).QuerySelector("main").Words();
        withdrawn.ShouldContain("The office withdrew this text, so its words are not shown.");
        withdrawn.ShouldNotContain("Nothing that stands under this heading");
        var editions = await site.Browser().GetPageAsync("/kent/plans/2025-2029/editions");
        editions.QuerySelector(".fp-lead").Words().ShouldContain("The words of an edition that was withdrawn are not shown");
        editions.QuerySelectorAll("a[href='/kent/issue']").Where(link => link.Closest("table") is not null).ShouldBeEmpty();
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldNotContain("act on speeding");
    }

    private async Task<(Guid Import, Guid Plan)> ConfirmedAsync(string text)
    {
        var reviewing = new Reviewing(site, await Given.AnImportInReview(site, kent, text));
        await reviewing.AcceptEverything();
        return (reviewing.Import, (await ConfirmAsync(reviewing.Import)).PlanId);
    }

    private Task<Edition> ConfirmAsync(Guid import) => site.UseAsync<ConfirmImport, Edition>(use =>
        use.RunAsync(import, new PlanToConfirm("Police and Crime Plan 2025 to 2029", "2025-2029", EditionStage.Final, new DateOnly(2025, 3, 31)),
            Given.AChange(site)));

    private Task<Edition> UndoAsync(Guid import, string note, Guid? area = null) =>
        site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(area ?? kent.Id, import, note), Given.AChange(site)));
}
