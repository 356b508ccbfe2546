using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Web.Base;

/// <summary>Whoever fills in a form badly is told so once: a form with every field wrong says all that it says of each field that is wrong alone.</summary>
[Trait("Engine", "Both")]
public sealed class FormsTellAllTests
{
    /// <summary>A field, what is right in it, and what is wrong. A day is three fields of one name; empty is no day.</summary>
    private sealed record Field(string Name, string Right, string Wrong = "")
    {
        public bool IsDay { get; init; }

        public IEnumerable<(string, string)> Filled(bool wrong)
        {
            var value = wrong ? Wrong : Right;
            return !IsDay ? [(Name, value)] : value.Split('-') is [var year, var month, var day]
                ? [($"{Name}.Day", day), ($"{Name}.Month", month), ($"{Name}.Year", year)]
                : [($"{Name}.Day", ""), ($"{Name}.Month", ""), ($"{Name}.Year", "")];
        }
    }

    private static Field Day(string name) => new(name, "2026-11-20") { IsDay = true };

    private static readonly string Long = new('x', 5000);

    private static readonly (string Case, string Page, string? Button, (string, string)[] Given, Field[] Fields)[] Forms =
    [
        ("an entry about money", "threads/2025-2029/C1/entry", null, [("Entry.Kind", nameof(ThreadKind.Money))],
            [new("Entry.Text", "It cost this."), Day("Entry.On"), new("Entry.Document", "The accounts"), new("Entry.Address", "", "nowhere"),
                new("Entry.Amount", "5"), new("Entry.Period", "2025/26")]),
        ("an amount that is none", "threads/2025-2029/C1/entry", null, [("Entry.Kind", nameof(ThreadKind.Money))],
            [new("Entry.Text", "It cost this."), new("Entry.Amount", "5", "much"), new("Entry.Period", "2025/26")]),
        ("an entry of no kind", "threads/2025-2029/C1/entry", null, [],
            [new("Entry.Kind", nameof(ThreadKind.Account)), new("Entry.Text", "It was done."), Day("Entry.On"), new("Entry.Document", "Minutes")]),
        ("a correction", "threads/2025-2029/C1/entry?corrects={entry}", null, [("Entry.Kind", nameof(ThreadKind.Account))],
            [new("Why", "It was wrong."), new("Entry.Text", "It was done."), Day("Entry.On"), new("Entry.Document", "Minutes")]),
        ("a promise met", "promises/C1", null, [("Outcome", "Met")], [Day("On"), new("Evidence", "A map"), new("Address", "", "nowhere")]),
        ("a promise given up", "promises/C1", null, [("Outcome", "GivenUp")], [Day("On"), new("Reason", "It cost too much.")]),
        ("a promise of which nothing is said", "promises/C1", null, [("Evidence", "A map")], [new("Outcome", "Met"), Day("On"), new("Address", "", "nowhere")]),
        ("a removal", "plans/2025-2029/redact", null, [], [new("Passage", "every park"), new("Note", "a name"), new("Why", "It named somebody.")]),
        ("a withdrawal", "plans/2025-2029/editions/1/withdraw", null, [], [new("Note", "It was wrong."), new("Why", "It was wrong.")]),
        ("a title", "plans/2025-2029/title", null, [], [new("Correct", "A title"), new("Why", "It was wrong.")]),
        ("a fact before issue", "before-issue", "/kent/manage/before-issue?handler=Record", [("kind", "ContentsMapped")],
            [Day("day"), new("person", "A. Person"), new("document", "A paper"), new("detail", "a b", "zebra")]),
        ("a recommendation", "before-issue/recommendations", "/kent/manage/before-issue/recommendations?record=1&handler=Recommend", [],
            [new("number", "4", "none"), new("text", "Say what each promise costs."), new("source", "The report"), new("page", "", "none")]),
        ("a clock", "deadlines/clocks/start", null, [], [new("Kind", nameof(ClockKind.InformationRequest)), new("Label", "About parks"), Day("Started")]),
        ("the end of a clock", "deadlines/clocks/{clock}", "/kent/manage/deadlines/clocks/{clock}?handler=Settle", [], [Day("SettledOn"), new("Outcome", "Answered")]),
        ("a deadline kept", "deadlines/record?key=precept/2027/Notify", null, [], [Day("On"), new("Note", "", Long)]),
        ("a bank holiday", "calendar", null, [("What", "Added")], [Day("Day"), new("Name", "A day"), new("Why", "A proclamation")]),
        ("a person", "people/add?body={office}", null, [], [new("Name", "A. Person"), new("Email", "a@kent.example", "nobody"), new("Role", "Policy")]),
    ];

    public static TheoryData<string> Cases => [.. Forms.Select(form => form.Case)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_form_tells_all_its_mistakes_at_once(string form)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will light every park.");
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment);
        var entry = await Given.AnEntry(site, kent, "C1");
        string At(string address) => address.Replace("{entry}", $"{entry.Id}", StringComparison.Ordinal).Replace("{clock}", $"{clock.Id}", StringComparison.Ordinal)
            .Replace("{office}", $"{kent.LocalPolicingBody(site.Today).Id}", StringComparison.Ordinal);
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        var (_, page, button, given, fields) = Forms.Single(one => one.Case == form);

        async Task<IReadOnlyList<string>> ErrorsOfAsync(Func<Field, bool> isWrong)
        {
            await office.OpenAsync(At($"/kent/manage/{page}"));
            await office.SendToAsync(button is null ? null : At(button), [.. given, .. fields.SelectMany(field => field.Filled(isWrong(field)))]);
            return office.Errors;
        }

        var alone = new List<string>();
        foreach (var field in fields)
        {
            var said = await ErrorsOfAsync(one => one == field);
            said.ShouldNotBeEmpty($"{field.Name} is wrong, and nothing says so: {office.LedTo}");
            alone.AddRange(said);
        }

        (await ErrorsOfAsync(_ => true)).ShouldBe(alone.Distinct(), ignoreOrder: true);
    }
}
