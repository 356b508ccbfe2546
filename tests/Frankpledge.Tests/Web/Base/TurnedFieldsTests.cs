using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Web.Base;

/// <summary>Every form of every page is sent once for each of its texts, with an invisible character in it.</summary>
[Trait("Engine", "Both")]
public sealed class TurnedFieldsTests
{
    private const string Turned = "Plan \u202Efdp.exe";

    /// <summary>What a test has found to be refused for the character; it is more where pages come.</summary>
    private const int Fewest = 18;

    [Fact]
    public async Task Every_refusal_for_an_invisible_character_names_its_field_and_leads_to_it()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will act.");
        var import = await Given.AnImportInReview(site, kent);
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment);
        var entry = await Given.AnEntry(site, kent, "C1");
        await site.UseAsync<RecordIssueFact, IssueFact>(record => record.RunAsync(kent.Id, 1, Given.FactsBeforeIssue[2], site.Change()));
        var policy = await site.PersonAsync(kent, Role.Policy, email: "target@kent.example");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        var (wrong, named) = (new List<string>(), new List<string>());
        foreach (var address in (await site.PagesAsync())
            .Select(page =>
                page.Address(("imports", import), ("clocks", clock.Id), ("withdraw", entry.Id), ("new-link", policy.Id), ("end-role", policy.Roles[0].Id)))
                    .Distinct())
        {
            await visitor.OpenAsync(address);
            foreach (var (at, field) in Texts(visitor.Page).SelectMany((texts, at) => texts.Select(text => (at, text))).ToList())
            {
                await visitor.OpenAsync(address);
                await SendAsync(visitor, at, field);
                foreach (var error in visitor.Page.QuerySelectorAll(".govuk-error-summary li")
                    .Where(error => error.TextContent.Contains("U+202E", StringComparison.Ordinal)))
                {
                    var label = error.Words().StartsWith('“');
                    var leads = error.QuerySelector("a")?.GetAttribute("href") is { } to && visitor.Page.GetElementById(to[1..]) is { } there
                        && there.GetAttribute("name") == field && visitor.Page.GetElementById($"{there.Id}-error") is not null;
                    (label && leads ? named : wrong).Add($"{address} {field}: {error.Words()}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        named.Count.ShouldBeGreaterThan(Fewest, string.Join('\n', named));
        foreach (var field in (string[])["before-issue person", "before-issue document", "before-issue detail", "before-issue why", "timetable order"])
        {
            named.ShouldContain(one => one.StartsWith($"/kent/manage/{field}:", StringComparison.Ordinal), field);
        }
    }

    private static IEnumerable<List<string>> Texts(IHtmlDocument page) =>
        Forms(page).Select(form => form.QuerySelectorAll("input[name], textarea[name]").Where(IsText).Select(field => field.GetAttribute("name")!).Distinct()
            .ToList());

    private static IEnumerable<IHtmlFormElement> Forms(IHtmlDocument page) => page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]");

    private static bool IsText(IElement field) => field is IHtmlTextAreaElement || field.GetAttribute("type") is null or "text" or "search" or "email" or "url";

    /// <summary>Fills in the form as somebody would who means well, but for one text.</summary>
    private static async Task SendAsync(Visitor visitor, int at, string turned)
    {
        var form = Forms(visitor.Page).ElementAt(at);
        var values = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            var value = field switch
            {
                IHtmlInputElement { Type: "hidden" } input => input.Value,
                IHtmlInputElement { Type: "radio" or "checkbox" } input => values.GetValueOrDefault(name, input.Value),
                IHtmlSelectElement select => select.Options.FirstOrDefault(option => option.Value.Length > 0)?.Value ?? "",
                _ => name == turned ? Turned : Meant(field, name),
            };
            values.TryAdd(name, value);
        }

        var to = form.QuerySelector("[formaction]")?.GetAttribute("formaction") ?? form.GetAttribute("action");
        await visitor
            .PostAsync(string.IsNullOrEmpty(to)
                ? visitor.Answer.RequestMessage!.RequestUri!.PathAndQuery : to, [.. values.Select(value => (value.Key, value.Value))]);
    }

    private static string Meant(IElement field, string name) =>
        field.GetAttribute("value") is { Length: > 0 } held ? held
        : name.EndsWith("Day", StringComparison.OrdinalIgnoreCase) ? "5"
        : name.EndsWith("Month", StringComparison.OrdinalIgnoreCase) ? "5"
        : name.EndsWith("Year", StringComparison.OrdinalIgnoreCase) ? "2026"
        : field.GetAttribute("type") is "email" ? "somebody@kent.example"
        : "Some words";
}
