using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Plans.Matrices;

/// <summary>
/// What a person says of a cell: which statements answer it, in which words, or that nothing can, with the public reason. Never changed: the next number of the
/// same cell corrects it, and the last one counts unless it was taken back.
/// </summary>
public sealed partial class MatrixAnswer
{
    public const int Longest = 2000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>The name of the matrix.</summary>
    public required string Matrix { get; init; }
    public required string RowKey { get; init; }
    public required string ColumnKey { get; init; }

    /// <summary>1, 2, 3 ...; each corrects the one before.</summary>
    public required int Number { get; init; }

    /// <summary>Nothing can answer it; the words say why.</summary>
    public required bool CannotBe { get; init; }

    /// <summary>References of statements, parted by spaces; may be empty.</summary>
    public required string Statements { get; init; }

    /// <summary>What is said besides, or the reason; may be empty where statements are named.</summary>
    public required string Words { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public string? TakenBackBy { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public int Version { get; set; }

    public bool Counts => TakenBackAt is null;

    public IReadOnlyList<string> References => ReferencesIn(Statements);

    /// <summary>The cell is open again.</summary>
    public void TakeBack(Change change)
    {
        RefusedException.ThrowIfAny(Counts ? [] : [new("AnswerTakenBack", "This answer was taken back already.")]);
        (TakenBackBy, TakenBackAt) = (change.Who, change.At.ToUniversalTime());
    }

    /// <summary>"C14, E7": the references that somebody typed, each once.</summary>
    public static IReadOnlyList<string> ReferencesIn(string? typed) =>
        [.. (typed ?? "").ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>What is wrong with an answer as it is given.</summary>
    /// <param name="kind">The matrix.</param>
    /// <param name="standing">The references of the statements that the edition has.</param>
    public static IReadOnlyList<Reason> WhyNot(CellToAnswer input, MatrixKind kind, IReadOnlySet<string> standing)
    {
        var (said, named) = ((input.Words ?? "").Trim(), ReferencesIn(input.Statements));
        var unknown = named.Where(reference => !standing.Contains(reference)).ToList();
        return
        [
            .. said.Length > Longest ? [new Reason("CellWordsTooLong", $"Say it in at most {Longest} characters.")] : Array.Empty<Reason>(),
            .. unknown.Count > 0 ? [new Reason("CellStatementUnknown", $"This edition has no statement {string.Join(", ", unknown)}. Give references as the plan shows them, such as C14.")]
                : Array.Empty<Reason>(),
            .. input.CannotBe && named.Count > 0 ? [new Reason("CellBoth", "Either statements answer it or nothing can. Leave one of the two out.")] : Array.Empty<Reason>(),
            .. input.CannotBe && !Letter().IsMatch(said) ? [new Reason("CellReasonMissing", "Say why nothing can answer it. The public reads the reason.")]
                : !input.CannotBe && named.Count == 0 && (said.Length == 0 || !kind.TakesWordsAlone)
                    ? [new Reason("CellEmpty", kind.TakesWordsAlone ? "Name the statements that answer it, or say what does." : "Name the statements that answer it, such as C14.")]
                    : Array.Empty<Reason>(),
            .. kind.WhyNotSaid?.Invoke(said) ?? [],
        ];
    }

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();
}

/// <param name="Statements">References as they were typed.</param>
/// <param name="After">The number of the answer that it corrects, as the person saw it; 0 where none was recorded; null where nothing was shown.</param>
public sealed record CellToAnswer(string Matrix, string Row, string Column, bool CannotBe, string? Statements, string? Words, int? After);
