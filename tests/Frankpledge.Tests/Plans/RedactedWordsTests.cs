using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans;

/// <summary>What was taken out is gone from all that was made of it, and nothing else is harmed.</summary>
[Trait("Engine", "Both")]
public sealed class RedactedWordsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Words_are_found_in_capitals_and_whole_so_that_Ann_is_not_taken_out_of_annual()
    {
        var plan = await Given.APlan(site, kent, "# The work of ANN ROE\nC I will publish Ann Roe's annual report with Ann.");

        await RedactAsync(plan.PlanId, "Ann");

        (await site.ReadAsync(db => db.Wordings.SingleAsync())).Text.ShouldBe("I will publish [removed: a name] Roe's annual report with [removed: a name].");
        (await site.ReadAsync(db => db.Editions.SingleAsync())).Parts[0].Text.ShouldBe("The work of [removed: a name] ROE");
    }

    [Theory]
    [InlineData("O\u2019Roe", "I will meet O'Roe.")]
    [InlineData("O'Roe", "I will meet O\u2019Roe.")]
    [InlineData("Ann-Roe", "I will meet Ann\u2011Roe.")]
    [InlineData("Ren\u00E9", "I will meet Rene\u0301.")]
    [InlineData("Roebuck", "I will meet Roe\u00ADbuck.")]
    [InlineData("Gro\u00DF", "I will meet GROSS.")]
    [InlineData("Gross", "I will meet GRO\u1E9E.")]
    [InlineData("Roebuck", "I will meet Roe\u200Bbuck.")]
    public async Task Words_are_found_however_their_apostrophes_hyphens_and_accents_were_typed(string passage, string text)
    {
        var plan = await Given.APlan(site, kent, $"# Streets\nC {text}");

        await RedactAsync(plan.PlanId, passage);

        (await site.ReadAsync(db => db.Wordings.SingleAsync())).Text.ShouldBe("I will meet [removed: a name].");
    }

    [Fact]
    public async Task No_byte_of_the_words_is_left_in_the_files_of_the_records()
    {
        Assert.SkipUnless(site.Settings.Database is null or "", "PostgreSQL frees rows when it is vacuumed.");
        var plan = await Given.APlan(site, kent, "# Streets\nC I will ask Zebedee Quince to light every park.");

        await RedactAsync(plan.PlanId, "Zebedee Quince");

        foreach (var file in Directory.GetFiles(site.Settings.Data, "frankpledge.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes);
            bytes.AsSpan().IndexOf("Zebedee Quince"u8).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task The_address_of_a_heading_that_named_a_person_leads_to_the_contents_and_the_new_one_does_not_name_her()
    {
        var plan = await Given.APlan(site, kent, "# The work of Ann Roe\nC I will light every park.");
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/the-work-of-ann-roe")).QuerySelector("h1").Words().ShouldContain("Ann Roe");

        await RedactAsync(plan.PlanId, "Ann Roe");

        (await site.Browser().GetAsync("/kent/plans/2025-2029/the-work-of-ann-roe")).Headers.Location!.ToString().ShouldBe("/kent/plans/2025-2029");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029")).ShouldSatisfyAllConditions(
            page => page.ShouldNotContain("ann-roe", Case.Insensitive), page => page.ShouldNotContain("Ann Roe", Case.Insensitive));
        (await site.Browser().GetStringAsync("/kent/sitemap.xml")).ShouldNotContain("ann-roe");
    }

    [Fact]
    public async Task What_was_read_out_of_the_removed_words_goes_with_them_wherever_it_is_kept()
    {
        var import = await Given.ADocumentInReview(site, kent, "# Plan\n\n## Streets\n\nI will fund Quillon Blocks charity every year.\n\nI will praise the Quillon Trust.\n");
        var review = new Reviewing(site, import);
        await review.Do<ChangeCandidate>(async use =>
        {
            var one = await review.Find("I will fund");
            await use.RunAsync(import, Reviewing.Seen(one), new CandidateLabels(one.Kinds, [new("Quillon Blocks", ActorRole.Body)], [],
                ["Quillon Blocks"], one.Section), review.Change());
        });
        await review.AcceptEverything();
        var plan = (await review.Confirm()).PlanId;

        await RedactAsync(plan, "Quillon Blocks charity");

        var wording = await site.ReadAsync(db => db.Wordings.AsNoTracking().SingleAsync(one => one.Text.StartsWith("I will fund")));
        wording.Refs.ShouldAllBe(one => one == "[removed: a name]");
        wording.Actors.Select(actor => actor.Name).ShouldBe(["[removed: a name]"]);
        foreach (var path in (string[])["data.json", "data.csv", "C1", "editions/1/data.csv"])
        {
            (await site.Browser().GetStringAsync($"/kent/plans/2025-2029/{path}")).ShouldNotContain("Quillon Blocks", Case.Sensitive, path);
        }

        (await site.ReadAsync(db => db.Candidates.AsNoTracking().ToListAsync())).SelectMany(one => one.Refs).ShouldNotContain("Quillon Blocks");
        (await site.RunAsync("audit", "kent", "--json")).Output.ShouldNotContain("Quillon Blocks");
        (await site.ReadAsync(db => db.ReviewSteps.AsNoTracking().ToListAsync()))
            .ShouldAllBe(step => !System.Text.Json.JsonSerializer.Serialize(step).Contains("Quillon Blocks"));
        (await site.ReadAsync(db => db.Wordings.AsNoTracking().SingleAsync(one => one.Text.StartsWith("I will praise")))).Text
            .ShouldBe("I will praise the Quillon Trust.");
    }

    [Fact]
    public async Task The_trail_tells_that_it_was_done_and_why_but_not_the_words()
    {
        var plan = await Given.APlan(site, kent, "# Streets\nC I will ask Jane Roe to light every park. |by Jane Roe's birthday|");

        await RedactAsync(plan.PlanId, "Jane Roe", "She asked us to");

        var entry = await site.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(one => one.Why == "She asked us to"));
        entry.AreaId.ShouldBe(kent.Id);
        entry.Rows.Select(row => row.Table).Distinct().Order().ShouldBe(["editions", "plan_imports", "redactions", "targets", "wordings"]);
        entry.Rows.SelectMany(row => (row.Before ?? row.After!).Values.Concat(row.After!.Values))
            .ShouldAllBe(value => value == null || !value.Contains("Jane"));
        (await site.ReadAsync(db => db.Wordings.AsNoTracking().Include(wording => wording.Targets).SingleAsync())).Targets[0].DueWords
            .ShouldBe("by [removed: a name]'s birthday");
    }

    private async Task RedactAsync(Guid plan, string passage, string why = "For a test")
    {
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, "a name"), Given.AChange(site, why)));
        site.Services.GetRequiredService<KeptPages>().Evict("kent");
    }
}
