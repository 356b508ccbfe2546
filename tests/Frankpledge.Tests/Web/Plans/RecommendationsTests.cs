using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>S017: a response to each recommendation of the panel, published before issue.</summary>
[Trait("Engine", "Both")]
public sealed class RecommendationsTests : IAsyncLifetime
{
    private static readonly DateOnly Issue = new(2025, 3, 26);

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-02-12"));
        await EveryIssueFact(site, kent.Id, IssueFactKind.RecommendationsAnswered, IssueFactKind.ResponsePublished, IssueFactKind.Issuer);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R36")]
    public async Task Refuses_issue_and_publication_while_a_recommendation_is_unanswered_and_names_it()
    {
        await ARecordedRecommendation(site, kent.Id, 1);
        await ARecordedRecommendation(site, kent.Id, 2);
        await ARecordedAnswer(site, kent.Id, 1, AnAnswer(Day("2025-02-10")));

        (await WhyNotAsync("R36")).ShouldBe(["Recommendation 2 has no answer with a reason.", "The response to the panel has not been published."]);
        var refused = await Should.ThrowAsync<RefusedException>(PublishAsync);
        refused.Reasons.ShouldHaveSingleItem().Sentence.English.ShouldBe("Recommendation 2 has no answer with a reason.");
        (await site.RunAsync("issue", "recommendations", "kent")).Exit.ShouldBe(1);
    }

