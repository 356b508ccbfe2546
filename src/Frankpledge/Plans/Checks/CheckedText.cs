using Frankpledge.Areas.Contract;
using Frankpledge.Reading;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Checks;

/// <summary>A text as the checks read it: a plan, papers about one, or a pack with both.</summary>
public sealed class CheckedText
{
    /// <summary>The plan in reading order, with its foreword and summary; empty where the text is a paper.</summary>
    public required IReadOnlyList<CheckedLine> Plan { get; init; }

    /// <summary>What stands before and after the plan in a pack, or a paper that holds no plan.</summary>
    public IReadOnlyList<CheckedLine> Papers { get; init; } = [];

    /// <summary>The tables of the plan, in order.</summary>
    public IReadOnlyList<TypedTable> Tables { get; init; } = [];

    /// <summary>Figures that two of its tables state.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>How many pages it has, where it has pages.</summary>
    public int? Pages { get; init; }

    /// <summary>What it is called, with what its years are held against; null where it has no title or no planning period.</summary>
    public CheckedTitle? Title { get; init; }

    /// <summary>The area whose plan it is: what no rule asks there is not found. Null for a file, of which that is not known.</summary>
    public AreaFacts? Area { get; init; }

    /// <summary>Who governs there: a commissioner where that is not known.</summary>
    public GovernanceModel Model => Area?.ModelOn(On) ?? GovernanceModel.Commissioner;

    /// <summary>Whether a rule speaks for the body whose plan it is.</summary>
    public bool Speaks(string? rule) => Area is null || RuleReach.Speaks(rule, Area.ModelOn(On), Area.Nation);

    /// <summary>The day for which law that changes is asked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Links to places in the document that are not there; none for an edition, which keeps no links.</summary>
    public IReadOnlyList<Documents.DeadLink> DeadLinks { get; init; } = [];

    /// <summary>What the records say of the plan's statements and sources; null for a file.</summary>
    public CheckedThreads? Threads { get; init; }

    /// <summary>Words and short forms that the glossary of the plan explains, beside its text.</summary>
    public IReadOnlySet<string> Glossary { get; init; } = new HashSet<string>();

    public bool HasPlan => Plan.Count > 0;

    /// <summary>It has the parts of a paper to a meeting, and no plan.</summary>
    public bool IsPaper { get; init; }

    /// <summary>A paper by itself, or a plan. In a pack stand minutes and letters too.</summary>
    public bool IsPack => HasPlan && Papers.Count > 0;

    public IEnumerable<CheckedLine> Whole => Plan.Concat(Papers);

    /// <summary>What reads as text: no headings and no tables.</summary>
    public IEnumerable<CheckedLine> Prose => Plan.Where(line => line.IsProse);
}

/// <summary>The title of a plan and what its years are held against (R24).</summary>
/// <param name="Elections">Of the office that issues it.</param>
/// <param name="IssuedOn">The day of issue; null where it is a draft, or not known.</param>
public sealed record CheckedTitle(string Text, Statute.Elections.OrdinaryElections Elections, DateOnly? IssuedOn);

/// <summary>What hangs on the statements of a plan.</summary>
/// <param name="Answered">By the id of a statement, the questions that something answers.</param>
/// <param name="Warnings">What modules want to be read before an edition is published: doubtful links, sources that changed nothing yet.</param>
public sealed record CheckedThreads(
    IReadOnlyDictionary<Guid, IReadOnlySet<Contract.ThreadQuestion>> Answered, IReadOnlyList<Common.Reason> Warnings);
