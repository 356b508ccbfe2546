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
                return EntrySaved.Of(await services.GetRequiredService<AddEntry>()
                    .RunAsync(facts.Id, found.Id, entry.Read(parsed), Change(services, $"Added to the thread of {found.Reference} at the command line"),
                        cancel));
            }),
            Say);
    }

    private static Command Correct()
    {
        var (area, id, why) = (AreaArgument(), IdArgument(), WhyOption());
        var entry = new EntryOptions();
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

    /// <summary>The options that say what an entry is.</summary>
    private sealed class EntryOptions
    {
        private readonly Option<ThreadKind> kind =
            Choices.OneOf("--kind", "What it is. That a promise was met or given up is recorded with promises record.", ThreadEntry.OfPromises).Needed();
        private readonly Option<string> text = new("--text") { Description = "In a sentence or two.", Required = true };
        private readonly Option<DateOnly> on = Ask.Day("--on", "The day of the thing itself.");
        private readonly Option<string> document = new("--document") { Description = "The document in which it can be read.", Required = true };
        private readonly Option<string?> place = new("--place") { Description = "The page, paragraph or minute." };
        private readonly Option<string?> address = new("--address") { Description = "Its address on the web." };
        private readonly Option<long?> amount = Ask.MaybeAmount("--amount", "Pounds, for money.");
        private readonly Option<decimal?> value = new("--value") { Description = "The latest value, for a measure." };
        private readonly Option<string?> unit = new("--unit") { Description = "What is counted, for a measure." };
        private readonly Option<string?> period = new("--period") { Description = "The period, for money or a measure." };
        private readonly Option<bool> invented = new("--invented") { Description = "It is made up; only the demonstration takes such." };

        public Command AddTo(Command command)
        {
            foreach (var option in (Option[])[kind, text, on, document, place, address, amount, value, unit, period, invented])
            {
                command.Options.Add(option);
            }

            return command;
        }

        public EntryToRecord Read(ParseResult parsed) => new(
            parsed.GetRequiredValue(kind), parsed.GetRequiredValue(text), parsed.GetRequiredValue(on),
            new(parsed.GetRequiredValue(document), parsed.GetValue(place), parsed.GetValue(address)), parsed.GetValue(invented))
        {
            Pence = parsed.GetValue(amount), Value = parsed.GetValue(value), Unit = parsed.GetValue(unit), Period = parsed.GetValue(period),
        };
    }
}

internal sealed record EntrySaved(Guid Id, ThreadKind Kind, string Text, DateOnly On, Guid? Corrects, string? Why, bool IsWithdrawal)
{
    public static EntrySaved Of(ThreadEntry entry) => new(entry.Id, entry.Kind, entry.Text, entry.On, entry.CorrectsId, entry.Why, entry.IsWithdrawal);
}
