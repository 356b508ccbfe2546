using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>Two plans side by side, as JSON and as CSV. Not kept: what is kept for one area is not forgotten when another changes.</summary>
internal static class CompareApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/plans/{plan}/compare.json", (string area, string plan, string? edition, string? with, PublicPlans plans,
            ComparedPlansReading reading, CancellationToken cancel) => AnswerAsync(plans, reading, (area, plan, edition, with), data =>
                Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8), cancel))
            .GivesJson<ComparedData>(PublicText.Get("ApiCompareJson")).GivenAfresh("edition", "with");
        app.MapGet("/{area}/plans/{plan}/compare.csv", (string area, string plan, string? edition, string? with, PublicPlans plans,
            ComparedPlansReading reading, CancellationToken cancel) => AnswerAsync(plans, reading, (area, plan, edition, with), data =>
                Results.Text(CsvFile.Text(ComparedData.Columns, data.Subjects.SelectMany(one => one.Rows())), CsvFile.MediaType), cancel))
            .GivesFile(CsvFile.MediaType, PublicText.Get("ApiCompareCsv")).GivenAfresh("edition", "with");
    }

    private static async Task<IResult> AnswerAsync(PublicPlans plans, ComparedPlansReading reading,
        (string Area, string Plan, string? Edition, string? With) asked, Func<ComparedData, IResult> answer, CancellationToken cancel)
    {
        if (ChangesModel.Number(asked.Edition) is not { } number || await plans.FindAsync(asked.Area, asked.Plan, number) is not { Edition: not null } first
            || await reading.FindAsync(asked.With) is not { Edition: not null } second || first.Edition.Id == second.Edition.Id)
        {
            return Results.NotFound();
        }

        return await reading.ReadAsync(first, second, cancel) is { } found
            ? answer(ComparedData.Of((found.First.Title, found.First.Side), (found.Second.Title, found.Second.Side), found.Subjects))
            : Results.Text(string.Join('\n', new[] { first, second }.Where(one => one.Edition!.IsWithdrawn)
                .Select(one => PublicText.Get("CompareWithdrawn", one.Title!, one.Number!, one.WithdrawnNote!))), "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status410Gone);
    }
}
