using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>A reference that was given once stands for the same statement, whatever came between.</summary>
[Trait("Engine", "Both")]
public sealed class KeptReferencesTests : IAsyncLifetime
{
    private const string Clubs = "I will open a youth club in every market town.";
    private const string Text = "# Young people\nC " + Clubs + "\nC I will light every park.";
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(Clubs, "C1")]
    [InlineData("I will open a youth club in every single market town.", "C1")]
    [InlineData("I will open a police station in every town.", "C3")]
    public async Task A_statement_that_one_edition_left_out_comes_back_as_itself(string words, string reference)
    {
        var first = await Given.APlan(site, kent, Text, stage: EditionStage.ConsultationDraft);
        await Given.APlan(site, kent, "# Young people\nC I will light every park.", plan: first.PlanId, stage: EditionStage.PlanOnAPage);

        await Given.APlan(site, kent, Text.Replace(Clubs, words, StringComparison.Ordinal), plan: first.PlanId);

        (await site.Browser().GetPageAsync($"/kent/plans/2025-2029/{reference}")).QuerySelector("main").Words().ShouldContain(words);
        (await site.ReadAsync(db => db.Statements.CountAsync())).ShouldBe(reference == "C1" ? 2 : 3);
    }

    [Fact]
    public async Task Words_that_a_statement_said_before_its_last_wording_come_back_as_it_with_what_was_said_of_them_then()
    {
        const string Fifty = "I will recruit 50 neighbourhood officers by March 2026.";
        const string Ask = "I will ask Ann Roe to visit every school in Ashford.";
        const string Rest = "\nC I will plant ten thousand trees.";
        string Of(string words) => $"# Young people\nC {words}{Rest}";
        var first = await Given.APlan(site, kent, Of($"{Fifty}\nC {Ask}"), stage: EditionStage.ConsultationDraft);
        var (sixty, twice) =
            (Fifty.Replace("50", "60", StringComparison.Ordinal), Ask.Replace("every school", "each school twice", StringComparison.Ordinal));
        var reworded = Of($"{sixty}\nC {twice}");
        await Given.APlan(site, kent, reworded, plan: first.PlanId, stage: EditionStage.ConsultationDraft);
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Ann Roe", "a name"), Given.AChange(site)));
        await Given.APlan(site, kent, Of("I will light every park."), plan: first.PlanId, stage: EditionStage.PlanOnAPage);

        await Given.APlan(site, kent, Of($"{Fifty}\nC {Ask}"), plan: first.PlanId);

        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector("main").Words().ShouldContain(Fifty);
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2")).QuerySelector("main").Words().ShouldContain("to visit every school");
        (await site.ReadAsync(db => db.Statements.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task The_very_words_of_a_statement_that_was_left_out_are_not_tied_to_one_that_is_only_like_it()
    {
        const string Ashford = "I will recruit fifty neighbourhood officers for the town of Ashford.";
        var dover = Ashford.Replace("Ashford", "Dover", StringComparison.Ordinal);
        var first = await Given.APlan(site, kent, $"# Streets\nC {Ashford}\nC {dover}", stage: EditionStage.ConsultationDraft);
        await Given.APlan(site, kent, $"# Streets\nC {dover}", plan: first.PlanId, stage: EditionStage.PlanOnAPage);

        var last = await Given.APlan(site, kent, $"# Streets\nC {Ashford}", plan: first.PlanId);

        var statements = await site.ReadAsync(db => db.Statements.ToDictionaryAsync(one => one.Id, one => one.Reference.ToString()));
        last.Wordings.Select(wording => statements[wording.StatementId]).ShouldBe(["C1"]);
    }

    [Fact]
    public async Task Two_documents_in_review_at_once_give_the_same_words_one_reference()
    {
        const string Added = "\nC I will plant ten thousand trees.";
        var plan = await Given.APlan(site, kent, Text);
        var one = new Reviewing(site, await Given.AnImportInReview(site, kent, Text + Added, plan.PlanId));
        var other = new Reviewing(site, await Given.AnImportInReview(site, kent, Text + Added + "\nC I will count them.", plan.PlanId));
        await one.AcceptEverything();
        await one.Confirm();

        var visitor = new Visitor(await Given.AnEditor(site, kent));
        await visitor.OpenAsync($"/kent/manage/plans/imports/{other.Import}/confirm");
        visitor.Main.ShouldContain("I will count them.");
        visitor.Main.ShouldNotContain("I will plant ten thousand trees.");
        await other.AcceptEverything();
        await other.Confirm();

        var edition = await site.ReadAsync(db => db.Editions.Include(e => e.Wordings).OrderBy(e => e.Number).LastAsync());
        var statements = await site.ReadAsync(db => db.Statements.ToDictionaryAsync(s => s.Id, s => s.Reference.ToString()));
        edition.Wordings.OrderBy(w => w.Order).Select(w => statements[w.StatementId]).ShouldBe(["C1", "C2", "C3", "C4"]);
    }

    [Fact]
    public async Task Kinds_given_to_several_at_once_are_not_said_to_be_checked_one_by_one()
    {
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, Text));
        var seen = (await review.All()).ConvertAll(Reviewing.Seen);
        await review.Do<DecideTogether>(use => use.LabelAsync(review.Import, seen, [Frankpledge.Reading.StatementKind.Fact], review.Change()));
        await review.Confirm();

        var browser = site.Browser();
        (await browser.GetStringAsync("/kent/plans/2025-2029/data.csv")).ShouldNotContain("checked by a person");
        (await browser.GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldContain("\"given_to_several_together\":2");
        (await browser.GetPageAsync("/kent/plans/2025-2029/F1")).QuerySelector("main").Words().ShouldContain("together with other statements");
    }

    [Fact]
    public async Task What_was_changed_after_it_was_checked_is_not_confirmed()
    {
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, Text));
        await review.AcceptEverything();
        var visitor = new Visitor(await Given.AnEditor(site, kent));
        var at = $"/kent/manage/plans/imports/{review.Import}/confirm";
        await visitor.OpenAsync(at);
        await visitor.SendToAsync($"{at}?handler=Check", ("Form.Title", "A plan"), ("Form.Slug", "2025-2029"), ("Form.Stage", "ConsultationDraft"));
        await review.Drop("I will light");

        await visitor.SendToAsync($"{at}?handler=Confirm");

        visitor.Main.ShouldContain("Somebody changed this import since you checked it");
        (await site.ReadAsync(db => db.Editions.AnyAsync())).ShouldBeFalse();
        await visitor.SendToAsync($"{at}?handler=Check");
        await visitor.SendToAsync($"{at}?handler=Confirm");
        (await site.ReadAsync(db => db.Wordings.CountAsync())).ShouldBe(1);
    }
}
