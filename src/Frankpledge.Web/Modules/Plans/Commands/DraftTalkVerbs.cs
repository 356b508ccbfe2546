using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans.Drafting;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using static Frankpledge.Web.Modules.Plans.Commands.DraftActs;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What people say of a working draft and suggest for it, and who is to do what.</summary>
internal static class DraftTalkVerbs
{
    private static readonly Option<string> Text = new("--text") { Description = "What you say.", Required = true };
    private static readonly Option<string?> Words = new("--words") { Description = "The words that are meant, as they stand in the passage." };
    private static readonly Argument<int> Number = new("number") { Description = "Of the comment or the suggestion, as show gives it." };
    private static readonly Option<string?> Instead = new("--text") { Description = "What is to stand: the words suggested, or both joined by hand." };
    private static readonly Option<string> Reason = new("--why") { Description = "Why; whoever suggested it reads it.", Required = true };
    private static readonly Option<SuggestedChange> Change = Choices.OneOf<SuggestedChange>("--change", "What would change; its words where nothing is said.");
    private static readonly Option<string?> After = new("--after") { Description = "For a move: the passage behind which it would stand; 0 for the beginning." };
    private static readonly Option<int?> Row = new("--row") { Description = "For a row of a table: which, 1 for the first; of a new one the row behind which it would stand, 0 for the beginning." };
    private static readonly Option<string[]> Cells = new("--cells") { Description = "All cells of the row as they would be; none where it is struck out.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> IsNew = new("--new") { Description = "The row is a new one." };
    private static readonly Option<string?> OfFile = new("--file") { Description = "The name of the Word file, as it was brought back." };
    private static readonly Option<string?> OfPerson = new("--person") { Description = "Who suggested it, as show gives the name." };
    private static readonly Option<string> Task = new("--task") { Description = "What is to be done.", Required = true };
    private static readonly Option<Role> OfRole = Choices.OneOf<Role>("--role", "The role on whose desk it is.", Role.PanelOfficer, Role.PanelMember).Needed();
    private static readonly Option<string?> Person = new("--person") { Description = "The person, if one is meant." };
    private static readonly Option<DateOnly> Due = Ask.Day("--due", "The day by which it is to be done.");
    private static readonly Option<bool> TakenBack = new("--taken-back") { Description = "It is taken back, and not done." };

    public static IEnumerable<Command> All() =>
    [
        Act("comment", "Comment on a passage. Answers with the number of the comment.", [Passage, Text, Words], async (asked, services) =>
            await services.GetRequiredService<CommentOnPassage>().RunAsync(asked.Asked, (await asked.PassageAsync()).Number,
                asked.Parsed.GetRequiredValue(Text),
                asked.Parsed.GetValue(Words), asked.By, asked.Cancel)),
        Answer("reply", "Reply to a comment.", CommentAct.Replied),
        Answer("close", "Close a comment with a reason.", CommentAct.Closed),
        Answer("reopen", "Open a comment again.", CommentAct.Reopened),
        Act("suggest", "Suggest a change. The text stays until an editor accepts it. Answers with the number of the suggestion.", [Passage, Change, Instead, After, Row, Cells, IsNew, Seen, Why],
            async (asked, services) =>
            {
                var change = asked.Parsed.GetValue(Change);
                var after = asked.Parsed.GetValue(After) is { } named ? await asked.NumberAsync(named) : (int?)null;
                return await services.GetRequiredService<SuggestChange>().RunAsync(asked.Asked,
                    new(change, await asked.NumberAsync(asked.Parsed.GetRequiredValue(Passage)), asked.Parsed.GetValue(Instead), asked.Why, after,
                        Seen: asked.Parsed.GetValue(Seen))
                    {
                        Wish = change == SuggestedChange.Row && asked.Parsed.GetValue(Row) is { } row
                            ? new(row, asked.Parsed.GetValue(Cells) is { Length: > 0 } cells ? cells : null, asked.Parsed.GetValue(IsNew)) : null,
                    }, asked.By, asked.Cancel);
            }),
        Act("accept", "Accept a suggestion. Where the text has changed since, say with --text what is to stand.", [Number, Instead, Seen], (asked, services) =>
            services.GetRequiredService<AcceptSuggestion>().RunAsync(asked.Asked, new(asked.Parsed.GetRequiredValue(Number), asked.Parsed.GetValue(Seen),
                asked.Parsed.GetValue(Instead)), asked.By, asked.Cancel)),
        Act("decline", "Decline a suggestion with a reason.", [Number, Reason], async (asked, services) =>
        {
            await services.GetRequiredService<DeclineSuggestion>().RunAsync(asked.Asked, asked.Parsed.GetRequiredValue(Number),
                asked.Parsed.GetRequiredValue(Reason),
                asked.By, asked.Cancel);
            return asked.Parsed.GetRequiredValue(Number);
        }),
        Together("accept-all", "Accept what waits of one Word file or of one person. What was made for another text than the one that stands is left.", true),
        Together("decline-all", "Decline what waits of one Word file or of one person, with one reason.", false),
        Act("assign", "Say who is to do what at a passage by when. It is due on their desk.", [Passage, Task, OfRole, Person, Due], async (asked, services) =>
        {
            var passage = await asked.PassageAsync();
            await services.GetRequiredService<AssignPassage>().RunAsync(asked.Asked, passage.Number, new(asked.Parsed.GetRequiredValue(Task),
                asked.Parsed.GetRequiredValue(OfRole), asked.Parsed.GetValue(Person), asked.Parsed.GetRequiredValue(Due)), asked.By, asked.Cancel);
            return passage.Number;
        }),
        Act("settle", "Say that what was to be done at a passage is done, or take it back.", [Passage, TakenBack], async (asked, services) =>
        {
            var passage = await asked.PassageAsync();
            await services.GetRequiredService<SettleAssignment>().RunAsync(asked.Asked, passage.Number, asked.Parsed.GetValue(TakenBack), asked.By,
                asked.Cancel);
            return passage.Number;
        }),
    ];

    private static Command Together(string name, string description, bool isAccepted)
    {
        var command = new Command(name, $"{description} Answers with plan, settled and left: number and why.") { Draft, OfFile, OfPerson, By };
        command.Options.Add(isAccepted ? DraftActs.Why : (Option)Reason);
        return command.Answering((parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var asked = await AskedAsync(parsed, services, cancel);
                var (file, person) = (parsed.GetValue(OfFile), parsed.GetValue(OfPerson));
                if (file is null == person is null)
                {
                    throw new RefusedException("NoHeapNamed", "Name either a Word file with --file or a person with --person: what waits of it is settled.");
                }

                var talk = await services.GetRequiredService<DraftTalkHere>().OfAsync(await asked.TextAsync(), cancel);
                var numbers = talk.Suggestions.SelectMany(one => one).Where(one => one.IsWaiting)
                    .Where(one => file is null ? one.RecordedBy == person : one.Source == file)
                    .Select(one => one.Number).ToList();
                var done = await services.GetRequiredService<SettleTogether>().RunAsync(asked.Asked,
                    new(numbers, isAccepted, isAccepted ? asked.Why : parsed.GetRequiredValue(Reason)), asked.By, cancel);
                return new DraftSettled(asked.Asked.Slug, done.Settled, done.Left);
            }), (done, output) =>
            {
                output.Say($"{InWords.Number(done.Settled.Count, "suggestion")} {(isAccepted ? "accepted" : "declined")}: {string.Join(", ", done.Settled)}.");
                done.Left.ToList().ForEach(one => output.Say($"Left: suggestion {one.Number}. {one.Why}"));
            });
    }

    private sealed record DraftSettled(string Plan, IReadOnlyList<int> Settled, IReadOnlyList<SuggestionLeft> Left);

    private static Command Answer(string name, string description, CommentAct act) => Act(name, description, [Number, Text], async (asked, services) =>
    {
        var text = await asked.TextAsync();
        var talk = (await services.GetRequiredService<DraftTalkHere>().OfAsync(text, asked.Cancel)).Comments.SelectMany(one => one)
            .FirstOrDefault(one => one.Number == asked.Parsed.GetRequiredValue(Number))
            ?? throw new RefusedException("CommentUnknown", $"There is no comment {asked.Parsed.GetRequiredValue(Number)} here.");
        await services.GetRequiredService<AnswerComment>().RunAsync(asked.Asked, talk.Number, talk.Lines.Count, act, asked.Parsed.GetRequiredValue(Text),
            asked.By,
            asked.Cancel);
        return talk.Number;
    });
}
