using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>search AREA WORDS</c>: what the search page finds.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var words = new Argument<string[]>("words") { Description = "Words, \"a phrase in quotes\", or a reference such as C14.",
            Arity = ArgumentArity.OneOrMore };
        var plan = new Option<string?>("--plan") { Description = "The plan's address, such as 2025-2029; the one in force when left out." };
        var on = Ask.MaybeDay("--on", "The day on which the plan is in force; today when left out.");
        return new Command("search", "Find statements of a plan by their words.") { area, words, plan, on }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var found = await services.GetRequiredService<PublicPlans>()
                    .FindAsync(parsed.GetRequiredValue(area), parsed.GetValue(plan), on: parsed.GetValue(on))
                    ?? throw new RefusedException("PlanUnknown", "There is no such area or plan. 'areas list' and 'plans list' show those that there are.");
                return SearchData.Of(found, await services.GetRequiredService<PlanSearch>()
                    .RunAsync(found, string.Join(' ', parsed.GetRequiredValue(words)), cancel));
            }),
            (data, output) =>
            {
                output.WriteLine(data.UnknownReference is { } unknown ? $"{data.Title}: no statement has the reference {unknown}." : data.Plan is null ? "This area has no published plan." : $"{data.Title} ({InWords(data.Standing)}): {data.Total} found.");
                foreach (var hit in data.Found)
                {
                    output.WriteLine($"{hit.Reference,-5} {string.Concat(hit.Pieces.Select(piece => piece.IsFound ? $"[{piece.Text}]" : piece.Text))}");
                }
            });
    }

    private static string InWords(EditionStanding? standing) => standing is { } known ? Choices.InWords(known) : "none";
}
