using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>Headings and tables that were misread.</summary>
[Trait("Engine", "Both")]
public sealed class MendedSourceTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        review = new Reviewing(site, await Given.ADocumentInReview(site, area = await Given.AnArea(site)), "Ada", Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_sections_of_the_statements_beneath_follow_a_heading_and_undo_puts_all_back()
    {
        (await review.Find("I will paint")).Section.ShouldBe(["Roads"]);
        var before = await review.Everything();

        await review.Head("Roads", 2, "Safer  roads");

        (await review.Find("I will paint")).Section.ShouldBe(["Safer streets", "Safer roads"]);
        (await review.Find("I will light")).Section.ShouldBe(["Safer streets"]);
        (await review.Find("I will fund")).Section.ShouldBe(["Victims"]);

        await review.Undo();
        (await review.Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_no_heading_gives_its_statements_to_the_heading_above()
    {
        await review.Head("Roads", 0, null);

        (await review.Find("I will paint")).Section.ShouldBe(["Safer streets"]);
        await review.AcceptEverything();
        var edition = await review.Confirm();
        edition.Parts.Select(part => part.Text).ShouldNotContain("Roads");
    }

    [Fact]
    public async Task A_text_that_is_a_heading_becomes_one_and_is_no_statement()
    {
        await review.Head("I will fund", 2, "A helpline");

        (await review.Find("I will fund")).State.ShouldBe(CandidateState.NotAStatement);
        await review.AcceptEverything();
        (await review.Confirm()).Parts.Select(part => (part.Level, part.Text)).ShouldContain((2, "A helpline"));
    }

    [Fact]
    public async Task Headings_that_cannot_be_are_refused()
    {
        (await Refused(() => review.Head("Roads", 1, " "))).ShouldBe("HeadingEmpty");
        (await Refused(() => review.Head("Roads", 9, "Roads"))).ShouldBe("LevelUnknown");
        (await Refused(() => review.Head("Roads", 1, "Roads"))).ShouldBe("HeadingTheSame");
        (await Refused(() => review.Head("I will fund", 0, null))).ShouldBe("NoHeadingAlready");
        (await Refused(() => review.Head("Budget", 1, "Budget"))).ShouldBe("TableIsNoHeading");
    }

    [Fact]
    public async Task A_section_that_a_person_chose_follows_the_heading_that_it_names()
    {
        var seen = await review.Seen("I will fund");
        await review.Do<ChangeCandidate>(use => use.RunAsync(review.Import, seen, new([StatementKind.Commitment], [], [], [], ["Roads"]), review.Change()));

        await review.Head("Roads", 1, "Safer roads");

        (await review.Find("I will fund")).Section.ShouldBe(["Safer roads"]);
    }

    [Fact]
    public async Task A_corrected_cell_is_checked_again_and_published_with_what_was_read()
    {
        (await VerdictAsync()).ShouldBe(Verdict.DoesNotAdd);
        await review.Cell("Budget", 3, 1, " 30 ");
        (await VerdictAsync()).ShouldBe(Verdict.Adds);

        await review.AcceptEverything();
        var table = (await review.Confirm()).Parts.Single(part => part.Rows is not null);
        table.Rows![3].ShouldBe(["Total", "30"]);
        table.Corrected.ShouldBe([new MendedCell(3, 1, "35", "30")]);
    }

    [Fact]
    public async Task Cells_are_put_back_by_undo_and_by_the_words_that_were_read()
    {
        var before = await review.Everything();
        await review.Cell("Budget", 3, 1, "30");
        await review.Undo();
        (await review.Everything()).ShouldBe(before);

        await review.Cell("Budget", 3, 1, "30");
        await review.Cell("Budget", 3, 1, "35");
        (await review.Source()).MendOf((await review.Block("Budget")).Index)!.Cells.ShouldBeEmpty();
        (await Refused(() => review.Cell("Budget", 3, 1, "35"))).ShouldBe("CellTheSame");
        (await Refused(() => review.Cell("Budget", 4, 1, "35"))).ShouldBe("CellUnknown");
        (await Refused(() => review.Cell("Roads", 0, 0, "35"))).ShouldBe("NoTable");
    }

    [Fact]
    public async Task A_table_is_withdrawn_from_the_checks_with_a_reason_and_taken_in_again()
    {
        var table = (await review.Block("Budget")).Index;
        (await Refused(() => Withdraw(" "))).ShouldBe("WhyMissing");
        (await Refused(() => Withdraw(null))).ShouldBe("CheckedAlready");

        await Withdraw("It is no sum.");
        (await review.Source()).CheckOf(await review.Block("Budget")).ShouldBeNull();
        (await review.Source()).MendOf(table)!.NotChecked.ShouldBe("It is no sum.");

        await Withdraw(null);
        (await VerdictAsync()).ShouldBe(Verdict.DoesNotAdd);

        Task Withdraw(string? why) => review.Do<MendTable>(use => use.WithdrawAsync(review.Import, table, why, review.Change()));
    }

    [Fact]
    public async Task Nobody_undoes_what_another_has_mended_since()
    {
        var ben = new Reviewing(site, review.Import, "Ben", Guid.CreateVersion7());
        await review.Cell("Budget", 3, 1, "30");
        await ben.Cell("Budget", 3, 1, "31");

        (await Refused(review.Undo)).ShouldBe("MendedMeanwhile");
        (await review.Source()).RowsOf(await review.Block("Budget"))[3][1].ShouldBe("31");
    }

    [Fact]
    public async Task Every_act_stands_in_the_trail_of_the_area_with_who_did_it()
    {
        await review.Head("Roads", 2, "Roads");
        await review.Cell("Budget", 3, 1, "30");
        await review.Add("I will answer", each: true);

        var trail = await site
            .ReadAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Who == "Ada" && entry.AreaId == area.Id).OrderBy(entry => entry.At)
                .Select(entry => entry.Why).ToListAsync());
        trail.ShouldBe(["Mended a heading", "Corrected a cell of a table", "Added statements from the source"]);
    }

    private async Task<Verdict> VerdictAsync() => (await review.Source()).CheckOf(await review.Block("Budget"))!.Checks.Single().Verdict;

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Reasons.Single().Code;
}
