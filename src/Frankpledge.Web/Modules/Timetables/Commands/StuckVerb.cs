using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables.Commands;

/// <summary><c>stuck AREA</c>: what does not go on until somebody acts: what Today says is stuck, and the documents in review, which it lists apart.</summary>
internal static class StuckVerb
{
    public static Command Create()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var on = Ask.MaybeDay("--on", "The day to look from; today when left out.");
        return new Command("stuck",
            "List what is stuck in an area, what has waited longest first: what, why, for which roles of which body it waits, since when, under which rule.") { area, on }.Answering(
            (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<StuckListed>>(async services =>
            {
                var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var today = parsed.GetValue(on) ?? services.GetRequiredService<TimeProvider>().Today();
                return [.. (await services.GetRequiredService<StuckHere>().OfAsync(facts, today, cancel))
                    .Select(one => new StuckListed(one.What, one.Why, one.Body, one.WaitsFor, one.Since, one.Rule, $"/{facts.Slug}{one.Page}"))];
            }),
            (stuck, output) =>
            {
                foreach (var one in stuck)
                {
                    output.Say($"{(one.Since is { } since ? $"{since:yyyy-MM-dd}" : "-"),-10} {one.Rule ?? "",-4} {one.What} (waits for {string.Join(", ", one.WaitsFor.Select(role => RoleWords.Of(role)))}). {one.Why}");
                }

                output.Say(stuck.Count == 0 ? (Sentence)"Nothing is stuck." : $"{stuck.Count} stuck.");
            });
    }
}

/// <summary>What is stuck, flat for JSON.</summary>
internal sealed record StuckListed(Sentence What, Sentence Why, BodyKind Body, IReadOnlyList<Role> WaitsFor, DateOnly? Since, string? Rule, string Page);
