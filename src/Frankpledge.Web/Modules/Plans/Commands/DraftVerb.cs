using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Plans.Drafting;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using static Frankpledge.Web.Modules.Plans.Commands.DraftActs;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>draft ...</c>: the working draft of a plan, as its pages do it.</summary>
internal static class DraftVerb
{
    private static readonly Option<string> Text = new("--text") { Description = "The words.", Required = true };
    private static readonly Option<string?> Stem = new("--stem") { Description = "The line that introduces the list of which it is an item." };
    private static readonly Option<StatementKind[]> Kinds = Choices.ManyOf<StatementKind>("--kind",
        "Its kind; the rules read it when the draft is frozen where none is given.");
    private static readonly Option<string> After = new("--after") { Description = "The passage behind which it stands; 0 for the beginning.", Required = true };
    private static readonly Option<int?> Level = new("--heading") { Description = "It is a heading: 1 opens a theme, 2 a part of one." };
    private static readonly Option<bool> Joins = new("--same-paragraph") { Description = "It goes on in the paragraph of what stands before it." };
    private static readonly Option<bool> Whole = new("--with-part") { Description = "A heading takes along what stands under it." };
    private static readonly Option<string> Reason = new("--why") { Description = "Why it goes.", Required = true };
    private static readonly Argument<int> Place = new("at") { Description = "How many letters stand before the second half." };

    private static readonly Option<int> Row = new("--row") { Description = "The row of the table: 1 is its first, one more than it has adds one.", Required = true };
    private static readonly Option<int> Cell = new("--cell") { Description = "The cell of the row: 1 is its first.", Required = true };

    public static Command Create()
    {
        var draft = new Command("draft", "The working draft of a plan: start it, write in it, comment, suggest, and freeze it as an edition.")
        {
            DraftReads.Start(), DraftReads.Show(), DraftReads.History(),
            Act("edit", "Write a passage anew.", [Passage, Text, Stem, Seen, Why], async (asked, services) =>
            {
                var passage = await asked.PassageAsync();
                return await services.GetRequiredService<EditPassage>().RunAsync(asked.Asked, new(passage.Number, asked.SeenOf(passage),
                    asked.Parsed.GetRequiredValue(Text), null, null, asked.Parsed.GetValue(Stem), asked.Why), asked.By, asked.Cancel);
            }),
            Act("cell", "Write a cell of a table anew. A row whose cells are all empty is taken out.", [Passage, Row, Cell, Text, Seen, Why], async (asked, services) =>
            {
                var passage = await asked.PassageAsync();
                return await services.GetRequiredService<EditPassage>().RunAsync(asked.Asked, new(passage.Number, asked.SeenOf(passage), null, Why: asked.Why)
                    { Rows = With(passage, asked.Parsed.GetRequiredValue(Row), asked.Parsed.GetRequiredValue(Cell), asked.Parsed.GetRequiredValue(Text)) },
                    asked.By, asked.Cancel);
            }),
            Act("kind", "Say what a statement is; without --kind the rules read it when the draft is frozen.", [Passage, Kinds, Why], async (asked, services) =>
            {
                var passage = await asked.PassageAsync();
                return await services.GetRequiredService<EditPassage>().RunAsync(asked.Asked,
                    new(passage.Number, passage.TextNumber, null, asked.Parsed.GetValue(Kinds) ?? [], Why: asked.Why), asked.By, asked.Cancel);
            }),
            Act("add", "Write a new passage. Answers with its number.", [Text, After, Level, Stem, Kinds, Joins, Why], async (asked, services) =>
                await services.GetRequiredService<AddPassage>().RunAsync(asked.Asked, Wanted(asked.Parsed),
                    await asked.NumberAsync(asked.Parsed.GetRequiredValue(After)),
                    asked.Why, asked.By, asked.Cancel)),
            Act("move", "Put a passage elsewhere.", [Passage, After, Whole, Why], async (asked, services) =>
                await services.GetRequiredService<MovePassage>().RunAsync(asked.Asked, (await asked.PassageAsync()).Number,
                    await asked.NumberAsync(asked.Parsed.GetRequiredValue(After)), asked.Parsed.GetValue(Whole), asked.Why, asked.By, asked.Cancel)),
            Act("drop", "Take a passage out of the text. Its reference stays known and is never given again.", [Passage, Reason, Seen], async (asked,
                services) =>
            {
                var passage = await asked.PassageAsync();
                return await services.GetRequiredService<DropPassage>().RunAsync(asked.Asked, passage.Number, asked.SeenOf(passage),
                    asked.Parsed.GetRequiredValue(Reason), asked.By, asked.Cancel);
            }),
            Act("take-back", "Put a passage back that was dropped.", [Passage], async (asked, services) =>
                await services.GetRequiredService<TakeBackPassage>().RunAsync(asked.Asked, (await asked.PassageAsync()).Number, asked.By, asked.Cancel)),
            Act("split", "Make two statements of one. Answers with the number of the second.", [Passage, Place, Seen], async (asked, services) =>
            {
                var passage = await asked.PassageAsync();
                return await services.GetRequiredService<SplitPassage>().RunAsync(asked.Asked, passage.Number, asked.SeenOf(passage),
                    asked.Parsed.GetRequiredValue(Place), asked.By, asked.Cancel);
            }),
            Act("join", "Join a statement with the one behind it.", [Passage, Seen], async (asked, services) =>
            {
                var passage = await asked.PassageAsync();
                return await services.GetRequiredService<JoinPassages>().RunAsync(asked.Asked, passage.Number, asked.SeenOf(passage), asked.By, asked.Cancel);
            }),
            Act("undo", "Undo the last act of whoever is named.", [], (asked, services) =>
                services.GetRequiredService<UndoDraftAct>().RunAsync(asked.Asked, null, asked.By, asked.Cancel)),
            Act("end", "Put the draft aside, so that another can be started.", [Reason], async (asked, services) =>
            {
                await services.GetRequiredService<EndDraft>().RunAsync(asked.Asked, asked.Parsed.GetRequiredValue(Reason), asked.By, asked.Cancel);
                return 0;
            }),
        };
        foreach (var command in DraftTalkVerbs.All().Concat([DraftReads.Word(), DraftReads.BringBack(), DraftFreeze.Create()]))
        {
            draft.Subcommands.Add(command);
        }

        return draft;
    }

    /// <summary>A table with one cell written anew.</summary>
    private static List<List<string>> With(DraftPassage table, int row, int cell, string text)
    {
        if (table.Rows is null)
        {
            return [];
        }

        var rows = table.Rows.Select(one => one.Concat(Enumerable.Repeat("", table.Columns - one.Count)).ToList()).ToList();
        if (row < 1 || row > rows.Count + 1 || cell < 1 || cell > table.Columns)
        {
            throw new RefusedException("CellUnknown", $"There is no cell {cell} in row {row}: the table has {rows.Count} rows of {table.Columns} cells.");
        }

        if (row > rows.Count)
        {
            rows.Add([.. Enumerable.Repeat("", table.Columns)]);
        }

        rows[row - 1][cell - 1] = text;
        return rows;
    }

    private static NewPassage Wanted(ParseResult parsed) => parsed.GetValue(Level) is { } level
        ? new(PassageForm.Heading, parsed.GetRequiredValue(Text), [], level)
        : new(PassageForm.Statement, parsed.GetRequiredValue(Text), parsed.GetValue(Kinds) ?? [], Stem: parsed.GetValue(Stem),
            OpensParagraph: !parsed.GetValue(Joins));
}
