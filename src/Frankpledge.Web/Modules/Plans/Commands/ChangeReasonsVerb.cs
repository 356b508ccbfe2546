using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>change-reasons</c>: why an edition dropped or changed what the one before it promised.</summary>
internal static class ChangeReasonsVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<string> Plan = new("plan") { Description = "The plan's address, such as 2025-2029." };
    private static readonly Argument<int> Number = new("edition") { Description = "The number of the edition that dropped or changed it." };
    private static readonly Argument<string> Reference = new("reference") { Description = "The statement, such as C14." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, as the public will read it.", Required = true };
    private static readonly Option<string?> Became = new("--became") { Description = "What a dropped one became: references of statements of the edition, such as \"C9 C12\"." };
    private static readonly Option<int> After = new("--after") { Description = "The number of the record that this corrects; 0 where nothing is recorded." };

    public static Command Create() =>
        new("change-reasons", "The reasons owed for each promise, expectation, measure or target that an edition dropped or changed, and recording one.") { List(), Record(), Joins(), Join() };

    private static Command List() => new Command("list", "Each statement that the edition dropped or changed, with its reason or that none has been recorded.")
        { Area, Plan, Number }.Answering<IReadOnlyList<ReasonListed>>(
        (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<ReasonListed>>(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = await db.PlanAsync(await db.AreaAsync(parsed.GetRequiredValue(Area), cancel), parsed.GetRequiredValue(Plan), cancel);
            var number = parsed.GetRequiredValue(Number);
            var edition = await db.Editions.AsNoTracking()
                .SingleOrDefaultAsync(one => one.PlanId == id && one.Number == number && one.WithdrawnAt == null, cancel)
                ?? throw new RefusedException("EditionUnknown", $"There is no edition {number} at this address, or it was withdrawn.");
            return [.. (await db.ChangesOfAsync(edition, cancel)).Select(ReasonListed.Of)];
        }),
        (listed, output) =>
        {
            foreach (var one in listed)
            {
                output.WriteLine($"{one.Reference,-5} {one.Kind,-9} {one.Reason ?? (one.Owed ? "No reason has been recorded." : "None is owed.")}");
            }

            output.Say($"{listed.Count(one => one.Owed && one.Reason is null)} of {listed.Count(one => one.Owed)} reasons that are owed have not been recorded.");
        });

    private static Command Record() => new Command("record", "Record why an edition dropped or changed a statement, or correct that; public at once.")
        { Area, Plan, Number, Reference, Reason, Became, After }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var area = await services.GetRequiredService<AppDb>().AreaAsync(parsed.GetRequiredValue(Area), cancel);
            var place = new ChangePlace(area.Id, parsed.GetRequiredValue(Plan), parsed.GetRequiredValue(Number),
                StatementReference.Parse(parsed.GetRequiredValue(Reference))?.ToString() ?? parsed.GetRequiredValue(Reference));
            var said = await services.GetRequiredService<RecordChangeReason>().RunAsync(place,
                new(parsed.GetRequiredValue(Reason), RecordChangeReason.References(parsed.GetValue(Became))), parsed.GetValue(After),
                services.GetRequiredService<TimeProvider>().ChangeByProgram($"Why edition {place.Edition} changed {place.Reference}, at the command line"), cancel);
            return new ReasonRecorded(place.Reference, place.Edition, said.Number, said.Reason, said.Became);
        }),
        (answer, output) => output.Say($"Recorded for {answer.Reference}, edition {answer.Edition}: {answer.Reason}"));

    private static Command Joins() => new Command("joins",
        "Each statement that became several in the edition, and those that became one, with what a person said of it. Answers with a list; each has kind, one, several, before, after, confidence, confirmed (null while nobody has said), by and number.")
        { Area, Plan, Number }.Answering<IReadOnlyList<JoinListed>>(
        (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<JoinListed>>(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = await db.PlanAsync(await db.AreaAsync(parsed.GetRequiredValue(Area), cancel), parsed.GetRequiredValue(Plan), cancel);
            var number = parsed.GetRequiredValue(Number);
            var edition = await db.Editions.AsNoTracking()
                .SingleOrDefaultAsync(one => one.PlanId == id && one.Number == number && one.WithdrawnAt == null, cancel)
                ?? throw new RefusedException("EditionUnknown", $"There is no edition {number} at this address, or it was withdrawn.");
            return [.. (await db.JoinsOfAsync(edition, cancel)).Select(one => JoinListed.Of(one.Change, one.Said))];
        }),
        (listed, output) =>
        {
            foreach (var one in listed)
            {
                output.Say($"{one.Kind}: {one.One} and {one.Several}, {one.Confidence * 100:0}% sure, {(one.Confirmed is not { } said ? (Sentence)"not confirmed yet" : said ? (Sentence)$"confirmed by {one.By}" : $"not the same, says {one.By}")}");
            }
        });

    private static Command Join()
    {
        var one = new Option<string>("--one") { Description = "The statement that is several in the other edition, as joins gives it.", Required = true };
        var several = new Option<string>("--several") { Description = "Those that it is, such as \"C9 C12\".", Required = true };
        var same = new Option<bool>("--not-the-same") { Description = "They are not the same; without it they are confirmed." };
        return new Command("join", "Confirm a split or a merge that was found, or say that these statements are not the same; public at once. Answers with number.")
            { Area, Plan, Number, one, several, same, After }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var area = await services.GetRequiredService<AppDb>().AreaAsync(parsed.GetRequiredValue(Area), cancel);
                var made = await services.GetRequiredService<RecordChangeJoin>().RunAsync(new(area.Id, parsed.GetRequiredValue(Plan),
                    parsed.GetRequiredValue(Number), parsed.GetRequiredValue(one), RecordChangeReason.References(parsed.GetRequiredValue(several)),
                    !parsed.GetValue(same), parsed.GetValue(After)),
                    services.GetRequiredService<TimeProvider>().ChangeByProgram("Decided a split or a merge at the command line"), cancel);
                return new JoinRecorded(made.One, made.Several, made.IsSame, made.Number);
            }),
            (answer, output) => output.Say($"Recorded, number {answer.Number}: {answer.One} and {answer.Several} {(answer.Same ? (Sentence)"are the same" : "are not the same")}."));
    }

    private sealed record JoinRecorded(string One, string Several, bool Same, int Number);

    private sealed record JoinListed(string Kind, string One, string Several, IReadOnlyList<string> Before, IReadOnlyList<string> After, double Confidence,
        bool? Confirmed, string? By, int Number)
    {
        public static JoinListed Of(AlignedChange change, ChangeJoin? said) => new(
            change.Kind.ToString().ToLowerInvariant(), ChangeJoin.KeyOf(change)!.Value.One, ChangeJoin.KeyOf(change)!.Value.Several,
            [.. change.Before.Select(line => line.Text)], [.. change.After.Select(line => line.Text)],
            Math.Round(change.Confidence, 3), said?.IsSame, said?.RecordedBy, said?.Number ?? 0);
    }

    private sealed record ReasonRecorded(string Reference, int Edition, int Number, string Reason, IReadOnlyList<string> Became);

    private sealed record ReasonListed(string Reference, string Kind, bool Owed, string? Reason, IReadOnlyList<string> Became, int Number,
        IReadOnlyList<string> Before, IReadOnlyList<string> After)
    {
        public static ReasonListed Of(ChangeRow row)
        {
            var said = row.Reasons is [.., var last] ? last.Said : null;
            return new(row.Reference!, row.Change.Kind.ToString().ToLowerInvariant(), row.IsOwed, said?.Reason, said?.Became ?? [], said?.Number ?? 0,
                [.. row.Change.Before.Select(line => line.Text)], [.. row.Change.After.Select(line => line.Text)]);
        }
    }
}
