using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What hangs on one statement.</summary>
internal static class ThreadVerb
{
    public static Command Create()
    {
        var area = new Argument<string>("area") { Description = "The area's slug, or with the statement, such as kent/C14 or kent/2025-2029/C14." };
        var plan = new Argument<string?>("plan")
            { Description = "The plan's part of its address, such as 2025-2029; the one in force when left out.", Arity = ArgumentArity.ZeroOrOne };
        var reference = new Argument<string?>("reference") { Description = "The statement, such as C14.", Arity = ArgumentArity.ZeroOrOne };
        return new Command("thread", "Show what hangs on a statement: reasons, money, measures, accounts, questions. Answers with reference, text, edition, withdrawn, counts (question, entries, statements), joins (edition, kind, before, after, confirmed: what split it or merged it with others) and lines; each line has id and line, whose fields the data page of the area explains.") { area, plan, reference }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                string[] place = [.. parsed.GetRequiredValue(area).Split('/'), .. new[] { parsed.GetValue(plan), parsed.GetValue(reference) }.OfType<string>()];
                var facts = await db.AreaFactsAsync(place[0], cancel);
                var today = services.GetRequiredService<TimeProvider>().Today();
                var slug = place.Length == 3 ? place[1] : (await db.PlansOfAsync(facts.Id, today, cancel)).Leading?.Slug;
                var found = (place.Length is 2 or 3 && slug is not null ? await db.StatementAsync(facts.Id, slug, place[^1], today, cancel) : null)
                    ?? throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
                var lines = await services.GetRequiredService<StatementThreads>().OfAsync(facts.Id, today, found.Id, cancel);
                return new ThreadListed(found.Reference, found.Text, found.Edition, found.Withdrawn, ThreadCount.Of(lines),
                    [.. lines.Select(line => new ThreadLineListed(line.Id,
                        ThreadData.Of(line, found.PlanSlug, found.Reference, $"/{facts.Slug}{found.Page}", facts)))],
                    [.. (await db.JoinsOfStatementAsync(found.Id, cancel)).Select(JoinListed.Of)]);
            }),
            (thread, output) =>
            {
                output.Say($"{thread.Reference}: {thread.Text}");
                if (thread.Withdrawn is { } withdrawn)
                {
                    output.Say($"Edition {withdrawn.Number} is withdrawn: {withdrawn.Note} {(thread.Edition is { } shown ? (Sentence)$"These are the words of edition {shown}." : "No edition that has it stands.")}");
                }

                foreach (var join in thread.Joins)
                {
                    output.Say($"{string.Join(", ", join.Before)} became in edition {join.Edition}: {string.Join(", ", join.After)}{(join.Confirmed is null ? "; found by a computer, not confirmed" : "")}.");
                }

                foreach (var count in thread.Counts)
                {
                    var lines = thread.Lines.Where(line => line.Line.Question == count.Question).ToList();
                    output.Say(count.Entries > 0 ? (Sentence)$"{Words(count.Question)}:" : lines.Count > 0
                        ? (Sentence)$"{Words(count.Question)}: nothing that answers it is linked." : $"{Words(count.Question)}: nothing is linked.");
                    foreach (var line in lines)
                    {
                        output.Say(line.Line is { LinkDropped: true, WithdrawnWhy: { } dropped }
                            ? (Sentence)$"  {line.Line.On:yyyy-MM-dd} {Choices.InWords(line.Line.Kind)}, the link was dropped on {line.Line.RecordedOn:yyyy-MM-dd}. Why: {dropped}"
                            : line.Line.WithdrawnWhy is { } why
                            ? (Sentence)$"  {line.Line.On:yyyy-MM-dd} {Choices.InWords(line.Line.Kind)}, withdrawn on {line.Line.RecordedOn:yyyy-MM-dd}. Why: {why}"
                            : $"  {line.Line.On:yyyy-MM-dd} {Choices.InWords(line.Line.Kind)}: {line.Line.Text}{(line.Line.Invented ? " (invented)" : "")} [{line.Line.Document}] {line.Id}");
                        foreach (var said in NotOfTheseWords(line.Line))
                        {
                            output.Say($"    {said}");
                        }
                    }
                }
            });
    }

    /// <summary>What the public page says beside a line that was not said of the words shown.</summary>
    private static IEnumerable<string> NotOfTheseWords(ThreadData line) =>
    [
        .. line.WordsOfEdition is { } edition ? [ThreadShown.EarlierWords(edition)] : Array.Empty<string>(),
        .. line.Doubts.Select(doubt => $"{ThreadWords.Get("BeingChecked")} {ThreadWords.Get("Doubt_" + doubt)}"),
    ];

    private static string Words(ThreadQuestion question) => ThreadWords.Get("Question_" + question);
}

internal sealed record ThreadListed(string Reference, string Text, int? Edition, WithdrawnEdition? Withdrawn, IReadOnlyList<ThreadCount> Counts,
    IReadOnlyList<ThreadLineListed> Lines, IReadOnlyList<JoinListed> Joins);

/// <param name="Kind">split or merged.</param>
/// <param name="Confirmed">When a person said so; null while it was only found.</param>
internal sealed record JoinListed(int Edition, string Kind, IReadOnlyList<string> Before, IReadOnlyList<string> After, DateTimeOffset? Confirmed)
{
    public static JoinListed Of(StatementJoin join) => new(join.Edition, join.Kind.ToString().ToLowerInvariant(), join.Before, join.After, join.Confirmed);
}

/// <param name="Id">By which 'thread-entry correct' and 'thread-entry withdraw' name an entry.</param>
internal sealed record ThreadLineListed(Guid Id, ThreadData Line);
