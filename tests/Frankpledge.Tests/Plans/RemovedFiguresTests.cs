using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans;

/// <summary>Numbers and days go with the words that they were read out of; other records keep what they say of themselves.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedFiguresTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("I will recruit 10 rural officers by March 2034.", "10 rural", 10)]
    [InlineData("I will recruit ten rural officers by March 2034.", "ten", 10)]
    [InlineData("I expect the Chief Constable to answer 90% of calls within ten seconds by March 2034.", "90%", 90)]
    public async Task A_number_that_was_read_out_of_removed_words_is_public_nowhere(string promise, string passage, int number)
    {
        var review = await PublishAsync(promise);
        (await site.ReadAsync(db => db.Targets.ToListAsync())).ShouldContain(target => target.Number == number);

        await RedactAsync(await PlanAsync(), passage);

        (await site.ReadAsync(db => db.Targets.ToListAsync())).ShouldAllBe(target => target.Number != number);
        (await site.ReadAsync(db => db.Targets.ToListAsync())).ShouldContain(target => target.DueOn != null, "the day stands in words that stay");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldNotContain($"\"number\":{number}");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.csv")).ShouldNotContain($"{number} officers");
        (await review.All()).SelectMany(one => one.Targets).ShouldAllBe(target => target.Number != number);
    }

    [Fact]
    public async Task A_day_that_was_read_out_of_removed_words_makes_nothing_due()
    {
        var review = await PublishAsync("I will recruit 10 rural officers by March 2034.");

        await RedactAsync(await PlanAsync(), "by March 2034");

        (await site.ReadAsync(db => db.Targets.ToListAsync())).ShouldAllBe(target => target.DueOn == null);
        (await site.ReadAsync(db => db.Targets.ToListAsync())).ShouldContain(target => target.Number == 10);
        (await site.ReadAsync(db => db.Wordings.ToListAsync())).ShouldAllBe(wording => wording.DueOn == null);
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldNotContain("2034");
        (await review.All()).SelectMany(one => one.Targets).ShouldAllBe(target => target.Deadline == null || target.Deadline.Day == null);
    }

    [Fact]
    public async Task Words_that_stand_in_another_record_only_are_removed_there_and_the_answer_says_so()
    {
        await PublishAsync("I will light every park.");
        var statement = (await site.ReadAsync(db => db.Statements.SingleAsync())).Id;
        await site.UseAsync<AddEntry, ThreadEntry>(use => use.RunAsync(kent.Id, statement,
            new(ThreadKind.Account, "Letter of victim Zelda Zimmer", site.Today, new("Minutes", "Item 5", null)), Given.AChange(site)));
        string[] redact = ["plans", "redact", "kent", "2025-2029", "--note", "a name", "--why", "She asked us to", "--passage"];

        (await site.RunAsync([.. redact, "Zelda Zimmer"])).Output.ShouldContain("It stood in no edition of this plan");

        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldNotContain("Zelda");
        (await site.RunAsync("audit", "kent", "--json")).Output.ShouldNotContain("Zelda");
        (await site.RunAsync([.. redact, "Zelda Zimmer"])).Output.ShouldContain("in no other record of the area");
    }

    [Fact]
    public async Task The_note_of_a_withdrawn_edition_can_be_cleaned_too()
    {
        await PublishAsync("I will light every park.");
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "It named Zelda Zimmer"), Given.AChange(site)));

        await RedactAsync(await PlanAsync(), "Zelda Zimmer");

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029")).ShouldNotContain("Zelda");
    }

    [Fact]
    public async Task Names_that_stood_in_the_passage_stay_in_what_people_wrote_elsewhere()
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent,
            "# Our plan\n\n## Streets\n\nI will end the contract with Acme Guarding Services by 2033.\n\nI will light every park.\n"));
        await review.Do<ChangeCandidate>(async use =>
        {
            var one = await review.Find("I will end");
            await use.RunAsync(review.Import, Reviewing.Seen(one),
                new CandidateLabels(one.Kinds, one.Actors, one.Targets, ["Acme Guarding Services"], one.Section), review.Change());
        });
        await review.AcceptEverything();
        await review.Confirm();
        var statement = (await site.ReadAsync(db => db.Wordings.SingleAsync(wording => wording.Text.StartsWith("I will light")))).StatementId;
        await site.UseAsync<AddEntry, ThreadEntry>(use => use.RunAsync(kent.Id, statement,
            new(ThreadKind.Account, "Paid to Acme Guarding Services", site.Today, new("Register", "Acme Guarding Services", null)), Given.AChange(site)));

        await RedactAsync(await PlanAsync(), "the contract with Acme Guarding Services");

        (await site.Browser().GetStringAsync("/kent/threads.json")).ShouldContain("Paid to Acme Guarding Services");
        (await review.All()).SelectMany(one => one.Refs).ShouldNotContain("Acme Guarding Services");
    }

    private async Task<Reviewing> PublishAsync(string promise)
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, $"# Our plan\n\n## Streets\n\n{promise}\n"));
        await review.AcceptEverything();
        await review.Confirm();
        return review;
    }

    private Task<Guid> PlanAsync() => site.ReadAsync(db => db.Plans.Select(plan => plan.Id).SingleAsync());

    private Task<Redaction> RedactAsync(Guid plan, string passage) =>
        site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, "a mistake"), Given.AChange(site)));
}
