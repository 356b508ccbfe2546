using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans;

/// <summary>Words that are public and belong to no statement - titles, names of files, notes - are within reach of a removal, or it says where they
/// stand.</summary>
[Trait("Engine", "Both")]
public sealed class WordsOfNoStatementTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will light every park.\nC I will meet Zo\u00EB M\u00FCller of Maidstone.";

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("Zoe Muller")]
    [InlineData("ZOE M\u00DCLLER")]
    [InlineData("Zo\u00E8 Mu\u0308ller")]
    public async Task A_name_is_found_with_or_without_its_accents_as_search_finds_it(string typed)
    {
        var plan = await Given.APlan(site, kent, Text);

        (await RedactAsync(plan.PlanId, typed)).Statements.ShouldBe(["C2"]);

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain("I will meet [removed: a name] of Maidstone");
    }

    [Theory]
    [InlineData("Maidstone", "The town MAIDSTONE was removed", "A reason", "NoteSaysTheWords")]
    [InlineData("Zo\u00EB M\u00FCller", "Zoe Muller's name", "A reason", "NoteSaysTheWords")]
    [InlineData("Maidstone", "a town", "Maidstone asked us to", "ReasonSaysTheWords")]
    public async Task What_is_said_of_a_removal_does_not_say_the_words(string passage, string note, string why, string code)
    {
        var plan = await Given.APlan(site, kent, Text);

        (await Given.CodeOfRefusal(() => RedactAsync(plan.PlanId, passage, note, why))).ShouldBe(code);

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain("of Maidstone");
    }

    [Fact]
    public async Task An_old_note_that_says_the_words_is_named_and_goes_as_a_whole_with_the_record_of_it()
    {
        var plan = await Given.APlan(site, kent, Text);
        await RedactAsync(plan.PlanId, "Zo\u00EB M\u00FCller", "an officer of Maidstone");

        var done = await RedactAsync(plan.PlanId, "Maidstone", "a town");
        done.Left.Single().ShouldContain("The note \u201C[removed: an officer of Maidstone]\u201D");
        var refused = await Should.ThrowAsync<RefusedException>(() => RedactAsync(plan.PlanId, "Maidstone", "a town"));
        refused.Reasons.Single().Sentence.ShouldContain("[removed: an officer of Maidstone]");
        await RedactAsync(plan.PlanId, "[removed: an officer of Maidstone]", "a person");

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain("I will meet [removed: a person] of [removed: a town].");
        await NothingSaysAsync("Maidstone");
    }

    [Fact]
    public async Task A_title_is_within_reach_and_so_is_the_one_that_was_corrected_before()
    {
        var plan = await Given.APlan(site, kent, Text, title: "Plan for Quincewood Hall");

        var done = await RedactAsync(plan.PlanId, "Quincewood Hall", "a house");
        done.From.Told(done.Statements).English.ShouldBe("the title of a plan");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldContain("Plan for [removed: a house]");
        await NothingSaysAsync("Quincewood");

        var other = await Given.APlan(site, kent, Text, "2021-2025", "Plan for Roe Lodge", issued: new(2022, 3, 31));
        await site.UseAsync<CorrectTitle, Plan>(async use =>
            await use.RunAsync(new(other.PlanId, "Police Plan", await site.ReadAsync(db => db.Plans.Where(one => one.Id == other.PlanId)
                .Select(one => one.Version).SingleAsync())), Given.AChange(site)));
        done = await RedactAsync(other.PlanId, "Roe Lodge", "a house");

        done.From.Told(done.Statements).English.ShouldBe("the audit trail");
        await NothingSaysAsync("Roe Lodge");
    }

    [Fact]
    public async Task The_name_of_a_file_and_the_note_of_a_withdrawal_are_within_reach_and_told_as_what_they_are()
    {
        var import = await site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(
            new(kent.Id, null, "Letter on Jane Roe.md", "# Plan\n\n## Streets\n\nI will act.\n"u8.ToArray()), Given.AChange(site)));
        await site.UseAsync<ReadUpload, bool>(async use =>
        {
            await use.RunAsync(import, Given.AChange(site));
            return true;
        });
        var review = new Reviewing(site, import);
        await review.AcceptEverything();
        var edition = await review.Confirm();
        var slug = await site.ReadAsync(db => db.Plans.Where(one => one.Id == edition.PlanId).Select(one => one.Slug).SingleAsync());
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, slug, 1, "Wrong by Ann Poe"), Given.AChange(site)));

        var named = await RedactAsync(edition.PlanId, "Jane Roe");
        var noted = await RedactAsync(edition.PlanId, "Ann Poe");

        named.From.Told(named.Statements).English.ShouldBe("the name of a file");
        noted.From.Told(noted.Statements).English.ShouldBe("the note of a withdrawn edition");
        (await site.Browser().GetStringAsync($"/kent/plans/{slug}/editions")).ShouldContain("Letter on [removed: a name].md");
        await NothingSaysAsync("Jane Roe");
        await NothingSaysAsync("Ann Poe");
    }

    [Fact]
    public async Task Words_in_the_address_of_the_plan_are_said_to_stay_there()
    {
        var plan = await Given.APlan(site, kent, "# Streets\nC I will open Quince House.", "quince-house");

        (await RedactAsync(plan.PlanId, "Quince House")).Left.Single().ShouldContain("in the address of this plan, quince-house");
    }

    [Fact]
    public async Task Words_in_what_the_office_says_of_itself_are_said_to_stay_there()
    {
        var plan = await Given.APlan(site, kent, Text);
        var title = await site.ReadAsync(db => db.Set<Frankpledge.Areas.Body>().Where(body => body.AreaId == kent.Id).Select(body => body.Title).FirstAsync());

        (await RedactAsync(plan.PlanId, title)).Left.Single().ShouldContain("what the area says of itself, its bodies and its office");
    }

    private async Task NothingSaysAsync(string words)
    {
        site.Services.GetRequiredService<KeptPages>().Evict("kent");
        (await site.RunAsync("audit", "kent", "--json")).Output.ShouldNotContain(words);
        (await site.ReadAsync(db => db.Redactions.AsNoTracking().Select(one => one.Note).ToListAsync())).ShouldAllBe(note => !note.Contains(words));
        (await site.ReadAsync(db => db.Plans.AsNoTracking().Select(one => one.Title).ToListAsync())).ShouldAllBe(title => !title.Contains(words));
        foreach (var path in (string[])["/kent", "/kent/plan.atom", "/kent/data"])
        {
            (await site.Browser().GetStringAsync(path)).ShouldNotContain(words, Case.Sensitive, path);
        }
    }

    private async Task<Redaction> RedactAsync(Guid plan, string passage, string note = "a name", string why = "For a test")
    {
        var done = await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, note), Given.AChange(site, why)));
        site.Services.GetRequiredService<KeptPages>().Evict("kent");
        return done;
    }
}
