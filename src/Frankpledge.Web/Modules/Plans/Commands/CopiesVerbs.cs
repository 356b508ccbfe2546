using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>issue copies</c>, <c>copy-sent</c>, <c>authority</c>, <c>authority-ended</c>: to whom a copy of an issued plan is owed, and was sent.</summary>
internal static class CopiesVerbs
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Option<int?> Record = new("--record") { Description = "The number of the record of the issue; the last one when left out." };
    private static readonly Option<string[]> To = new("--to")
        { Description = "To whom the copy was sent, as issue copies names them. Once for each.", Required = true };
    private static readonly Option<DateOnly> On = Ask.Day("--on", "The day on which they were sent.");
    private static readonly Option<string> Person = new("--person") { Description = "Who sent them: name and post.", Required = true };
    private static readonly Option<string> Document = new("--document") { Description = "The letter or message that shows it.", Required = true };
    private static readonly Option<string> Kind = new("--kind") { Description = "The kind of authority, as issue copies names it.", Required = true };
    private static readonly Option<string?> Name = new("--name") { Description = "Its name; left out where the area has none of this kind." };
    private static readonly Option<DateOnly> Since = Ask.Day("--since", "The first day on which it is one.");
    private static readonly Option<Guid> Id = new("--id") { Description = "The entry's id, as issue authority gives it.", Required = true };
    private static readonly Option<DateOnly> Last = Ask.Day("--last", "The last day on which it is one.");

    public static IEnumerable<Command> All() => [List(), Sent(), Enter(), End()];

    private static Command List() => new Command("copies",
        "To whom a copy of the issued plan is owed (R41, R58). Answers with record, issued_on, copies (authority, kind, sent_on, person, document), empty_kinds (kinds of authority that nobody has entered) and is_law_here. Exit code 1 while one is owed.") { Area, Record }.Answering(
        (parsed, cancel) => Records.PreparedAsync(services => ReadAsync(services.GetRequiredService<AppDb>(), parsed, cancel)), Write,
        answer => answer.IsLawHere && (answer.EmptyKinds.Count > 0 || answer.Copies.Any(one => one.SentOn is null)));

    private static Command Sent() => new Command("copy-sent", "Record to whom copies of the issued plan were sent.") { Area, Record, To, On, Person, Document }.Answering(
        (parsed, cancel) => ActAsync(parsed, "Recorded copies of a plan at the command line", async (services, area, change) =>
        {
            var record = (await RecordAsync(services.GetRequiredService<AppDb>(), area, parsed, cancel)).Number;
            await services.GetRequiredService<RecordCopies>().RunAsync(area.Id, record, new(parsed.GetRequiredValue(To), parsed.GetValue(On),
                parsed.GetRequiredValue(Person), parsed.GetRequiredValue(Document)), change, cancel);
            return (Guid?)null;
        }, cancel), Say);

    private static Command Enter() => new Command("authority", "Enter a responsible authority of the area, or that it has none of a kind. Answers with its id.") { Area, Kind, Name, Since }.Answering(
        (parsed, cancel) => ActAsync(parsed, "Entered a responsible authority at the command line", async (services, area, change) =>
            (await services.GetRequiredService<EnterAuthority>().RunAsync(area.Id, new(parsed.GetRequiredValue(Kind), parsed.GetValue(Name),
                parsed.GetValue(Since)), change, cancel)).Id, cancel), Say);

    private static Command End() => new Command("authority-ended", "End a responsible authority that was entered.") { Area, Id, Last }.Answering(
        (parsed, cancel) => ActAsync(parsed, "Ended a responsible authority at the command line", async (services, area, change) =>
            (await services.GetRequiredService<EndAuthority>().RunAsync(area.Id, parsed.GetValue(Id), parsed.GetValue(Last), change, cancel)).Id, cancel), Say);

    private static async Task<CopiesAnswer> ReadAsync(AppDb db, ParseResult parsed, CancellationToken cancel)
    {
        var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var record = await RecordAsync(db, area, parsed, cancel);
        var register = await db.AuthoritiesAsync(area, record.IssuedOn!.Value, cancel);
        var sent = record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.CopySent }).ToLookup(fact => fact.Detail);
        CopyListed Of(string name, string kind) => sent[name].MinBy(fact => fact.HappenedOn) is { } fact
            ? new(name, kind, fact.HappenedOn, fact.Person, fact.Document) : new(name, kind, null, null, null);
        return new(record.Number, record.IssuedOn.Value, [Of(register.Head, AuthorityRegister.KindOfHead(area.ModelOn(record.IssuedOn.Value))),
            .. register.Authorities.Select(one => Of(one.Name, one.Kind))], register.EmptyKinds,
            RuleReach.IsLaw("R41", area.ModelOn(record.IssuedOn.Value), area.Nation));
    }

    private static async Task<IssueRecord> RecordAsync(AppDb db, AreaFacts area, ParseResult parsed, CancellationToken cancel)
    {
        var records = (await db.IssueRecordsOfAsync(area.Id, cancel)).Where(one => !one.IsOpen).ToList();
        if (records.Find(one => (parsed.GetValue(Record) ?? one.Number) == one.Number) is { } record)
        {
            return record;
        }

        throw new RefusedException(records.Count == 0 && await db.IssuedUnjudgedAsync(area, cancel) is { Count: > 0 } issued
            ? issued
            : [new("NothingIssued", "No plan was issued here under such a record, so no copies are owed.")]);
    }

    private static Task<CopiesChanged> ActAsync(ParseResult parsed, string why, Func<IServiceProvider, AreaFacts, Change, Task<Guid?>> act,
        CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var area = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        return new CopiesChanged(area.Slug, await act(services, area, services.GetRequiredService<TimeProvider>().ChangeByProgram(why)), true);
    });

    private static void Write(CopiesAnswer answer, TextWriter output)
    {
        output.Say($"Issued on {answer.IssuedOn:yyyy-MM-dd}, record {answer.Record}.");
        if (!answer.IsLawHere)
        {
            output.Say("The rule that asks for copies (R41) is not law here as it is written, so none is owed under it.");
            return;
        }

        answer.Copies.ToList().ForEach(one => output.Say(one.SentOn is { } day
            ? $"{one.Authority} ({one.Kind}): sent on {day:yyyy-MM-dd}; {one.Document}" : (Sentence)$"{one.Authority} ({one.Kind}): owed"));
        answer.EmptyKinds.ToList().ForEach(kind => output.Say($"Nobody entered: {kind}"));
    }

    private static void Say(CopiesChanged answer, TextWriter output) => output.Say(answer.Id is { } id ? $"Done for {answer.Area}. [{id}]" : (Sentence)$"Done for {answer.Area}.");

    private sealed record CopiesAnswer(int Record, DateOnly IssuedOn, IReadOnlyList<CopyListed> Copies, IReadOnlyList<string> EmptyKinds, bool IsLawHere);

    private sealed record CopyListed(string Authority, string Kind, DateOnly? SentOn, string? Person, string? Document);

    private sealed record CopiesChanged(string Area, Guid? Id, bool Done);
}
