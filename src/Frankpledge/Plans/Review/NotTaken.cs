using Frankpledge.Documents;

namespace Frankpledge.Plans.Review;

/// <summary>Why words of the source are no statement.</summary>
public enum WhyNotTaken
{
    BeforeThePlan,
    AfterThePlan,
    FrontMatter,
    Furniture,
    Footnote,

    /// <summary>A heading that gives statements no section: a title, or one that people said is none.</summary>
    Heading,

    /// <summary>A line that introduces a list and says nothing by itself.</summary>
    Stem,

    /// <summary>A person said that it is no statement.</summary>
    SetAside,

    /// <summary>The reader found no statement in it: a caption, an address, a word on its own.</summary>
    NothingFound,
}

/// <summary>Words of a block that no statement, heading or table of the plan has.</summary>
/// <param name="Parts">Stretches of the block, in order; never empty.</param>
/// <param name="By">Who set them aside, where somebody did.</param>
public sealed record NotTaken(SourceBlock Block, IReadOnlyList<SpanPart> Parts, WhyNotTaken Why, string? By = null)
{
    /// <summary>All of a source, in order.</summary>
    /// <param name="standing">Every candidate of the import.</param>
    public static IReadOnlyList<NotTaken> Of(MendedSource source, IEnumerable<CandidateStand> standing)
    {
        var headings = source.Headings.Select(heading => heading.Block).ToHashSet();
        var found = standing.ToLookup(one => one.Block);
        return [.. source.Blocks.Where(block => !headings.Contains(block.Index) && block is not { Kind: BlockKind.Table, LeftOut: LeftOut.No })
            .Select(block => Of(block, found[block.Index])).OfType<NotTaken>()];
    }

    private static NotTaken? Of(SourceBlock block, IEnumerable<CandidateStand> found)
    {
        var all = found.ToList();
        var parts = new List<SpanPart>();
        var at = 0;
        foreach (var taken in all.Where(one => one.IsTaken).OrderBy(one => one.Start))
        {
            Add(at, taken.Start);
            at = Math.Max(at, taken.Start + taken.Length);
        }

        Add(at, block.Text.Length);
        var aside = all
            .Find(one => one is { IsTaken: false, DecidedBy: not null }
                && parts.Exists(part => one.Start < part.Start + part.Length && part.Start < one.Start + one.Length));
        return parts.Count == 0 ? null : new(block, parts, aside is null ? WhyOf(block) : WhyNotTaken.SetAside, aside?.DecidedBy);

        void Add(int start, int end)
        {
            start = Math.Clamp(start, 0, block.Text.Length);
            end = Math.Clamp(end, start, block.Text.Length);
            if (ContainsAnyLetter(block.Text.AsSpan(start, end - start)))
            {
                parts.Add(new(block, start, end - start));
            }
        }
    }

    private static WhyNotTaken WhyOf(SourceBlock block) => block switch
    {
        { LeftOut: LeftOut.Furniture } => WhyNotTaken.Furniture,
        { LeftOut: LeftOut.BeforeThePlan } => WhyNotTaken.BeforeThePlan,
        { LeftOut: LeftOut.AfterThePlan } => WhyNotTaken.AfterThePlan,
        { LeftOut: LeftOut.FrontMatter } => WhyNotTaken.FrontMatter,
        { Kind: BlockKind.Footnote } => WhyNotTaken.Footnote,
        { Kind: BlockKind.Heading } => WhyNotTaken.Heading,
        _ when block.Text.TrimEnd().EndsWith(':') => WhyNotTaken.Stem,
        _ => WhyNotTaken.NothingFound,
    };

    private static bool ContainsAnyLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Where a candidate stands in the source.</summary>
/// <param name="IsTaken">It is a statement, or its words are in one.</param>
public sealed record CandidateStand(int Block, int Start, int Length, bool IsTaken, string? DecidedBy);
