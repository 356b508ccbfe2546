using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matrices;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>matrix ...</c>: what answers each cell of a plan's matrices, and saying it.</summary>
internal static class MatrixVerb
{
    private static readonly Argument<string> Place = new("place") { Description = "Area and plan, such as kent/2025-2029." };
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Option<string> Of = new("--matrix") { Description = $"Which one: {string.Join(", ", PlanMatrices.All.Select(one => one.Name))}.", Required = true };
    private static readonly Option<string> Row = new("--row") { Description = "The row's key, as matrix show --json gives it.", Required = true };
    private static readonly Option<string?> Column = new("--column") { Description = "The column's key; may be left out where there is only one." };
    private static readonly Option<string?> Statements = new("--statements") { Description = "The statements that answer it, such as \"C14 E7\"." };
    private static readonly Option<string?> Words = new("--words") { Description = "What answers it, or why nothing can; the public reads it." };
    private static readonly Option<bool> CannotBe = new("--cannot-be") { Description = "Nothing can answer it; --words says why." };
    private static readonly Option<int?> After = new("--after") { Description = "The number of the answer that this corrects, as matrix show gives it; not asked when left out." };
    private static readonly Option<Guid> Id = new("--id") { Description = "The id, as matrix show --json or matrix local-plan gives it.", Required = true };

    public static Command Create() => new("matrix", "Matrices of a plan: contents by section 7, national threats, equality analysis, local plans; what answers each cell.")
    {
        Show(), Answer(), TakeBack(), Enter(), End(),
    };

    private static Command Show() => new Command("show",
        "Show a matrix, the most holes first. Answers with matrix, title, rule, not_law (that the rule is not the law for the body here; null where it is), judged (false where no hole is counted because of that), plan, plan_title, edition, cells, holes, columns and rows; each cell has column, state (answered, found, none, cannot be), statements, gone, words, by, at, number and id.") { Place, Of }.Answering(
        (parsed, cancel) => MatrixData.ReadAsync(parsed.GetRequiredValue(Place), parsed.GetRequiredValue(Of), cancel), MatrixData.Write);

    private static Command Answer() => new Command("answer", "Say what answers a cell, or that nothing can, or correct that. Answers with id and number.")
        { Place, Of, Row, Column, Statements, Words, CannotBe, After }.Answering(
        (parsed, cancel) => InPlanAsync(parsed, async (services, area, plan, change) =>
        {
            var column = parsed.GetValue(Column) ?? PlanMatrices.Answers;
            var made = await services.GetRequiredService<AnswerCell>().RunAsync(area, plan, new(parsed.GetRequiredValue(Of), parsed.GetRequiredValue(Row),
                column, parsed.GetValue(CannotBe), parsed.GetValue(Statements), parsed.GetValue(Words), parsed.GetValue(After)), change, cancel);
            return new Changed(made.Id, made.Number);
        }, cancel), Say);

    private static Command TakeBack() => new Command("take-back", "Take back what was said of a cell.") { Place, Id }.Answering(
        (parsed, cancel) => InPlanAsync(parsed, async (services, area, plan, change) =>
        {
            var gone = await services.GetRequiredService<TakeBackCell>().RunAsync(area, plan, null, parsed.GetValue(Id), change, cancel);
            return new Changed(gone.Id, gone.Number);
        }, cancel), Say);

    private static Command Enter()
    {
        var name = new Option<string>("--name") { Description = "The name of the local plan.", Required = true };
        var place = new Option<string>("--place") { Description = "The place or partnership whose plan it is, as the area's plan names it.", Required = true };
        var document = new Option<string>("--document") { Description = "Where it is read.", Required = true };
        var since = Ask.Day("--since", "The first day on which it stands.");
        return new Command("local-plan", "Enter the plan of a local partnership. Answers with its id.") { Area, name, place, document, since }.Answering(
            (parsed, cancel) => InAreaAsync(parsed.GetRequiredValue(Area), async (services, area, change) =>
                new Changed((await services.GetRequiredService<EnterLocalPlan>().RunAsync(area, new(parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(place), parsed.GetRequiredValue(document), parsed.GetValue(since)), change, cancel)).Id, 1), cancel), Say);
    }

    private static Command End()
    {
        var last = Ask.Day("--last", "The last day on which it stands.");
        return new Command("local-plan-ended", "End the plan of a local partnership.") { Area, Id, last }.Answering(
            (parsed, cancel) => InAreaAsync(parsed.GetRequiredValue(Area), async (services, area, change) =>
                new Changed((await services.GetRequiredService<EndLocalPlan>().RunAsync(
                    area, parsed.GetValue(Id), parsed.GetValue(last), change, cancel)).Id, 1), cancel), Say);
    }

    private static Task<Changed> InPlanAsync(ParseResult parsed, Func<IServiceProvider, Guid, string, Change, Task<Changed>> act, CancellationToken cancel)
    {
        var asked = parsed.GetRequiredValue(Place).Split('/', 2);
        return asked is [var area, var plan] ? InAreaAsync(area, (services, id, change) => act(services, id, plan, change), cancel)
            : throw new RefusedException("PlanNotNamed", "Name the area and the plan, such as kent/2025-2029.");
    }

    private static Task<Changed> InAreaAsync(string area, Func<IServiceProvider, Guid, Change, Task<Changed>> act, CancellationToken cancel) =>
        Records.PreparedAsync(async services => await act(services, (await services.GetRequiredService<AppDb>().AreaAsync(area, cancel)).Id,
            services.GetRequiredService<TimeProvider>().ChangeByProgram("Changed a matrix at the command line")));

    private static void Say(Changed answer, TextWriter output) => output.Say($"Done: {answer.Id}.");

    private sealed record Changed(Guid Id, int Number);
}
