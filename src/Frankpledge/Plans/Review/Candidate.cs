using Frankpledge.Persistence;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>What a person has said of a found statement.</summary>
public enum CandidateState
{
    Waiting,
    Accepted,
    NotAStatement,
}

/// <summary>How a found statement was tied to one of the plan before.</summary>
public enum MatchKind
{
    New,
    Same,
    ChangedALittle,
}

/// <summary>A statement that the importer found and people review. Its version guards against two people overwriting each other.</summary>
public sealed class Candidate
{
    /// <summary>Below this the reviewer is asked first.</summary>
    public const double SureFrom = 0.75;

    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }

    /// <summary>Place in the text; gaps are left so that a split finds room.</summary>
    public required long Order { get; set; }
    public required int Block { get; init; }
    public required int Start { get; init; }
    public required int Length { get; set; }

    /// <summary>The block of the source at which it stands in the plan: its own, until somebody moves it past a statement of another.</summary>
    public required int Place { get; set; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }
    public required StatementRole Role { get; init; }
    public required IReadOnlyList<string> Section { get; set; }
    public string? Stem { get; init; }
    public required bool OpensParagraph { get; init; }
    public required string Text { get; set; }
    public required IReadOnlyList<StatementKind> Kinds { get; set; }
    public required IReadOnlyList<FoundActor> Actors { get; set; }
    public required IReadOnlyList<FoundTarget> Targets { get; set; }
    public required IReadOnlyList<string> Refs { get; set; }
    public required double Confidence { get; set; }
    public required IReadOnlyList<string> Why { get; set; }
    public required string Language { get; init; }
    public required CandidateState State { get; set; }

    /// <summary>True when a person changed what the importer said.</summary>
    public bool Changed { get; set; }
    public Guid? MatchedStatementId { get; set; }
    public required MatchKind Match { get; set; }

    /// <summary>0 to 1: the share of words in common with the matched statement.</summary>
    public double MatchScore { get; set; }
    public int Version { get; set; }

    public bool IsSure => Confidence >= SureFrom;

    public bool IsUnsettled => State == CandidateState.Waiting && !IsSure;

    /// <summary>The text has become another, so the labels are a guess and the match is no longer exact.</summary>
    internal void AskAgain(string why)
    {
        Confidence = 0;
        Why = [why];
        State = CandidateState.Waiting;
        Changed = true;
        Match = Match == MatchKind.Same ? MatchKind.ChangedALittle : Match;
    }

    /// <summary>The statement that it became when it was confirmed, so that it keeps its reference when it is confirmed again.</summary>
    internal void Became(Guid statementId) => MatchedStatementId = statementId;

    internal Candidate Copy() => JsonText.Read<Candidate>(JsonText.Write(this));

    /// <summary>True when every field but the version is the same.</summary>
    internal bool SaysTheSameAs(Candidate other)
    {
        var (mine, theirs) = (Copy(), other.Copy());
        mine.Version = theirs.Version = 0;
        return JsonText.Write(mine) == JsonText.Write(theirs);
    }
}
