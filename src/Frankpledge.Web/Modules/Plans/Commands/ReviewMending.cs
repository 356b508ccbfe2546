using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;
using static Frankpledge.Web.Modules.Plans.Commands.ReviewActs;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>The verbs that mend what was misread, decide many statements together, and check what another decided.</summary>
internal static class ReviewMending
{
    private static readonly Argument<int> Block = new("part") { Description = "The part's number in the document; see review source." };
    private static readonly Argument<int?> Last =
        new("last") { Description = "The last part, where the words go on to a later one.", DefaultValueFactory = _ => null };
    private static readonly Argument<string> Text = new("text") { Description = "The words as they stand in the document." };
    private static readonly Argument<int> Row = new("row") { Description = "The row of the table, beginning with 1; the header counts." };
    private static readonly Argument<int> Column = new("column") { Description = "The column, beginning with 1." };
    private static readonly Option<string?> Words = new("--words") { Description = "Only these words of it." };
    private static readonly Option<bool> Each = new("--each") { Description = "Each sentence becomes a statement by itself." };
    private static readonly Option<int> Level = new("--level") { Description = "1 opens a theme, 2 a part of one, 0: it is no heading.", Required = true };
    private static readonly Option<string?> Heading = new("--text") { Description = "The words of the heading; without it those of the document." };
    private static readonly Option<string> Why = new("--why") { Description = "Why its sums tell nothing.", Required = true };
    private static readonly Option<string> Says = new("--says") { Description = "What is wrong.", Required = true };
    private static readonly Option<Togetherness> How =
        Choices.OneOf<Togetherness>("--as", "section: all of its section; alike: all to which the same rules gave the same kinds.").Needed();

    public static IEnumerable<Command> All() =>
    [
        ReviewSource.Create(), Together(), Pace(),
        Act("add", "Add a statement from words of the document that nothing was read from.", [Block, Last, Words, Each, By], AddAsync),
        Act("word", "Correct the words of a statement; what was read stays beside them.", [Number, Text, By], (act, s) => s.GetRequiredService<CorrectWording>()
            .RunAsync(act.Import, act.Seen(0), act.Parsed.GetRequiredValue(Text), act.By)),
        Act("heading", "Change a heading's level or words, make one of a text, or say that it is none.", [Block, Level, Heading, By], HeadAsync),
        Act("cell", "Correct a cell of a table; its sums are worked out again.", [Block, Row, Column, Text, By], (act, s) => s.GetRequiredService<MendTable>()
            .CorrectAsync(
            act.Import, act.Parsed.GetRequiredValue(Block),
            [new(act.Parsed.GetRequiredValue(Row) - 1, act.Parsed.GetRequiredValue(Column) - 1, act.Parsed.GetRequiredValue(Text))], act.By)),
        Act("withdraw-table", "Withdraw a table from the checks.", [Block, Why, By], (act, s) => s.GetRequiredService<MendTable>()
            .WithdrawAsync(act.Import, act.Parsed.GetRequiredValue(Block), act.Parsed.GetRequiredValue(Why), act.By)),
        Act("check-table", "Take a table into the checks again.", [Block, By], (act, s) => s.GetRequiredService<MendTable>()
            .WithdrawAsync(act.Import, act.Parsed.GetRequiredValue(Block), null, act.By)),
        Act("agree", "Agree with what another person decided.", [Number, By], (act, s) => s.GetRequiredService<CheckDecision>()
            .RunAsync(act.Import, act.Seen(0), agrees: true, null, act.By)),
        Act("disagree", "Disagree with what another person decided.", [Number, Says, By], (act, s) => s.GetRequiredService<CheckDecision>()
            .RunAsync(act.Import, act.Seen(0), agrees: false, act.Parsed.GetRequiredValue(Says), act.By)),
        Act("accept-together", "Accept the sure ones of those that review together lists.", [Number, How, By],
            (act, s) => s.GetRequiredService<DecideTogether>().AcceptAsync(act.Import, act.Many(How, sure: true), act.By)),
        Act("drop-together", "Say that none of those that review together lists is a statement.", [Number, How, By],
            (act, s) => s.GetRequiredService<DecideTogether>().DropAsync(act.Import, act.Many(How), act.By)),
        Act("label-together", "Give other kinds to all that review together lists.", [Number, How, Kinds, By],
            (act, s) => s.GetRequiredService<DecideTogether>().LabelAsync(act.Import, act.Many(How), act.Parsed.GetValue(Kinds) ?? [], act.By)),
    ];

