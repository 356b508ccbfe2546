using System.Net;
using System.Text;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The whole way of a plan from its statutory draft to the launch, by the forms of the office, with what the gate says at each stage.</summary>
[Trait("Engine", "Both")]
public sealed class DraftToIssueTests : IAsyncLifetime
{
    private const string Gate = "/kent/manage/before-issue";

    private const string Text = """
        # Police and Crime Plan 2025 to 2029

        ## Safer streets

        I will reduce burglary in every town by 2027.

        I expect the Chief Constable to put more officers on patrol in every town.

        ## Money and measures

        The budget for the police force is £300 million in 2025/26.

        I hold the Chief Constable to account at a public board each quarter.

        We will measure success by the number of burglaries, from a baseline of 4,000 in 2024.

        ## Victims

        I will commission services that help victims of crime.

        I will make grants to local charities, and each grant has conditions.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private HttpClient browser = null!;
    private Visitor office = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-03-26"));
        browser = await AnEditor(site, kent);
        office = new Visitor(browser);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R40")]
    public async Task From_the_statutory_draft_to_the_launch()
    {
        await ImportAsync(Text, "new", "StatutoryDraft", "2024-10-01");
        await StillAsync(["R3", "R4", "R29", "R30", "R31", "R31", "R22", "R39", "R33", "R34", "R36", "R36", "R36", "R37", "R38", "R16"]);

        await FactAsync("TookOffice", "2024-05-09");
        await FactAsync("DeclarationDelivered", "2024-05-09");
        await FactAsync("DraftFrozen", "2024-10-01", edition: "2025-2029/1");
        await StillAsync(["R30", "R31", "R31", "R22", "R39", "R33", "R34", "R36", "R36", "R36", "R37", "R38", "R16"]);

        await ConsultTheChiefConstableAsync();
        await FactAsync("PublicHeard", "2024-10-18");
        await FactAsync("VictimsHeard", "2024-10-18");
        await FactAsync("ContentsMapped", "2024-11-01", "a b c d e ea f");
        await StillAsync(["R39", "R33", "R34", "R36", "R36", "R36", "R37", "R38", "R16"]);
        (await LineAsync("R22")).GetProperty("stands").GetString().ShouldBe("met", "the checks find every letter in the draft");

        await FactAsync("SentToPanel", "2025-01-06", edition: "2025-2029/1");
        await FactAsync("PanelReported", "2025-01-20", "report and recommendations", "2025-2029/1");
        await FactAsync("RegardHad", "2025-02-03");
        await StillAsync(["R39", "R36", "R36", "R37", "R38", "R16"]);

        await AnswerThePanelAsync();
        await StillAsync(["R39", "R37", "R38", "R16"]);

        await FactAsync("NothingChanged", "2025-02-14", edition: "2025-2029/1");
        await FactAsync("ThreatsRegarded", "2025-02-14");
        await AnalyseEqualityAsync();
        await DecideAsync();
        await StillAsync([]);

        await ImportAsync(Text + "\n", "2025-2029", "Final", "2025-03-26");
        await StillAsync([]);
        (await LineAsync("R41")).GetProperty("stands").GetString().ShouldBe("owed since issue");
        (await LineAsync("R42")).GetProperty("stands").GetString().ShouldBe("met");

        await SendCopiesAsync();
        (await site.RunAsync("gate", "kent/2025-2029", "--on", "2025-04-01")).Output.ShouldStartWith("Issued on Wednesday 26 March 2025, with nothing undischarged. Record 1.");
        await LaunchAsync();
        (await site.Browser().GetPageAsync("/kent/issue")).QuerySelectorAll("main dl.fp-facts div").Select(fact => fact.Words()).Count().ShouldBe(3);
        (await site.Browser().GetPageAsync("/kent/issue/1/panel-response")).QuerySelector("main").Words().ShouldContain("Accepted in part");
        (await site.Browser().GetPageAsync("/kent/issue/1/decision")).QuerySelector("main").Words().ShouldContain("Decided by C. Commissioner, commissioner on 20 March 2025");
    }

    private async Task ConsultTheChiefConstableAsync()
    {
        var log = $"{Gate}/chief-constable?record=1";
        foreach (var (kind, how, day, said) in new[] { ("ChiefConstableConsulted", "Letter", 8, "The draft, for comment"),
            ("ChiefConstableAnswered", "Meeting", 14, "Rural crime needs an objective"), ("ChangesMade", "Paper", 15, "None: burglary covers it") })
        {
            await office.OpenAsync(log);
            await office.SendAsync(("kind", kind), ("how", how), ("day.Day", $"{day}"), ("day.Month", "10"), ("day.Year", "2024"),
                ("person", "C. Constable, chief constable"), ("detail", said), ("document", $"Note of {day} October"));
            office.LedTo.ShouldBe($"{log}&done=recorded", string.Join(' ', office.Errors));
        }
    }

    private async Task AnswerThePanelAsync()
    {
        var page = $"{Gate}/recommendations?record=1";
        await office.OpenAsync(page);
        await office.SendToAsync($"{page}&handler=Recommend", ("number", "1"), ("text", "Set baselines."), ("source", "Minutes of 20 January 2025"), ("page", "7"));
        office.LedTo.ShouldBe($"{page}&done=recommended", string.Join(' ', office.Errors));
        await StillAsync(["R39", "R36", "R36", "R37", "R38", "R16"]);
        await office.OpenAsync($"{page}&answer=1");
        await office.SendToAsync($"{page}&handler=Answer", ("given", "AcceptInPart"), ("reason", "Burglary has one."), ("person", "C. Commissioner, commissioner"),
            ("day.Day", "10"), ("day.Month", "2"), ("day.Year", "2025"));
        office.LedTo.ShouldBe($"{page}&done=answered", string.Join(' ', office.Errors));
        await FactAsync("ResponsePublished", "2025-02-12");
    }

    private async Task AnalyseEqualityAsync()
    {
        await office.OpenAsync("/kent/manage/plans/2025-2029/matrix?of=equality&row=age&column=opportunity");
        await office.SendAsync(("statements", "C1"), ("words", "Older people fear burglary most."));
        office.LedTo.ShouldBe("/kent/manage/plans/2025-2029/matrix?of=equality&done=answered", string.Join(' ', office.Errors));
        await FactAsync("EqualityFinished", "2025-03-10");
        await StillAsync(["R139", "R16"]);
        await FactAsync("EqualitySeen", "2025-03-17");
        var duty = await LineAsync("R39");
        duty.GetProperty("stands").GetString().ShouldBe("in doubt");
        duty.GetProperty("doubts")[0].GetString()!.ShouldStartWith("The equality analysis is recorded as finished, and 24 of 25 cells of its grid have no words");
    }

    private async Task DecideAsync()
    {
        await office.OpenAsync($"{Gate}/decision?record=1");
        await office.SendAsync(("document", "Decision 12 of 2025"), ("text", "1. The report forms the basis.\n\nEQUALITY IMPLICATIONS\n\n2. See the analysis."));
        office.LedTo.ShouldBe($"{Gate}/decision?record=1&done=paper", string.Join(' ', office.Errors));
        await FactAsync("Issuer", "2025-03-20", "commissioner", person: "C. Commissioner, commissioner");
    }

    private async Task SendCopiesAsync()
    {
        var page = $"{Gate}/after?record=1";
        foreach (var kind in new[] { "county council", "fire and rescue authority", "integrated care board", "probation provider or the Secretary of State" })
        {
            await office.OpenAsync(page);
            await office.SendToAsync($"{page}&handler=Enter", ("kind", kind), ("name", $"Kent {kind}"), ("since.Day", "1"), ("since.Month", "7"), ("since.Year", "2022"));
            office.LedTo.ShouldBe($"{page}&done=entered", string.Join(' ', office.Errors));
        }

        await office.FollowAsync();
        var names = office.Page.QuerySelectorAll("input[name=to]").Select(box => ("to", box.GetAttribute("value")!));
        await office.SendToAsync($"{page}&handler=Sent", [.. names, ("day.Day", "26"), ("day.Month", "3"), ("day.Year", "2025"),
            ("person", "G. Officer, governance officer"), ("document", "E-mail")]);
        office.LedTo.ShouldBe($"{page}&done=sent", string.Join(' ', office.Errors));
    }

    private async Task LaunchAsync()
    {
        var page = $"{Gate}/after?record=1";
        await office.OpenAsync(page);
        await office.SendToAsync($"{page}&handler=Launched", ("launched.Day", "26"), ("launched.Month", "3"), ("launched.Year", "2025"),
            ("host", "C. Commissioner"), ("place", "Community centre; programme"));
        office.LedTo.ShouldBe($"{page}&done=launched", string.Join(' ', office.Errors));
    }

    private async Task FactAsync(string kind, string day, string detail = "", string edition = "", string person = "P. Lead, policy lead")
    {
        await office.OpenAsync($"{Gate}?kind={kind}");
        await office.SendToAsync($"{Gate}?handler=Record", ("record", "1"), ("kind", kind), ("day", day), ("person", person), ("document", $"Paper on {kind}"),
            ("detail", detail), ("edition", edition));
        office.LedTo.ShouldBe($"{Gate}?done=recorded", $"{kind}: {string.Join(' ', office.Errors)}");
    }

    private async Task ImportAsync(string text, string plan, string stage, string day)
    {
        await office.OpenAsync("/kent/manage/plans/upload");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(office.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(plan), "Plan" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Document", $"{stage}.md" },
        };
        var answer = await browser.PostAsync("/kent/manage/plans/upload", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var import = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        await ActivatorUtilities.CreateInstance<Reader>(site.Services).ReadWaitingAsync(default);
        (await site.ReadAsync(db => db.PlanImports.Where(one => one.Id == import).Select(one => one.State).SingleAsync())).ShouldBe(ImportState.InReview);
        await new Reviewing(site, import).AcceptEverything();

        var on = Day(day);
        await office.OpenAsync($"/kent/manage/plans/imports/{import}/confirm");
        await office.SendToAsync("?handler=Check", ("Form.Stage", stage), ("Form.Issued.Day", $"{on.Day}"), ("Form.Issued.Month", $"{on.Month}"),
            ("Form.Issued.Year", $"{on.Year}"));
        office.Errors.ShouldBeEmpty();
        await office.SendToAsync("?handler=Confirm");
        (await office.FollowAsync()).Main.ShouldContain("is public");
    }

    /// <summary>The rules of the duties that stop the issue, as the gate lists them.</summary>
    private async Task StillAsync(string[] rules)
    {
        var lines = await LinesAsync();
        lines.Where(line => line.GetProperty("stops_issue").GetBoolean()).Select(line => line.GetProperty("rule").GetString()).ShouldBe(rules);
        lines.ShouldAllBe(line => line.GetProperty("stops_issue").GetBoolean() == (line.GetProperty("stands").GetString() == "not met"));
    }

    private async Task<JsonElement> LineAsync(string rule) => (await LinesAsync()).First(line => line.GetProperty("rule").GetString() == rule);

    private async Task<IReadOnlyList<JsonElement>> LinesAsync() =>
        [.. (await site.RunAsync("gate", "kent/2025-2029", "--on", "2025-03-26", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
}
