using System.Globalization;
using Frankpledge.Statute.Calendar;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Support;

/// <summary>The desk where an office records what the law asks before an issue, worked as its user works it.</summary>
/// <param name="area">The area's part of an address.</param>
internal sealed class IssueDesk(Tab tab, string area)
{
    /// <summary>In whose report and letters the facts stand, as the journeys say it.</summary>
    private const string Person = "P. Lead, policy lead";

    private const string Paper = "The paper, on the website";

    public string Gate => $"/{area}/manage/before-issue";

    /// <summary>The draft that facts name, by a part of its title in the list; null where none is to be chosen.</summary>
    public string? Edition { get; init; }

    public static DateOnly Ago(int days) => CivilTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-days);

    /// <summary>From the oath to the day on which the draft went to the panel.</summary>
    public async Task ConsultAsync()
    {
        await RecordAsync("TookOffice", new(2024, 5, 9), ofDraft: false);
        await RecordAsync("DeclarationDelivered", new(2024, 5, 9), ofDraft: false);
        await RecordAsync("DraftFrozen", Ago(60));
        await LogAsync("ChiefConstableConsulted", Ago(55));
        await LogAsync("ChiefConstableAnswered", Ago(54));
        await RecordAsync("PublicHeard", Ago(50));
        await RecordAsync("VictimsHeard", Ago(50));
        await RecordAsync("ContentsMapped", Ago(49), "a b c d e ea f");
        await RecordAsync("SentToPanel", Ago(40));
    }

    /// <summary>From the answers to the panel to the day before the decision.</summary>
    /// <param name="answered">How many recommendations were answered.</param>
    public async Task RespondAsync(int answered)
    {
        await RecordAsync("RecommendationsAnswered", Ago(24), $"{answered}");
        await RecordAsync("ResponsePublished", Ago(23));
        await RecordAsync("NothingChanged", Ago(22));
        await RecordAsync("ThreatsRegarded", Ago(22));
        await RecordAsync("EqualityFinished", Ago(20));
        await RecordAsync("EqualitySeen", Ago(10));
    }

    public async Task RecordAsync(string kind, DateOnly on, string detail = "", bool ofDraft = true)
    {
        await tab.OpenAsync($"{Gate}?kind={kind}");
        await FillAsync(on, detail, ofDraft);
        await PressAsync(kind);
    }

    /// <summary>An entry in the log of the consultation of the chief constable.</summary>
    public async Task LogAsync(string kind, DateOnly on)
    {
        await tab.OpenAsync($"{Gate}/chief-constable");
        await tab.Page.Locator("#kind").SelectOptionAsync(kind);
        await FillAsync(on, "The draft as a whole", ofDraft: true);
        await PressAsync(kind);
    }

    /// <summary>A recommendation of the panel, and the answer to it.</summary>
    public async Task AnswerAsync(string recommended, string reason, DateOnly on)
    {
        await tab.OpenAsync($"{Gate}/recommendations");
        await tab.Page.Locator("#source").FillAsync("Report of the panel");
        await tab.Page.Locator("#text").FillAsync(recommended);
        await tab.PressButtonAsync("Record the recommendation");
        await tab.OpenAsync($"{Gate}/recommendations?answer=1");
        await tab.Page.GetByLabel("Accepted", new() { Exact = true }).CheckAsync();
        await tab.Page.Locator("#reason").FillAsync(reason);
        await tab.Page.Locator("#person").FillAsync(Person);
        await FillDayAsync(tab, "day", on);
        await tab.PressButtonAsync("Record the answer");
        await Expect(tab.Main).ToContainTextAsync("The answer is recorded.");
    }

    /// <summary>The paper on which the decision to issue rests.</summary>
    public async Task DecideAsync(string paragraphs)
    {
        await tab.OpenAsync($"{Gate}/decision");
        await tab.Page.Locator("#document").FillAsync("Decision paper 1");
        await tab.Page.Locator("#text").FillAsync(paragraphs);
        await tab.PressButtonAsync("Record the paper");
        await Expect(tab.Main).ToContainTextAsync("The paper is recorded.");
    }

    /// <summary>To every authority that is owed a copy.</summary>
    public async Task SendCopiesAsync(DateOnly on)
    {
        await tab.OpenAsync($"{Gate}/after");
        foreach (var authority in await tab.Page.Locator("input[name=to]").AllAsync())
        {
            await authority.CheckAsync();
        }

        await FillDayAsync(tab, "day", on);
        await tab.Page.Locator("#person").FillAsync(Person);
        await tab.Page.Locator("#document").FillAsync("Letter with the plan");
        await tab.PressButtonAsync("Record the copies");
        await Expect(tab.Main).ToContainTextAsync("The copies are recorded.");
    }

    public async Task LaunchAsync(DateOnly on, string place)
    {
        await tab.OpenAsync($"{Gate}/after");
        await FillDayAsync(tab, "launched", on);
        await tab.Page.Locator("#host").FillAsync(Person);
        await tab.Page.Locator("#place").FillAsync(place);
        await tab.PressButtonAsync("Record the launch");
        await Expect(tab.Main).ToContainTextAsync("The launch is recorded.");
    }

    public static async Task FillDayAsync(Tab tab, string field, DateOnly on)
    {
        foreach (var (part, value) in new[] { ("Day", on.Day), ("Month", on.Month), ("Year", on.Year) })
        {
            await tab.Page.Locator($"[name='{field}.{part}']").FillAsync(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task FillAsync(DateOnly on, string detail, bool ofDraft)
    {
        await FillDayAsync(tab, "day", on);
        await tab.Page.Locator("#person").FillAsync(Person);
        await tab.Page.Locator("#document").FillAsync(Paper);
        await tab.Page.Locator("#detail").FillAsync(detail);
        var editions = tab.Page.Locator("#edition");
        if (ofDraft && Edition is not null && await editions.CountAsync() > 0)
        {
            await editions.SelectOptionAsync(await editions.Locator("option", new() { HasText = Edition }).First.GetAttributeAsync("value") ?? "");
        }
    }

    private async Task PressAsync(string kind)
    {
        await tab.PressButtonAsync("Record it");
        (await tab.Page.Locator(".govuk-error-summary").AllInnerTextsAsync()).ShouldBeEmpty(kind);
        await Expect(tab.Main).ToContainTextAsync("Recorded.");
    }
}
