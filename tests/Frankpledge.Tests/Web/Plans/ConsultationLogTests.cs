using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>S015: dated entries, response, changes made; issue blocked if later text differs. And what was sent to the panel, by its fingerprint.</summary>
[Trait("Engine", "Both")]
public sealed class ConsultationLogTests : IAsyncLifetime
{
    private const string Page = "/kent/manage/before-issue/chief-constable?record=1";
    private static readonly DateOnly Issue = new(2025, 3, 26);

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-04-01"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R30")]
    public async Task Entries_of_the_log_are_evidence_of_the_duty_and_a_missing_answer_is_remarked()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync(Page);
        await Entry(office, "ChiefConstableConsulted", "Letter", "8", "The draft, for comment", "Letter of 8 October 2024");
        office.LedTo.ShouldBe($"{Page}&done=recorded");
        (await office.FollowAsync()).Main.ShouldContain("It is not recorded what the chief constable answered.");

        await Entry(office, "ChiefConstableAnswered", "Meeting", "14", "Rural crime needs an objective of its own", "Note of the meeting");
        await office.FollowAsync();
        await Entry(office, "ChangesMade", "Paper", "15", "A third objective, on rural crime, was added", "Draft 2");

        (await office.FollowAsync()).Main.ShouldNotContain("It is not recorded what the chief constable answered.");
        office.Page.QuerySelectorAll("tbody tr").Select(row => string.Join("|", row.QuerySelectorAll("td, th").Take(5).Select(cell => cell.Words()))).ShouldBe([
            "8 Oct 2024|Chief constable consulted in preparing the draft|letter|C. Constable, chief constable|The draft, for comment",
            "14 Oct 2024|Chief constable answered|meeting|C. Constable, chief constable|Rural crime needs an objective of its own",
            "15 Oct 2024|What was changed after the answer, or was not|paper|C. Constable, chief constable|A third objective, on rural crime, was added"]);
        var duty = (await GateAsync()).Single(line => line.GetProperty("rule").GetString() == "R30");
        duty.GetProperty("stands").GetString().ShouldBe("met");
        duty.GetProperty("evidence").EnumerateArray().Select(one => one.GetProperty("record").GetString())
            .ShouldBe(["chief constable consulted", "chief constable answered", "changes made"]);
        (await site.Browser().GetPageAsync("/kent/issue")).Body.Words().ShouldContain("Rural crime needs an objective of its own");
    }

    [Fact]
    public async Task An_answer_without_its_words_is_refused_at_page_and_verb()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync(Page);
        await Entry(office, "ChiefConstableAnswered", "Meeting", "14", "", "Note of the meeting");

        office.Errors.ShouldBe(["Say also: what was said, or what was changed and what was not."]);
        (await site.RunAsync("issue", "record", "kent", "--fact", "changes-made", "--on", "2024-10-15", "--person", "P. Lead", "--document", "Draft 2",
            "--how", "paper")).ShouldBe((1, "Say also: what was said, or what was changed and what was not. (R30)\n"));
    }

    [Fact, Rule("R30"), Rule("R37")]
    public async Task Days_that_cannot_be_are_refused_and_what_is_only_doubtful_is_named()
    {
        (await LogAsync("changes-made", "2024-10-01", "A third objective was added")).Exit.ShouldBe(0);
        (await RemarksAsync()).ShouldContain("It is recorded what was changed on Tuesday 1 October 2024, and no answer of the chief constable before it.");
        (await LogAsync("chief-constable-consulted", "2024-10-08", "The draft, for comment")).Exit.ShouldBe(0);

        (await LogAsync("chief-constable-answered", "2024-10-07", "It is good")).Output.ShouldStartWith(
            "The chief constable was first asked on Tuesday 8 October 2024; this answer is said to be older. Correct the day, or record the earlier question first. (R30)");
        (await LogAsync("changes-consulted", "2024-10-07", "")).Output.ShouldStartWith("The chief constable was first consulted on the draft on Tuesday 8 October 2024");
        (await LogAsync("chief-constable-answered", "2024-10-14", "It is good")).Exit.ShouldBe(0);
        (await LogAsync("changes-made", "2024-10-13", "Another")).Output.ShouldStartWith("The chief constable first answered on Monday 14 October 2024");
    }

    [Fact, Rule("R30")]
    public async Task A_consultation_of_a_former_chief_constable_is_doubted_until_the_one_in_office_is_asked()
    {
        await LogAsync("chief-constable-consulted", "2024-10-08", "The draft, for comment");
        await LogAsync("chief-constable-changed", "2024-10-10", "");
        await LogAsync("chief-constable-answered", "2024-10-14", "It is good");

        (await RemarksAsync()).ShouldSatisfyAllConditions(
            said => said.ShouldContain("The last consultation, of Tuesday 8 October 2024, was of a former chief constable: C. Constable, chief constable took office on Thursday 10 October 2024 and has not been consulted."),
            said => said.ShouldContain("The answer of Monday 14 October 2024 came when C. Constable, chief constable was in office, to a question put to the one before."));

        await LogAsync("chief-constable-consulted", "2024-10-12", "The draft again");
        (await RemarksAsync()).ShouldNotContain("former chief constable");
    }

    private Task<(int Exit, string Output)> LogAsync(string fact, string on, string detail) => site.RunAsync("issue", "record", "kent", "--fact", fact,
        "--on", on,
        "--person", "C. Constable, chief constable", "--document", $"Note of {on}", "--detail", detail);

    private async Task<string> RemarksAsync() => (await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26")).Output;

    [Fact, Rule("R37")]
    public async Task Issue_is_refused_where_the_text_differs_from_the_edition_that_was_sent_to_the_panel()
    {
        var draft = await DraftAsync("# Streets\nC I will act.\nC I will light every park.");
        await EveryIssueFact(site, kent.Id, IssueFactKind.SentToPanel);
        (await site.RunAsync("issue", "record", "kent", "--fact", "sent-to-panel", "--on", "2025-01-06", "--person", "P. Lead", "--document", "Transmittal",
            "--edition", "2025-2029/1")).Exit.ShouldBe(0);
        await DraftAsync("# Streets\nC I will act.\nC I will light every road.", draft.PlanId);

        var refused = await Should.ThrowAsync<RefusedException>(
            () => APlan(site, kent, "# Streets\nC I will act.\nC I will light every road.", plan: draft.PlanId, issued: Issue));

        refused.Reasons.ShouldHaveSingleItem().Sentence.English.ShouldContain("this text differs from edition 1, the draft of which that is said, in");
        var sent = (await GateAsync()).Single(line => line.GetProperty("rule").GetString() == "R33").GetProperty("evidence")[0];
        sent.GetProperty("fingerprint").GetString().ShouldBe(draft.Sha256);
        (await site.Browser().GetPageAsync("/kent/issue")).Body.Words().ShouldContain($"Transmittal; edition 1, fingerprint {draft.Sha256[..8]}");
    }

    [Fact, Rule("R33")]
    public async Task A_draft_that_was_sent_without_naming_its_edition_is_remarked_and_one_that_does_not_stand_is_refused()
    {
        await EveryIssueFact(site, kent.Id);
        (await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26")).Output
            .ShouldContain("R33  To look at, stops nothing: It is not recorded which frozen edition was sent to the panel");
        (await site.RunAsync("issue", "record", "kent", "--fact", "sent-to-panel", "--on", "2025-01-06", "--person", "P. Lead", "--document", "Transmittal",
            "--edition", "2025-2029/4")).Output.ShouldStartWith("There is no edition 2025-2029/4 here that stands.");
    }

    [Fact]
    public async Task The_form_offers_the_frozen_editions()
    {
        var draft = await DraftAsync("# Streets\nC I will act.");
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue");
        office.Page.QuerySelectorAll("#edition option").Select(option => option.GetAttribute("value")).ShouldBe(["", "2025-2029/1"]);

        await office.SendToAsync("/kent/manage/before-issue?handler=Record", ("kind", "SentToPanel"), ("day", "2025-01-06"), ("person", "P. Lead, policy lead"),
            ("document", "Transmittal"), ("edition", "2025-2029/1"));

        office.LedTo.ShouldBe("/kent/manage/before-issue?done=recorded");
        (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).Single().Facts.Single().EditionSha256.ShouldBe(draft.Sha256);
    }

    private static Task<Visitor> Entry(Visitor office, string kind, string how, string day, string said, string document) => office.SendAsync(("kind", kind),
        ("how", how), ("day.Day", day), ("day.Month", "10"), ("day.Year", "2024"), ("person", "C. Constable, chief constable"), ("detail", said),
        ("document", document));

    private Task<Edition> DraftAsync(string text, Guid? plan = null) => APlan(site, kent, text, plan: plan, stage: EditionStage.StatutoryDraft,
            issued: Day("2024-10-01"));

    private async Task<IReadOnlyList<JsonElement>> GateAsync() =>
        [.. (await site.RunAsync("gate", "kent", "--on", "2025-03-26", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
}
