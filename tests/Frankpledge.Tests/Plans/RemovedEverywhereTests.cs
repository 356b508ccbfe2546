using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans;

/// <summary>Whatever words were removed from, a sentence, a heading or a table, the next edition is asked about what stands there.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedEverywhereTests : IAsyncLifetime
{
    private const string Document = """
        # Our plan

        ## Priority 1: The Jane Doolittle promise to victims

        I will meet Ann Smith every year in the people’s hall of Dover - without fail.

        I will light every park.

        I expect the Chief Constable to answer 90% of calls within ten seconds, at £400 a day.

        ## Bob Brown

        I will act on speeding.

        | Post | Holder | Town |
        | --- | --- | --- |
        | Chair | Olga Olsen | Dover |
        | Clerk | vacant | Deal |
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("Jane Doolittle", "a heading")]
    [InlineData("Bob Brown", "a heading that was nothing else")]
    [InlineData("Olga Olsen", "a cell of a table")]
    [InlineData("Ann Smith", "a sentence")]
    [InlineData("90%", "a figure")]
    [InlineData("£400", "a sum")]
    public async Task What_stands_in_place_of_removed_words_is_named_and_removed_again(string name, string where)
    {
        var plan = await PublishAsync(Document);
        await RedactAsync(plan.PlanId, name);

        var back = await BackAsync(Document + "\n\nI will plant trees.\n", plan.PlanId);

        back.Found.ShouldBe([name], where);
        await back.Review.Confirm();
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldNotContain(name, Case.Insensitive, where);
    }

    [Theory]
    [InlineData("people’s hall", "people's hall")]
    [InlineData("Dover - without fail", "Dover – without fail")]
    [InlineData("every year in the people’s hall of Dover", "once a year in the people's hall of Dover")]
    [InlineData("I will meet", "We shall meet")]
    public async Task A_sentence_that_is_typed_or_worded_a_little_otherwise_is_the_same(string was, string now)
    {
        var plan = await PublishAsync(Document);
        await RedactAsync(plan.PlanId, "Ann Smith");

        var document = Document.Replace(was, now, StringComparison.Ordinal);
        (await BackAsync(document, plan.PlanId)).Found.Single().ShouldStartWith("Ann Smith");
        (await BackAsync(document, null)).Found.Single().ShouldStartWith("Ann Smith", Case.Sensitive, "in another plan");
    }

    [Fact]
    public async Task Words_that_the_plan_says_elsewhere_all_the_same_are_not_what_was_removed()
    {
        var plan = await PublishAsync(Document);
        await RedactAsync(plan.PlanId, "Ann Smith");

        (await BackAsync(Document.Replace("Ann Smith", "victims", StringComparison.Ordinal), plan.PlanId)).Found.ShouldBeEmpty();
        (await BackAsync(Document.Replace("Ann Smith ", "", StringComparison.Ordinal), plan.PlanId)).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_removed_is_not_looked_for_inside_the_notes_of_earlier_removals()
    {
        var plan = await PublishAsync(Document);
        await RedactAsync(plan.PlanId, "Ann Smith", "a person's name");
        (await CodeAsync(() => RedactAsync(plan.PlanId, "person", "a word"))).ShouldBe("PassageNotFound");
        (await CodeAsync(() => RedactAsync(plan.PlanId, "removed", "a word"))).ShouldBe("PassageNotFound");
        await RedactAsync(plan.PlanId, "[removed: a person's name] every year", "a promise to a person");

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/whole")).ShouldContain("I will meet [removed: a promise to a person] in the people");
        (await BackAsync(Document, plan.PlanId)).Found.ShouldBe(["Ann Smith every year"]);
    }

    [Theory]
    [InlineData("a name [see decision 12]")]
    [InlineData("a name]")]
    public async Task A_note_in_brackets_of_its_own_is_refused_and_one_from_before_is_read_to_its_end(string note)
    {
        var plan = await PublishAsync(Document);

        (await CodeAsync(() => RedactAsync(plan.PlanId, "Ann Smith", note))).ShouldBe("NoteInBrackets");

        RemovedWords.Of("I will meet [removed: a name [see decision 12]] every year.")!.In("I will meet Ann Smith every year.")
            .ShouldBe([new("Ann Smith", "a name [see decision 12]")]);
    }

    [Fact]
    public async Task Nobody_words_a_statement_as_if_words_had_been_removed_from_it()
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, Document));

        (await CodeAsync(() => review.Word("I will light", "I will light [removed: a secret] park."))).ShouldBe("NoteTyped");
    }

    [Fact]
    public async Task The_places_of_statements_in_the_document_stay_at_their_words()
    {
        const string Line = "Sergeant Tom Fakename will visit every school by 2027. I will ask Tom Fakename to report. I will light every park.";
        var plan = await PublishAsync($"# Our plan\n\n## Streets\n\n{Line}\n");
        var import = await site.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.PlanImports));

        await RedactAsync(plan.PlanId, "Tom Fakename", "the name of an officer who asked us to remove it");

        var review = new Reviewing(site, import.Id);
        var block = (await review.Source()).Blocks.Single(one => one.Text.Contains("every school", StringComparison.Ordinal));
        foreach (var candidate in (await review.All()).Where(one => one.Block == block.Index))
        {
            block.Text.Substring(candidate.Start, candidate.Length).Trim().ShouldBe(candidate.Text);
        }
    }

    [Fact]
    public async Task They_stay_there_too_where_several_words_are_removed_again_at_once_and_so_do_the_marks_of_notes()
    {
        const string Line = "I will meet Ann Smith and Bob Brown every year[^1] in Dover. I will ask Bob Brown to light every park.";
        const string Plan = $"# Our plan\n\n## Streets\n\n{Line}\n\n[^1]: In May.\n";
        var plan = await PublishAsync(Plan);
        await RedactAsync(plan.PlanId, "Ann Smith", "the name of somebody");
        await RedactAsync(plan.PlanId, "Bob Brown", "a name");
        var back = await BackAsync(Plan + "\nI will plant trees.\n", plan.PlanId);
        back.Found.Count.ShouldBe(2);

        await back.Review.Confirm();

        var block = (await back.Review.Source()).Blocks.Single(one => one.Text.StartsWith("I will meet", StringComparison.Ordinal));
        foreach (var candidate in (await back.Review.All()).Where(one => one.Block == block.Index))
        {
            block.Text.Substring(candidate.Start, candidate.Length).Trim().ShouldBe(candidate.Text);
            candidate.Notes.Select(note => candidate.Text[..note.At]).ShouldAllBe(words => words.EndsWith("every year"));
        }

        block.Marks!.Select(mark => block.Text[..mark.Offset]).ShouldAllBe(words => words.EndsWith("every year"));
        (await site.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Wordings)))
            .ShouldAllBe(wording => wording.Notes.All(note => wording.Text.Substring(0, note.At).EndsWith("every year", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_step_of_review_that_was_before_the_removal_is_still_undone_to_the_same_words()
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent,
            "# Our plan\n\n## Streets\n\nI will ask Tom Fakename to report. I will light every park and plant every street.\n"));
        await review.Split("I will light", "and plant");
        var other = await PublishAsync("# Our plan\n\n## Streets\n\nI will ask Tom Fakename to lead.\n");
        await RedactAsync(other.PlanId, "Tom Fakename", "a name that is much longer than it was");

        await review.Undo();

        var block = (await review.Source()).Blocks.Single(one => one.Text.Contains("every park", StringComparison.Ordinal));
        var candidate = await review.Find("I will light");
        block.Text.Substring(candidate.Start, candidate.Length).Trim().ShouldBe("I will light every park and plant every street.");
    }

    private async Task<Edition> PublishAsync(string document)
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, document));
        await review.AcceptEverything();
        return await review.Confirm();
    }

    private async Task<(Reviewing Review, IReadOnlyList<string> Found)> BackAsync(string document, Guid? plan)
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, document, plan));
        await review.AcceptEverything();
        return (review, [.. (await site.ReadAsync(db => RemovedAgain.InAsync(db, review.Import, default))).Select(back => back.Words)]);
    }

    private async Task RedactAsync(Guid plan, string passage, string note = "a name")
    {
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, note), Given.AChange(site)));
        site.Clock.Move(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> CodeAsync(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Reasons[0].Code;
}
