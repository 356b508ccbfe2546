using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans;

/// <summary>A text that was removed as a whole is known again, though nothing stands around its note.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedWholeTests : IAsyncLifetime
{
    private const string Whole = "Jane Roe of Mill Lane will lead the work.";
    private const string Text = $"# Streets\nC I will act on speeding.\nC {Whole}\nC Thank Ann Lee.";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        first = await Given.APlan(site, kent, Text);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(Whole, "# Streets\nC I will act on speeding.\nC Jane Roe of Mill Lane will lead the work.", "a whole sentence")]
    [InlineData("Jane Roe of Mill Lane will lead the work", "# Streets\nC We do more, and JANE ROE of Mill\u00A0Lane will lead the work: at once.", "inside another sentence, in capitals")]
    [InlineData(Whole, "# Jane Roe of Mill Lane will lead the work\nC I will act on speeding.", "as a heading")]
    [InlineData("Thank Ann Lee.", "# Streets\nC Thank Ann Lee.", "a sentence of three words")]
    [InlineData("Ann Lee", "# Streets\nC Thank Ann Lee.", "what leaves too little beside it")]
    public async Task What_was_removed_as_a_whole_is_told_before_the_confirmation_and_removed_again(string passage, string again, string how)
    {
        await RedactAsync(first.PlanId, passage);
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, again, first.PlanId));
        await review.AcceptEverything();

        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        var checkedPage = await visitor.OpenAsync($"/kent/manage/plans/imports/{review.Import}/confirm");
        checkedPage.Main.ShouldContain("a sentence", Case.Sensitive, how);
        (await site.RunAsync("imports", "--area", "kent")).Output.ShouldContain("stands where words were removed before.", Case.Sensitive, how);
        (await site.RunAsync("confirm-import", $"{review.Import}", "--stage", "variation", "--issued", "2026-04-01")).Output
            .ShouldContain("were removed again.", Case.Sensitive, how);

        var whole = await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole");
        whole.ShouldNotContain(passage.Contains("Jane", StringComparison.Ordinal) ? "Jane Roe" : "Ann Lee", Case.Insensitive, how);
    }

    [Fact]
    public async Task It_is_known_in_another_plan_of_the_area_and_in_no_other_area()
    {
        await RedactAsync(first.PlanId, Whole);
        var other = await Given.AnImportInReview(site, kent, $"# Roads\nC {Whole}\nC I will plant trees.");
        var essex = await Given.AnImportInReview(site, await Given.AnArea(site, "essex"), Text);

        (await FoundAsync(other)).ShouldBe(["Jane Roe of Mill Lane will lead the work"]);
        (await FoundAsync(essex)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_says_that_it_is_other_words_publishes_it_and_is_not_asked_again()
    {
        await RedactAsync(first.PlanId, Whole);
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, Text, first.PlanId));
        await review.AcceptEverything();
        site.Clock.Move(TimeSpan.FromMinutes(1));

        (await site.RunAsync("confirm-import", $"{review.Import}", "--stage", "variation", "--issued", "2026-04-01", "--other-words",
            "Jane Roe of Mill Lane will lead the work")).Exit.ShouldBe(0);

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain(Whole);
        site.Clock.Move(TimeSpan.FromMinutes(1));
        (await FoundAsync(await Given.AnImportInReview(site, kent, Text + "\nC I will plant trees.", first.PlanId))).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_row_keeps_the_words_and_the_same_words_have_another_fingerprint_in_each_removal()
    {
        var other = await Given.APlan(site, kent, Text, "2029-2033", "The plan after", stage: EditionStage.ConsultationDraft);
        var one = await RedactAsync(first.PlanId, Whole);
        var two = await RedactAsync(other.PlanId, Whole);

        one.Prints.ShouldNotBeEmpty();
        one.Prints.Select(print => print.Sha256).ShouldNotContain(two.Prints[0].Sha256);
        one.Prints.ShouldAllBe(print => print.Sha256.Length == 64);
        (await RedactAsync(first.PlanId, "speeding")).Prints.ShouldBeEmpty("its sentence knows it");
    }

    private async Task<IReadOnlyList<string>> FoundAsync(Guid import) =>
        [.. (await site.ReadAsync(db => RemovedAgain.InAsync(db, import, default))).Select(back => back.Words)];

    private async Task<Redaction> RedactAsync(Guid plan, string passage)
    {
        site.Clock.Move(TimeSpan.FromMinutes(1));
        return await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, "a sentence"), Given.AChange(site)));
    }
}
