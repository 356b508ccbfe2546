using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Web.Base;

/// <summary>Whatever is sent to a form, its answer is worded by the program and names no property of its code.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed partial class BindingWordsTests
{
    private static readonly string[] Public = ["/kent/feedback", "/sign-in", "/forgotten-password", "/choose-password?secret=nothing",
        "/account/password", "/account/mail", "/account/authenticator"];

    [Theory]
    [InlineData("77")]
    [InlineData("no such value")]
    [InlineData("")]
    public async Task No_form_answers_in_the_words_of_the_framework(string sent)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var import = await Given.AnImportInReview(site, kent);
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest);
        await Given.ATimetable(site, kent);
        var plan = await Given.APlan(site, kent);
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        string[] staff =
        [
            "people/add?body=" + kent.LocalPolicingBody(site.Today).Id, "settings", "calendar", "timetable", "timetable?step=launch", "deadlines/clocks/start",
            $"deadlines/clocks/{clock.Id}", "deadlines/record?key=precept/2027/Notify", "plans/upload", $"plans/imports/{import}/review",
            $"plans/imports/{import}/confirm", "plans/2025-2029/title", "plans/2025-2029/redact", "plans/2025-2029/withdraw/1", "before-issue", "details", "logo",
            "promises/C1", "threads/2025-2029/C1/entry", "plans/learned",
        ];

        var forms = 0;
        foreach (var path in staff.Select(page => $"/kent/manage/{page}").Concat(Public))
        {
            await visitor.OpenAsync(path);
            var buttons = visitor.Page.QuerySelectorAll("main form[method=post] button").OfType<IHtmlButtonElement>().ToList();
            foreach (var button in buttons.Where(button => button.Form is not null))
            {
                var fields = button.Form!.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).Distinct()
                    .Select(name => (name, name.StartsWith("__", StringComparison.Ordinal)
                        ? button.Form.QuerySelector<IHtmlInputElement>($"[name={name}]")!.Value : sent)).ToArray();
                var action = button.GetAttribute("formaction") ?? button.Form.GetAttribute("action");
                await visitor.OpenAsync(path);
                await visitor.PostAsync(action is { Length: > 0 } ? action : path, fields);
                ((int)visitor.Status).ShouldBeLessThan(500, path);
                Framework().Match(visitor.Main).Value.ShouldBe("", $"{path} {action}");
                forms += visitor.Status == HttpStatusCode.OK ? 1 : 0;
            }
        }

        forms.ShouldBeGreaterThan(8);
    }

    [GeneratedRegex("The value '[^\n]*|[^\n]* is not valid for [^\n]*|The [A-Za-z.]+ field [^\n]*|[^\n]*must be a number\\.|A value for the [^\n]*|The value is invalid[^\n]*")]
    private static partial Regex Framework();
}
