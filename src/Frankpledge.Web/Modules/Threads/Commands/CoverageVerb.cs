using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Threads;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Threads.Api;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>Which statements of a plan can answer for themselves.</summary>
internal static class CoverageVerb
{
    public static Command Create()
    {
        var place = new Argument<string>("place") { Description = "The area's slug, or area and plan, such as kent/2025-2029." };
        var all = new Option<bool>("--all") { Description = "All statements but narrative, not only what promises or expects something." };
        var matrix = new Option<string?>("--matrix")
            { Description = "A matrix of the plan instead: section-7, threats, equality or local-plans. Answers as matrix show does." };
        var command = new Command("coverage",
            "Show which statements have a reason, money, a measure, an account and scrutiny, the most holes first. Answers with plan, title, edition, statements, whole, to_check, rows and in_plan; each row has reference, text, reason, money, measure, account, scrutiny, holes, to_check and url.") { place, all, matrix };
        return command.Answering<object>(
            async (parsed, cancel) => parsed.GetValue(matrix) is { } name ? await MatrixData.ReadAsync(parsed.GetRequiredValue(place), name, cancel)
                : await Records.PreparedAsync(async services =>
            {
                var asked = parsed.GetRequiredValue(place).Split('/', 2);
                var (slug, plan) = (asked[0], asked.ElementAtOrDefault(1));
                var area = await services.GetRequiredService<AppDb>().AreaFactsAsync(slug, cancel);
                var found = await services.GetRequiredService<CoverageHere>()
                    .OfAsync(area.Id, plan, parsed.GetValue(all), services.GetRequiredService<TimeProvider>().Today(), cancel)
                    ?? throw new RefusedException("PlanUnknown", "This area has no such plan, or no edition of it stands.");
                return CoverageOfPlan.Of(found, $"/{area.Slug}");
            }),
            (answer, output) =>
            {
                if (answer is MatrixData matrixOfPlan)
                {
                    MatrixData.Write(matrixOfPlan, output);
                    return;
                }

                var found = (CoverageOfPlan)answer;
                output.Say($"{found.Title}, edition {found.Edition}: {found.Whole} of {found.Statements} statements answer every question. {(found.InPlan == found.Statements ? (Sentence)$"The edition has no others." : $"The edition has {found.InPlan}; the others are left out.")}");
                foreach (var row in found.Rows)
                {
                    output.Say($"{row.Reference,-5} reason {row.Reason}, money {row.Money}, measure {row.Measure}, account {row.Account}, scrutiny {row.Scrutiny}: {row.Text}");
                }
            });
    }
}
