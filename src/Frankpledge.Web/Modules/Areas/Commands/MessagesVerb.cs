using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary><c>messages</c>: what readers wrote from the foot of public pages, and that the office has dealt with it.</summary>
internal static class MessagesVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<Guid> Message = new("message") { Description = "The message's id, as list gives it." };

    public static Command Create() => new("messages", "What readers wrote to the office of an area.")
    {
        new Command("list", "The messages that wait, oldest first.") { Area }.Answering(ListAsync, Write),
        new Command("settle", "Mark a message as dealt with; its words and the address for an answer are erased.") { Area, Message }
            .Answering(SettleAsync, (settled, output) => output.WriteLine($"{settled.Id} is dealt with; its words are erased.")),
    };

    private static Task<MessagesListed> ListAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var all = db.ReaderMessages.AsNoTracking().Where(message => message.AreaId == area.Id);
        var waiting = await all.Where(message => message.SettledAt == null).OrderBy(message => message.SentAt).ThenBy(message => message.Id)
            .ToListAsync(cancel);
        return new MessagesListed(
            [.. waiting.Select(message => new MessageListed(message.Id, message.Kind, message.About, message.Text, message.ReplyTo, message.SentAt))],
            await all.CountAsync(message => message.Kind == ReaderMessageKind.Useful, cancel),
            await all.CountAsync(message => message.Kind == ReaderMessageKind.NotUseful, cancel));
    });

    private static Task<MessageSettled> SettleAsync(ParseResult parsed, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var area = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Dealt with a reader's message at the command line");
        var settled = await services.GetRequiredService<SettleMessage>().RunAsync((area.Id, parsed.GetRequiredValue(Message)), change, cancel);
        return new MessageSettled(settled.Id, settled.SettledAt!.Value, settled.SettledBy!);
    });

    private static void Write(MessagesListed listed, TextWriter output)
    {
        foreach (var message in listed.Waiting)
        {
            output.WriteLine(
                $"{message.Id}  {message.SentAt.LocalTime():yyyy-MM-dd HH:mm}  {Choices.InWords(message.Kind)} about {message.About}{(message.ReplyTo is { } reply ? $", wants an answer at {reply}" : "")}\n  {message.Text ?? "(nothing more was written)"}");
        }

        output.WriteLine($"Messages that wait: {listed.Waiting.Count}. Found a page useful: {listed.FoundUseful}; did not: {listed.FoundNotUseful}.");
    }
}

internal sealed record MessagesListed(IReadOnlyList<MessageListed> Waiting, int FoundUseful, int FoundNotUseful);

internal sealed record MessageListed(Guid Id, ReaderMessageKind Kind, string About, string? Text, string? ReplyTo, DateTimeOffset SentAt);

internal sealed record MessageSettled(Guid Id, DateTimeOffset SettledAt, string SettledBy);
