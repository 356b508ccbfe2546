using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Threads;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Threads.Api;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>What was considered and what it changed, and why some of it changed nothing (R171).</summary>
internal static class ConsideredVerb
{
    public static Command Create() => new("considered", "Show what was considered and what it changed, record a source, or why one changed nothing.")
    {
        List(), Add(), Nothing(),
    };

    private static Command List()
    {
        var area = Area();
        return new Command("list",
            "Every source, those without an answer first. Answers with a list; each has key, title, text, kind, on, document, place, address, invented, outcome, changed, why, recorded_on, changed_plans, changed_urls, doubts, withdrawn_why, version, file_name, file_sha256, file_url and links.") { area }.Answering(
            (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<ConsideredData>>(async services =>
            {
                var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                return [.. (await services.GetRequiredService<SourcesHere>().OfAsync(facts.Id, Today(services), cancel))
                    .Select(one => ConsideredData.Of(one, $"/{facts.Slug}"))];
            }),
            (sources, output) =>
            {
                if (sources.Count == 0)
                {
                    output.Say("No source is recorded.");
                }

                foreach (var one in sources)
                {
                    var changed = one.ChangedPlans.Zip(one.Changed, (plan, reference) => $"{plan}/{reference}");
                    var doubts = one.Doubts.Count > 0 ? $" ({string.Join(", ", one.Doubts.Select(Choices.InWords))})" : "";
                    output.Say($"{Choices.InWords(one.Outcome)}: {one.Title} {string.Join(' ', changed)} {string.Join(' ', one.Why)}{doubts} [{one.Key}]");
                }
            });
    }

    private static Command Add()
    {
        var area = Area();
        var entry = new EntryOptions(withLink: false);
        return entry.AddTo(new Command("add", "Record a source that was considered. Answers with id, kind, text, on, corrects, why, is_withdrawal and file (its id).") { area }).Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                return EntrySaved.Of(await services.GetRequiredService<RecordSource>()
                    .RunAsync(facts.Id, entry.Read(parsed), Change(services, "Recorded a source at the command line"), cancel));
            }),
            (saved, output) => output.Say($"Recorded: {saved.Id}"));
    }

    private static Command Nothing()
    {
        var area = Area();
        var key = new Argument<Guid>("source") { Description = "The key of the source, as list gives it." };
        var why = new Option<string>("--why") { Description = "Why it changed nothing. The public reads it.", Required = true };
        var seen = new Option<Guid?>("--seen") { Description = "The version of the source that you read, as list gives it; refused where it says something else since." };
        return new Command("nothing", "Say that a source changed nothing, and why. Answers with key, number and why.") { area, key, why, seen }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var source = (await services.GetRequiredService<SourcesHere>().OfAsync(facts.Id, Today(services), cancel))
                    .FirstOrDefault(one => one.End.Key == parsed.GetRequiredValue(key))
                    ?? throw new RefusedException("SourceUnknown", "This area considered no such source, or it is withdrawn.");
                var read = new EndSeen(source.Of, source.End.Key, parsed.GetValue(seen) ?? source.End.Version);
                var made = await services.GetRequiredService<RecordNothingChanged>().RunAsync(facts.Id, read, source.Last?.Number ?? 0,
                    parsed.GetRequiredValue(why), Change(services, "Recorded why a source changed nothing, at the command line"), cancel);
                return new NothingSaved(made.EndKey, made.Number, made.Why);
            }),
            (saved, output) => output.Say($"Recorded, number {saved.Number}: {saved.Why}"));
    }

    private static Argument<string> Area() => new("area") { Description = "The area's slug." };

    private static DateOnly Today(IServiceProvider services) => services.GetRequiredService<TimeProvider>().Today();

    private static Change Change(IServiceProvider services, string why) => services.GetRequiredService<TimeProvider>().ChangeByProgram(why);

    private sealed record NothingSaved(Guid Key, int Number, string Why);
}
