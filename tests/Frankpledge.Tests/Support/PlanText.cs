using Frankpledge.Documents;
using Frankpledge.Plans;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Support;

/// <summary>A plan in a few lines: <c># Heading</c>, <c>## Sub-heading</c>, and statements with the letter of their kind, a question mark
/// when the importer is unsure, and the text: <c>C? I will ...</c>. A line that begins with <c>+</c> goes on in the paragraph before. What
/// stands between bars at the end is by when: <c>C I will act by 2027. |by 2027|</c>.</summary>
internal static class PlanText
{
    public const string Example = """
        # Safer streets
        N Streets belong to everybody.
        C I will light every park by 2027.
        E The force should walk every beat each week.
        ? Parking for motorcycles ought to be safer.
        ## Roads
        C I will publish the ten most dangerous junctions each year.
        + E? Officers must stop cars that race.
        # Victims
        C I will fund a helpline for every victim.
        P Councils should offer safe homes.
        M The share of victims who are satisfied should rise.
        """;

    public static FoundPlan Read(string text)
    {
        var blocks = new List<Block>();
        var headings = new List<FoundHeading>();
        var statements = new List<FoundStatement>();
        foreach (var (index, line) in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
        {
            if (line[0] == '#')
            {
                var level = line.TakeWhile(c => c == '#').Count();
                headings.Add(new FoundHeading(blocks.Count, level, line[level..].Trim()));
                blocks.Add(Block(BlockKind.Heading, line[level..].Trim(), index + 1, level));
                continue;
            }

            var joins = line[0] == '+';
            var marks = joins ? line[1..].Trim() : line;
            var parts = marks.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var said = parts[0][marks.IndexOf(' ', StringComparison.Ordinal)..].Trim();
            blocks = joins
                ? [.. blocks.SkipLast(1), blocks[^1] with { Text = $"{blocks[^1].Text} {said}" }] : [.. blocks, Block(BlockKind.Paragraph, said, index + 1, 0)];
            statements.Add(Statement(marks, said, blocks, headings)
                with { Target = Target(parts, 1), MoreTargets = [.. new[] { Target(parts, 2) }.OfType<Target>()] });
        }

        return new FoundPlan(new SourceDocument("plan.txt", SourceFormat.PlainText, blocks, null, []), 0, blocks.Count, headings, statements, "en", []);
    }

    private static Block Block(BlockKind kind, string text, int line, int level) =>
        new() { Kind = kind, Text = text, Anchors = [new Anchor(0, line)], Level = level };

    private static FoundStatement Statement(string marks, string said, List<Block> blocks, List<FoundHeading> headings)
    {
        var kind = Enum.GetValues<StatementKind>().First(kind => StatementReference.LetterOf(kind) == marks[0] || kind == StatementKind.Narrative);
        var unsure = marks[0] == '?' || marks[1] == '?';
        return new FoundStatement
        {
            Block = blocks.Count - 1, Start = blocks[^1].Text.Length - said.Length, Length = said.Length, Line = blocks[^1].Anchors[0].Line,
            Role = StatementRole.Sentence,
            Section = Section(headings), Text = said, Kinds = [kind], Actors = Actors(kind), Confidence = unsure ? 0.4 : 0.95,
            Why = [unsure ? "nobody is named who acts" : "the words of a test"], Language = "en",
        };
    }

    private static Target? Target(string[] parts, int at) =>
        at < parts.Length ? new("what is promised", Comparator.Due, Deadline: Deadline.Read(parts[at], null)) : null;

    private static IReadOnlyList<string> Section(List<FoundHeading> headings)
    {
        var theme = headings.LastOrDefault(h => h.Level == 1);
        var sub = headings.LastOrDefault(h => h.Level > 1 && h.Block > theme?.Block);
        return [.. new[] { theme, sub }.OfType<FoundHeading>().Select(h => h.Text)];
    }

    private static IReadOnlyList<Actor> Actors(StatementKind kind) => kind switch
    {
        StatementKind.Commitment or StatementKind.Measure or StatementKind.Target => [new("PCC", ActorRole.Owner)],
        StatementKind.Expectation => [new("the force", ActorRole.Force)],
        StatementKind.PartnerExpectation => [new("partners", ActorRole.Partners)],
        _ => [],
    };
}
