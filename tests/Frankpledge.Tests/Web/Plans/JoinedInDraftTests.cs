using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What an editor splits and joins is said so everywhere: of the draft, of the edition, and at the address of the statement that is gone.</summary>
[Trait("Engine", "Both")]
public sealed class JoinedInDraftTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, """
            # Safer streets
            C I will light every park by 2027.
            C I will mend the lamps.
            C I will open a helpline for victims and work with partners on their recovery.
            # Roads
            C I will slow the traffic near schools.
            """, stage: EditionStage.ConsultationDraft);
        await site.ADraftAsync(kent);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_joined_statement_answers_with_what_it_became_and_every_door_counts_the_same()
    {
        await site.JoinAsync(kent, "C1");
        await SplitAsync("C3", "and work");
        await site.WriteAsync(kent, "C1", "I will see to lamps of all sorts.");

        var drafted = await KindsAsync("draft");
        var edition = await site.FreezeAsync(kent);
        var frozen = await KindsAsync($"{edition.Number}");

        drafted.ShouldBe(frozen);
        frozen.Where(kind => kind != "kept").ShouldBe(["merged", "split"]);
        var visitor = new Visitor(site.Browser());
        await visitor.OpenAsync("/kent/plans/2025-2029/C2");
        var became = visitor.Page.QuerySelector("section[aria-labelledby=became]")!;
        became.TextContent.ShouldContain("became in edition 2:");
        became.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/kent/plans/2025-2029/C1");
        became.TextContent.ShouldContain("Confirmed by the office");
        await visitor.OpenAsync("/kent/plans/2025-2029/C1");
        visitor.Main.ShouldContain("became in edition 2:");
        var (exit, output) = await site.RunAsync("thread", "kent/2025-2029/C2", "--json");
        exit.ShouldBe(0, output);
        var join = JsonDocument.Parse(output).RootElement.GetProperty("joins")[0];
        (join.GetProperty("kind").GetString(), join.GetProperty("after")[0].GetString()).ShouldBe(("merged", "C1"));
    }

    [Fact]
    public async Task What_was_split_and_joined_again_and_what_was_undone_is_no_split_and_no_join()
    {
        await SplitAsync("C3", "and work");
        await site.JoinAsync(kent, "C3");
        await site.JoinAsync(kent, "C1");
        await site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, Given.AChange(site)));

        var drafted = await KindsAsync("draft");
        await site.FreezeAsync(kent);

        drafted.ShouldAllBe(kind => kind == "kept");
        (await site.ReadAsync(db => db.ChangeJoins.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_can_still_say_that_what_was_joined_is_not_the_same()
    {
        await site.JoinAsync(kent, "C1");
        var edition = await site.FreezeAsync(kent);
        var (joined, said) = (await site.ReadAsync(db => db.JoinsOfAsync(edition))).ShouldHaveSingleItem();
        joined.Kind.ShouldBe(AlignmentKind.Merged);

        await site.UseAsync<RecordChangeJoin, ChangeJoin>(use =>
            use.RunAsync(new(kent.Id, GivenDrafts.Slug, edition.Number, "C1", ["C1", "C2"], IsSame: false, said!.Number), Given.AChange(site)));

        (await KindsAsync("2")).Where(kind => kind != "kept").ShouldBe(["reworded", "dropped"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_link_of_a_joined_statement_is_not_said_to_hang_on_nothing_and_is_carried_over()
    {
        await Given.AnEntry(site, kent, "C2", Given.ATheme(site));
        await site.JoinAsync(kent, "C1");
        await site.FreezeAsync(kent);
        var found = await Given.TheLink(site, kent, "C2");
        found.Doubts.ShouldBe([LinkDoubt.StatementJoined]);
        var visitor = new Visitor(site.Browser());
        (await visitor.OpenAsync("/kent/plans/2025-2029/C2")).Main.ShouldContain("The plan has joined this sentence to another one.");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await officer.OpenAsync($"/kent/manage/threads/links/{found.Link.Id}");

        await officer.SendToAsync(officer.Page.QuerySelectorAll("main button").Single(button => button.TextContent.Contains("Carry the link over to C1",
            StringComparison.Ordinal)).GetAttribute("formaction"),
            ("LookWhy", "The lamps stand there now."), ("Link.Purpose", "Caused"), ("Link.Strength", "Strong"), ("Link.Why", "They asked."));

        officer.LedTo.ShouldNotBeNull(string.Join(' ', officer.Errors));
        (await Given.TheLink(site, kent, "C1")).Doubts.ShouldBeEmpty();
        (await visitor.OpenAsync("/kent/plans/2025-2029/C2")).Main.ShouldContain("The lamps stand there now.");
        var (exit, output) = await site.RunAsync("links", "carry", "kent", $"{(await Given.TheLink(site, kent, "C1")).Link.Id}", "--because", "Again.");
        exit.ShouldBe(1);
        output.ShouldContain("Nobody has said that this statement went into another one.");
    }

    private async Task<List<string>> KindsAsync(string text)
    {
        var (exit, output) = await site.RunAsync("diff", "kent/2025-2029/1", $"kent/2025-2029/{text}", "--json");
        exit.ShouldBe(0, output);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()!)];
    }

    private async Task SplitAsync(string reference, string at)
    {
        var passage = await site.PassageAsync(kent, reference);
        await site.UseAsync<SplitPassage, int>(use => use.RunAsync(Asked, passage.Number, passage.TextNumber,
            passage.Text.IndexOf(at, StringComparison.Ordinal), Given.AChange(site)));
    }
}