    [Fact, Rule("R36")]
    public async Task Once_each_is_answered_and_the_response_published_the_duties_are_met_and_each_answer_is_evidence()
    {
        await EachAnswered();
        await PublishAsync();

        (await WhyNotAsync("R36")).ShouldBeEmpty();
        var gate = (await site.RunAsync("gate", "kent", "--on", "2025-03-26", "--json")).Output;
        var answered = gate.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => line.GetProperty("duty").GetString()!.StartsWith("Each recommendation", StringComparison.Ordinal));
        answered.GetProperty("stands").GetString().ShouldBe("met");
        answered.GetProperty("evidence").EnumerateArray().Select(one => one.GetProperty("detail").GetString())
            .ShouldBe(["Recommendation 1: accepted in part. The budget gives half of it.", "Recommendation 2: not accepted. The budget gives half of it."]);
    }

    [Fact, Rule("R36")]
    public async Task An_answer_follows_the_report_and_the_answer_before_it()
    {
        await ARecordedRecommendation(site, kent.Id, 1);
        async Task<string> Refusal(string day) =>
            (await Should.ThrowAsync<RefusedException>(() => ARecordedAnswer(site, kent.Id, 1, AnAnswer(Day(day), Answer.Reject)))).Reasons.Single().Code;

        (await Refusal("2025-01-19")).ShouldBe("AnswerBeforeReport");
        await ARecordedAnswer(site, kent.Id, 1, AnAnswer(Day("2025-02-10")));
        (await Refusal("2025-02-09")).ShouldBe("AnswerBeforeLast");
    }

    [Fact, Rule("R36")]
    public async Task A_report_with_recommendations_is_not_answered_by_saying_that_there_were_none()
    {
        await ARecordedRecommendation(site, kent.Id, 1);
        await site.UseAsync<WithdrawRecommendation, bool>(async use =>
        {
            await use.RunAsync(kent.Id, 1, 1, "Recorded by mistake.", AChange(site));
            return true;
        });
        await ARecordedFact(site, kent.Id, new(IssueFactKind.RecommendationsAnswered, site.Today, "A. Person", "Letter", "0"));
        (await WhyNotAsync("R36")).ShouldContain(reason => reason.StartsWith("The panel's recommendations and their answers are not recorded", StringComparison.Ordinal));

        await PublishAsync();
        (await PageAsync()).ShouldContain("A response was published on Wednesday 12 February 2025: Response to the panel.");
    }

    [Fact, Rule("R34"), Rule("R37")]
    public async Task Time_that_passed_without_a_report_and_words_about_an_earlier_draft_count_for_no_later_one()
    {
        await EachAnswered();
        await PublishAsync();
        await ARecordedFact(site, kent.Id, new(IssueFactKind.Issuer, site.Today, "A. Person", "Decision", "Commissioner"));
        (await site.ReadAsync(async db => await db.WhyNotIssueAsync(kent.Facts(), Issue))).ShouldBeEmpty();

        await ARecordedFact(site, kent.Id, new(IssueFactKind.PanelTimePassed, site.Today, "A. Person", "Letter"));
        (await WhyNotAsync("R34")).Single().ShouldContain("Withdraw the record that is wrong");

        site.Clock.Set(Noon("2025-02-20"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.DraftFrozen, site.Today, "A. Person", "Another draft"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.SentToPanel, site.Today, "A. Person", "Letter with it"));
        (await WhyNotAsync("R34")).ShouldContain(reason => reason.StartsWith("A draft was sent to the panel on Thursday 20 February 2025", StringComparison.Ordinal));
        (await WhyNotAsync("R37")).ShouldNotBeEmpty("that nothing changed was said of the draft before");
    }

    [Fact, Rule("R36")]
    public async Task The_public_reads_what_was_published_and_nothing_before()
    {
        await EachAnswered();
        (await PageAsync()).ShouldContain("The response is not published yet.");
        (await site.Browser().GetAsync(new Uri("/kent/issue/1/panel-response.json", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await PublishAsync();

        (await PageAsync()).ShouldSatisfyAllConditions(
            page => page.ShouldContain("2 recommendations of the panel"), page => page.ShouldContain("Say what promise 2 costs."),
            page => page.ShouldContain("Not accepted"), page => page.ShouldContain("Report of the panel, page 3"));
        var json = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue/1/panel-response.json")).RootElement;
        json.GetProperty("recommendations")[0].GetProperty("answer").GetString().ShouldBe("accept in part");
        (await site.Browser().GetStringAsync("/kent/issue/1/panel-response.csv")).Split('\n')[0].Trim()
            .ShouldBe("number,text,document,page,answer,reason,person,answered_on,withdrawn_why,withdrawn_on");
        (await site.Browser().GetPageAsync("/kent/issue")).QuerySelector("a[href='/kent/issue/1/panel-response']").ShouldNotBeNull();
        JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue.json")).RootElement[0].GetProperty("panel_response").GetString()
            .ShouldBe("/kent/issue/1/panel-response");
    }

    [Fact, Rule("R36")]
    public async Task An_answer_after_the_publication_is_not_public_and_stops_the_issue_until_the_response_is_published_again()
    {
        await EachAnswered();
        await PublishAsync();
        site.Clock.Set(Noon("2025-02-13"));
        await ARecordedAnswer(site, kent.Id, 2, AnAnswer(Day("2025-02-13"), Answer.Accept));

        (await PageAsync()).ShouldContain("Not accepted");
        (await WhyNotAsync("R36")).ShouldBe(["Recommendations or answers were recorded after the response was published on Wednesday 12 February 2025. Publish the response as it stands now, and record that."]);
        site.Clock.Set(Noon("2025-02-14"));
        await PublishAsync();

        (await PageAsync()).ShouldNotContain("Not accepted");
        (await WhyNotAsync("R36")).ShouldBeEmpty();
    }

    [Fact, Rule("R36")]
    public async Task A_number_of_answers_that_is_not_theirs_stops_the_issue_and_a_number_alone_is_remarked()
    {
        await ARecordedFact(site, kent.Id, new(IssueFactKind.RecommendationsAnswered, Day("2025-02-10"), "A. Person, commissioner", "Letter", "3"));
        (await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26")).Output.ShouldContain("Only the number of the recommendations is recorded, so the public");

        await EachAnswered();

        (await WhyNotAsync("R36")).ShouldContain(
            "The number of answered recommendations is recorded as 3; counted one by one it is 2. Record the others, or withdraw the record that is wrong.");
    }

    [Fact, Rule("R36")]
    public async Task A_withdrawn_recommendation_stays_on_the_public_page_with_its_day_and_reason_and_a_number_left_out_is_named()
    {
        await EachAnswered();
        await ARecordedRecommendation(site, kent.Id, 4);
        await ARecordedAnswer(site, kent.Id, 4, AnAnswer(Day("2025-02-11")));
        (await site.RunAsync("issue", "why-not", "kent", "--on", "2025-03-26")).Output
            .ShouldContain("R36  To look at, stops nothing: The panel's numbers go to 4; of 3 nothing is recorded.");
        await site.UseAsync<WithdrawRecommendation, bool>(async use =>
        {
            await use.RunAsync(kent.Id, 1, 4, "It was of another plan.", AChange(site));
            return true;
        });
        await PublishAsync();

        (await PageAsync()).ShouldSatisfyAllConditions(
            page => page.ShouldContain("2 recommendations of the panel"), page => page.ShouldContain("Say what promise 4 costs."),
            page => page.ShouldContain($"Withdrawn on {Frankpledge.Statute.Calendar.InWords.Day(site.Today)}: It was of another plan."));
        var gone = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue/1/panel-response.json")).RootElement.GetProperty("recommendations")[2];
        (gone.GetProperty("withdrawn_why").GetString(), gone.GetProperty("withdrawn_on").GetString())
            .ShouldBe(("It was of another plan.", $"{site.Today:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task Page_and_verb_record_answer_and_withdraw()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Commissioner));
        const string page = "/kent/manage/before-issue/recommendations?record=1";
        await office.OpenAsync(page);
        await office.SendToAsync($"{page}&handler=Recommend", ("number", "3"), ("text", "Set baselines."), ("source", "Minutes of 20 January 2025"), ("page", "7"));
        office.LedTo.ShouldBe($"{page}&done=recommended");
        await office.FollowAsync();
        await office.OpenAsync(office.Page.QuerySelectorAll("a").Single(link => link.TextContent == "Answer recommendation 3").GetAttribute("href")!);
        await office.SendToAsync($"{page}&handler=Answer", ("given", ""), ("reason", ""), ("person", "7"));
        office.Errors.ShouldBe([
            "Choose how the recommendation is answered: accept, accept in part, reject or note.",
            "Give the reason of the answer, in at most 2000 characters. It is published.",
            "Say who answers: the name and the post, in at most 300 characters.", "Enter the day on which it happened."], ignoreOrder: true);
        await office.SendToAsync($"{page}&handler=Answer", ("given", "Accept"), ("reason", "It is right."), ("person", "A. Person, commissioner"),
            ("day.Day", "10"), ("day.Month", "2"), ("day.Year", "2025"));
        office.LedTo.ShouldBe($"{page}&done=answered");
        (await office.FollowAsync()).Main.ShouldContain("The recommendation has an answer with a reason.");

        (await site.RunAsync("issue", "recommend", "kent", "--number", "3", "--text", "Again.", "--document", "Minutes")).Output
            .ShouldStartWith("Recommendation 3 is recorded already.");
        (await site.RunAsync("issue", "recommend", "kent", "--number", "4", "--text", "Another.", "--document", "Minutes", "--page", "2")).Exit.ShouldBe(0);
        (await site.RunAsync("issue", "answer", "kent", "--number", "4", "--answer", "note", "--reason", "It was done.", "--person", "A. Person",
            "--on", "2025-02-11")).Exit.ShouldBe(0);
        (await site.RunAsync("issue", "withdraw-recommendation", "kent", "--number", "3", "--why", "It was of another plan.")).Exit.ShouldBe(0);
        (await site.RunAsync("issue", "recommendations", "kent")).ShouldBe(
            (0, "3. Set baselines. [Minutes of 20 January 2025] Withdrawn: It was of another plan.\n4. Another. [Minutes] note: It was done.\n"));
    }

    private async Task EachAnswered()
    {
        await ARecordedRecommendation(site, kent.Id, 1);
        await ARecordedRecommendation(site, kent.Id, 2);
        await ARecordedAnswer(site, kent.Id, 1, AnAnswer(Day("2025-02-10")));
        await ARecordedAnswer(site, kent.Id, 2, AnAnswer(Day("2025-02-11"), Answer.Reject));
    }

    private Task<IssueFact> PublishAsync() => ARecordedFact(site, kent.Id,
        new(IssueFactKind.ResponsePublished, site.Today, "A. Person, Head of Policy", "Response to the panel"));

    private async Task<string> PageAsync() => (await site.Browser().GetPageAsync("/kent/issue/1/panel-response")).QuerySelector("main").Words();

    private async Task<IReadOnlyList<string>> WhyNotAsync(string rule) =>
        [.. (await site.ReadAsync(async db => await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), Issue))).Where(reason => reason.Rule == rule)
            .Select(reason => reason.Sentence.English)];
}
