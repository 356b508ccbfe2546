using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>Adds, corrects and withdraws entries on the threads of statements.</summary>
internal static class ThreadEntryVerb
{
    public static Command Create() =>
        new("thread-entry", "Add, correct or withdraw an entry on the thread of a statement. 'thread' shows them.") { Add(), Correct(), Withdraw() };

    private static Command Add()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var plan = new Argument<string>("plan") { Description = "The plan's part of its address, such as 2025-2029." };
        var reference = new Argument<string>("reference") { Description = "The statement, such as C14." };
        var entry = new EntryOptions();
        return entry.AddTo(new Command("add", "Hang an entry on a statement; the public sees it at once.") { area, plan, reference }).Answering(
            (parsed, cancel) => WithAreaAsync(parsed.GetRequiredValue(area), async (services, facts) =>
            {
                var found = await services.GetRequiredService<AppDb>()
                    .StatementAsync(facts.Id, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(reference), services.GetRequiredService<TimeProvider>()
                        .Today(), cancel)
                    ?? throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
                var saw = await entry.SawAsync(services.GetRequiredService<AppDb>(), facts.Id, found, parsed, cancel);
                var wanted = entry.Read(parsed);
                return EntrySaved.Of(await services.GetRequiredService<AddEntry>().RunAsync(facts.Id, found.Id,
                    wanted with { Link = wanted.Link with { Saw = saw } },
                    Change(services, $"Added to the thread of {found.Reference} at the command line"), cancel));
            }),
            Say);
    }

    private static Command Correct()
    {
        var (area, id, why) = (AreaArgument(), IdArgument(), WhyOption());
        var entry = new EntryOptions(withLink: false);
        return entry.AddTo(new Command("correct", "Put a new entry in the place of one that was wrong.") { area, id, why }).Answering(
            (parsed, cancel) =>
                WithAreaAsync(parsed.GetRequiredValue(area),
                    async (services, facts) => EntrySaved.Of(await services.GetRequiredService<CorrectEntry>().RunAsync(
                facts.Id, parsed.GetRequiredValue(id), entry.Read(parsed), parsed.GetRequiredValue(why),
                Change(services, "Corrected an entry at the command line"), cancel))),
            Say);
    }

    private static Command Withdraw()
    {
        var (area, id, why) = (AreaArgument(), IdArgument(), WhyOption());
        return new Command("withdraw", "Take an entry off the page; the reason stays in its place.") { area, id, why }.Answering(
            (parsed, cancel) =>
                WithAreaAsync(parsed.GetRequiredValue(area),
                    async (services, facts) => EntrySaved.Of(await services.GetRequiredService<WithdrawEntry>().RunAsync(
                facts.Id, parsed.GetRequiredValue(id), parsed.GetRequiredValue(why), Change(services, "Withdrew an entry at the command line"), cancel))),
            Say);
    }

    private static Task<EntrySaved> WithAreaAsync(string slug, Func<IServiceProvider, AreaFacts, Task<EntrySaved>> work) =>
        Records.PreparedAsync(async services => await work(services, await services.GetRequiredService<AppDb>().AreaFactsAsync(slug)));

    private static Change Change(IServiceProvider services, string why) => services.GetRequiredService<TimeProvider>().ChangeByProgram(why);

    private static Argument<string> AreaArgument() => new("area") { Description = "The area's slug." };

    private static Argument<Guid> IdArgument() => new("entry") { Description = "The entry's id, as 'thread' shows it." };

    private static Option<string> WhyOption() => new("--why") { Description = "Why. The public reads it in the entry's place.", Required = true };

    private static void Say(EntrySaved saved, TextWriter output) =>
        output.Say($"{Choices.InWords(saved.Kind)} of {saved.On:yyyy-MM-dd} is {(saved.IsWithdrawal ? "withdrawn" : "public")}: {saved.Id}");
}

internal sealed record EntrySaved(Guid Id, ThreadKind Kind, string Text, DateOnly On, Guid? Corrects, string? Why, bool IsWithdrawal, Guid? File)
{
    public static EntrySaved Of(ThreadEntry entry) =>
        new(entry.Id, entry.Kind, entry.Text, entry.On, entry.CorrectsId, entry.Why, entry.IsWithdrawal, entry.FileId);
}
