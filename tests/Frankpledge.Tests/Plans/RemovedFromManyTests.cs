using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Plans;

/// <summary>A slip of the hand does not take a common word out of the whole record: nothing brings it back.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedFromManyTests
{
    private static readonly string Streets = "# Streets\n" + string.Concat(Enumerable.Range(1, 11).Select(one => $"C I will ask the police to walk beat {one}.\n"));

    [Fact]
    public async Task Words_that_stand_in_many_places_are_removed_only_when_their_number_is_said()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await APlan(site, kent, Streets);
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await officer.OpenAsync("/kent/manage/plans/2025-2029/redact");
        officer.Main.ShouldNotContain("In how many places");
        await officer.SendAsync(("Passage", "police"), ("Note", "a name"), ("Why", "A person asked"));
        officer.Errors.ShouldHaveSingleItem().ShouldContain("stand in 11 places: 11 in the text of the plan, 0 in other records. Nothing is removed yet.");
        officer.Main.ShouldContain("In how many places they stand");
        (await WordingsWith(site, "police")).ShouldBe(11);
        await officer.SendAsync(("Passage", "police"), ("Note", "a name"), ("Why", "A person asked"), ("Places", "10"));
        (await WordingsWith(site, "police")).ShouldBe(11);

        await officer.SendAsync(("Passage", "police"), ("Note", "a name"), ("Why", "A person asked"), ("Places", "11"));
        await officer.SendAsync();
        officer.Main.ShouldContain("Removed");
        (await WordingsWith(site, "police")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_removes_words_reads_where_they_stand_before_anything_is_removed()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await APlan(site, kent, "# Animal cruelty\nC I will end animal cruelty.\nC I will act on animal cruelty.");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await officer.OpenAsync("/kent/manage/plans/2025-2029/redact");

        await officer.SendAsync(("Passage", "animal cruelty"), ("Note", "a mistake"), ("Why", "It was asked"));

        officer.Page.QuerySelector("#look ~ p").Words().ShouldBe("They stand in C1, C2 and a heading or a table.");
        officer.Main.ShouldContain("Nothing is removed yet.");
        (await WordingsWith(site, "animal cruelty")).ShouldBe(2);
        await officer.SendAsync();
        officer.Main.ShouldContain("Removed. It stood in C1, C2 and a heading or a table.");
        (await WordingsWith(site, "animal cruelty")).ShouldBe(0);
        (await officer.OpenAsync("/kent/manage/audit")).Page.QuerySelectorAll("h2").Select(one => one.Words()).ShouldContain("Removed a passage: It was asked");
    }

    [Fact]
    public async Task What_came_to_say_the_words_after_they_were_shown_is_shown_first()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will end animal cruelty.\nC I will light every park.");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await officer.OpenAsync("/kent/manage/plans/2025-2029/redact");
        await officer.SendAsync(("Passage", "animal cruelty"), ("Note", "a mistake"), ("Why", "It was asked"));
        var statement = await site.ReadAsync(db => db.Wordings.Where(one => one.Text.Contains("park")).Select(one => one.StatementId).SingleAsync());
        await site.UseAsync<AddEntry, ThreadEntry>(use => use.RunAsync(kent.Id, statement,
            new(ThreadKind.Account, "A word on animal cruelty.", site.Today, new("Minutes", null, null)), AChange(site)));

        await officer.SendAsync();

        officer.Errors.ShouldHaveSingleItem().ShouldBe("The words stood in 1 place when you looked, and stand in 2 places now. Nothing is removed yet. Look again.");
        (await WordingsWith(site, "animal cruelty")).ShouldBe(1);
        (await site.ReadAsync(db => db.ThreadEntries.SingleAsync())).Text.ShouldBe("A word on animal cruelty.");
    }

    [Fact]
    public async Task The_verb_asks_for_the_number_too()
    {
        await using var site = await TestSite.StartAsync();
        await APlan(site, await AnArea(site), Streets);
        string[] line = ["plans", "redact", "kent", "2025-2029", "--passage", "police", "--note", "a name", "--why", "A person asked"];

        (await site.RunAsync(line)).ShouldSatisfyAllConditions(asked => asked.Exit.ShouldBe(1), asked => asked.Output.ShouldContain("in 11 places"));
        (await site.RunAsync([.. line, "--places", "11"])).Exit.ShouldBe(0);
        (await WordingsWith(site, "police")).ShouldBe(0);
    }

    [Fact]
    public async Task Headings_count_and_what_is_removed_everywhere_is_asked_about_once()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        // Each heading, and each statement under it.
        var headed = string.Concat(Enumerable.Range(1, 11).Select(one => $"## The police on beat {one}\nC I will walk beat {one}.\n"));
        await APlan(site, kent, $"# Streets\n{headed}");
        await APlan(site, kent, Streets, slug: "2021-2025", issued: Day("2021-10-01"));
        string[] line = ["plans", "redact", "kent", "2025-2029", "--passage", "police", "--note", "a name", "--why", "A person asked", "--everywhere"];

        (await site.RunAsync(line)).Output.ShouldContain("in 22 places: 22 in the text of the plan");
        (await site.RunAsync([.. line, "--places", "22"])).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(0), done => done.Output.ShouldContain("2021-2025"));
        (await WordingsWith(site, "police")).ShouldBe(0);
    }

    private static Task<int> WordingsWith(TestSite site, string word) => site.ReadAsync(db => db.Wordings.CountAsync(one => one.Text.Contains(word)));
}
