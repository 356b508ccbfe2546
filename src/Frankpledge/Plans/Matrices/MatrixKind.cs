using Frankpledge.Common;
using Frankpledge.Plans.Checks;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Matrices;

/// <summary>A row or a column: its key, as verbs and files know it, and what it is.</summary>
public sealed record MatrixKey(string Key, Sentence Words);

/// <summary>What a matrix is read from.</summary>
/// <param name="LocalPlans">The plans of local partnerships that stand on the day.</param>
public sealed record MatrixText(CheckedText Text, IReadOnlyList<LocalPlan> LocalPlans);

/// <summary>What a matrix is called and says of itself to one body.</summary>
/// <param name="NotLaw">That its rule is not the law there, or that this is not settled; null where it is law, and where no law speaks.</param>
public sealed record MatrixWords(Sentence Title, Sentence Why, Sentence? NotLaw)
{
    /// <summary>Whether what nothing answers is counted as a hole: only what the law asks can be missing.</summary>
    public bool IsJudged => NotLaw is null;
}

/// <summary>One matrix of a plan, as data: its rows and columns, and when a line of the plan speaks of a cell.</summary>
/// <param name="Name">As addresses, verbs and files know it.</param>
/// <param name="Rule">The number in the rule book, or null where no law speaks.</param>
public sealed record MatrixKind(string Name, Sentence Title, Sentence Why, string? Rule)
{
    /// <summary>Title and reason where the rule is not the law: they claim none. Null where the others hold everywhere.</summary>
    public (Sentence Title, Sentence Why)? Elsewhere { get; init; }

    public required Sentence RowTitle { get; init; }

    public required Func<MatrixText, IReadOnlyList<MatrixKey>> Rows { get; init; }

    public required Func<MatrixText, IReadOnlyList<MatrixKey>> Columns { get; init; }

    /// <summary>Whether a line of the plan speaks of a row and a column.</summary>
    public required Func<MatrixText, CheckedLine, string, string, bool> Speaks { get; init; }

    /// <summary>Whether a row and a column meet; a cell that does not exist is no hole.</summary>
    public Func<string, string, bool> Meets { get; init; } = (_, _) => true;

    /// <summary>Whether words alone answer a cell, without a statement of the plan.</summary>
    public bool TakesWordsAlone { get; init; }

    /// <summary>What the law says against words of an answer.</summary>
    public Func<string, IReadOnlyList<Reason>>? WhyNotSaid { get; init; }

    /// <summary>Its words for a body: what is not the law there is not called law (R13).</summary>
    public MatrixWords In(GovernanceModel model, Nation nation) => Rule is null || RuleReach.IsLaw(Rule, model, nation) ? new(Title, Why, null)
        : new(Elsewhere?.Title ?? Title, Elsewhere?.Why ?? Why, RuleReach.WhyNot(RuleBook.Of(Rule), nation, model)
            ?? (Sentence)$"Whether {Rule} is law for the body here is not settled.");

    /// <exception cref="RefusedException">There is no such matrix (<c>MatrixUnknown</c>).</exception>
    public static MatrixKind Of(string name) => Find(name)
        ?? throw new RefusedException("MatrixUnknown", $"There is no matrix {name}. Choose one: {string.Join(", ", PlanMatrices.All.Select(one => one.Name))}.");

    public static MatrixKind? Find(string name) => PlanMatrices.All.FirstOrDefault(one => one.Name == name);
}