    private static async Task AddAsync(ReviewAsked act, IServiceProvider services)
    {
        var first = act.Parsed.GetRequiredValue(Block);
        var span = new SourceSpan(first, 0, act.Parsed.GetValue(Last) ?? first, int.MaxValue);
        await services.GetRequiredService<AddStatements>().RunAsync(act.Import, new(span, act.Parsed.GetValue(Words), act.Parsed.GetValue(Each)), act.By);
    }

    private static async Task HeadAsync(ReviewAsked act, IServiceProvider services)
    {
        var (block, level) = (act.Parsed.GetRequiredValue(Block), act.Parsed.GetRequiredValue(Level));
        var source = await services.GetRequiredService<Persistence.AppDb>().SourceAsync(act.Import);
        var text = act.Parsed.GetValue(Heading) ?? source.Headings.FirstOrDefault(heading => heading.Block == block)?.Text ?? source.Block(block)?.Text;
        await services.GetRequiredService<MendHeading>().RunAsync(act.Import, new(block, level, text), act.By);
    }

    private static Command Together() =>
        new Command("together", "List the statements that wait and stand together with one, before they are decided together.") { Number, How, Import }
            .Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var all = await AllAsync(services.GetRequiredService<Persistence.AppDb>(), parsed.GetRequiredValue(Import), cancel);
            return new ReviewAsked(parsed, parsed.GetRequiredValue(Import), parsed.GetRequiredValue(Number), all, services.GetRequiredService<TimeProvider>()
                .ChangeByProgram("Looked")).Together(How)
                .Select(one => new TogetherLine(all.IndexOf(one) + 1, one.IsSure, one.Text)).ToList();
        }),
        (lines, output) =>
        {
            output.Say($"{Sentence.Count(lines.Count, "{0} statement waits", "{0} statements wait and stand together")}, {lines.Count(line => line.Sure)} sure.");
            foreach (var line in lines)
            {
                output.Say($"{line.Number,4}  {(line.Sure ? " " : "?")} {line.Text}");
            }
        });

    private static Command Pace() =>
        new Command("pace", "How fast a person has decided so far, and how long what waits takes at that pace.") { Import, By }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var all = await AllAsync(services.GetRequiredService<Persistence.AppDb>(), parsed.GetRequiredValue(Import), cancel);
            var waiting = all.Count(one => one.State == CandidateState.Waiting);
            var pace = ReviewPace.Of(all.Where(one => parsed.GetValue(By) is not { Length: > 0 } who || one.DecidedBy == who).Select(one => one.DecidedAt)
                .OfType<DateTimeOffset>());
            return new PaceAnswer(all.Count - waiting, waiting, pace?.Seconds, pace?.For(waiting).TotalMinutes) { Each = pace?.Each };
        }),
        (answer, output) => output.Say(answer.Each is { } each
            ? (Sentence)$"{answer.Done} are done and {answer.Waiting} wait. At {each} a statement these take about {InWords.Number((int)Math.Ceiling(answer.MinutesLeft!.Value), "minute")}."
            : $"{answer.Done} are done and {answer.Waiting} wait. Too few were decided one by one to tell the pace."));

    private sealed record TogetherLine(int Number, bool Sure, string Text);

    private sealed record PaceAnswer(int Done, int Waiting, double? SecondsEach, double? MinutesLeft)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public Sentence? Each { get; init; }
    }
}
