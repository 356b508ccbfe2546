using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>What people mended of a document is there again when the same document, or one that is nearly the same, is imported for the plan.</summary>
[Trait("Engine", "Both")]
public sealed class CarriedShapesTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Edition edition = null!;
    private List<(string Text, string? Source, CandidateState State, string Section)> mended = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        var ada = new Reviewing(site, await Given.ADocumentInReview(site, area), "Ada", Guid.CreateVersion7());
        await ada.Split("The force should", "each week");
        await ada.Merge("I will publish", "I will paint");
        await ada.Add("I will answer", "Write to the office", each: true);
        await ada.Drop("Write to");
        await ada.Head("Roads", 2, "Safer roads");
        await ada.Head("Contact us", 1, "How to reach me");
        await ada.Cell("Budget", 3, 1, "30");
        foreach (var one in (await ada.All()).Where(c => c.State == CandidateState.Waiting))
        {
            await ada.Accept(one.Text);
        }

        await ada.Word("I will fund", "I will fund two helplines for every victim.");
        await ada.Accept("I will fund");
        mended = Said(await ada.All());
        edition = await ada.Confirm();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_same_document_again_is_all_settled_as_people_left_it()
    {
        var again = await AgainAsync(Misread.Text);

        Said(await again.All()).ShouldBe(mended);
        (await again.All()).Where(c => c.JoinedTo is null).ShouldAllBe(c => c.LabelledBy == LabelledBy.PersonBefore && c.CarriedFrom == 1);
        var source = await again.Source();
        source.Headings.Select(heading => (heading.Level, heading.Text))
            .ShouldBe([(1, "Safer streets"), (2, "Safer roads"), (1, "Victims"), (1, "How to reach me")]);
        source.RowsOf(await again.Block("Budget"))[3][1].ShouldBe("30");
    }

    [Fact]
    public async Task Every_statement_keeps_its_reference()
    {
        var again = await AgainAsync(Misread.Text);
        var next = await again.Confirm();

        next.Wordings.OrderBy(w => w.Order).Select(w => (w.StatementId, w.Text, w.SourceText))
            .ShouldBe(edition.Wordings.OrderBy(w => w.Order).Select(w => (w.StatementId, w.Text, w.SourceText)));
        var third = await AgainAsync(Misread.Text);
        Said(await third.All()).ShouldBe(mended);
        (await third.All()).Where(c => c.JoinedTo is null).ShouldAllBe(c => c.CarriedFrom == 1);
    }

    [Fact]
    public async Task Where_other_blocks_changed_the_mended_ones_stay_mended()
    {
        var again = await AgainAsync(Misread.Text.Replace("I will light every park", "I will light every street", StringComparison.Ordinal)
            .Replace("## Safer streets", "## Safer streets\n\nA new opening that says little.", StringComparison.Ordinal));

        var now = Said(await again.All());
        now.ShouldContain(mended.Single(one => one.Text.StartsWith("I will answer", StringComparison.Ordinal)));
        now.ShouldContain(mended.Single(one => one.Text.StartsWith("I will fund two", StringComparison.Ordinal)));
        now.ShouldContain(mended.Single(one => one.Text.StartsWith("I will publish", StringComparison.Ordinal)));
        (await again.All()).Single(c => c.Text.StartsWith("I will light", StringComparison.Ordinal)).Text
            .ShouldBe("I will light every street in the county by 2027.");
    }

    [Fact]
    public async Task A_correction_whose_source_words_changed_is_asked_again()
    {
        var again = await AgainAsync(
            Misread.Text.Replace("fund a helpline for every victim", "fund a helpline and a guide for every victim", StringComparison.Ordinal));

        var one = await again.Find("I will fund");
        (one.Text, one.State, one.IsSure).ShouldBe(("I will fund a helpline and a guide for every victim.", CandidateState.Waiting, false));
        one.Why.Single().ShouldContain("two helplines");
    }

    [Fact]
    public async Task A_document_that_was_corrected_itself_needs_no_correction_any_more()
    {
        var again = await AgainAsync(Misread.Text.Replace("fund a helpline for every victim", "fund two helplines for every victim", StringComparison.Ordinal));

        var one = await again.Find("I will fund");
        (one.Text, one.SourceText, one.State).ShouldBe(("I will fund two helplines for every victim.", null, CandidateState.Accepted));
    }

    [Fact]
    public async Task Words_that_were_added_are_found_again_where_their_paragraph_changed()
    {
        var again = await AgainAsync(
            Misread.Text.Replace("I will hold a surgery each month.", "I will hold a surgery each month. Doors are open.", StringComparison.Ordinal));

        var added = await again.Find("I will answer");
        (added.State, added.CarriedFrom).ShouldBe((CandidateState.Accepted, 1));
        added.MatchedStatementId.ShouldNotBeNull();
    }

    private async Task<Reviewing> AgainAsync(string text) =>
        new(site, await Given.ADocumentInReview(site, area, text, edition.PlanId), "Ben", Guid.CreateVersion7());

    private static List<(string Text, string? Source, CandidateState State, string Section)> Said(IEnumerable<Candidate> all) =>
        [.. all.Select(c => (c.Text, c.SourceText, c.State, string.Join(" / ", c.Section)))];
}
