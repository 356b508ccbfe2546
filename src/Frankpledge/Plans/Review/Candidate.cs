using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>A statement that the importer found and people review. Its version guards against two people overwriting each other.</summary>
public sealed partial class Candidate
{
    /// <summary>Below this the reviewer is asked first.</summary>
    public const double SureFrom = 0.9;

    /// <summary>Room between two candidates for those that a reviewer splits off.</summary>
    internal const long Gap = 1L << 32;

    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }

    /// <summary>Place in the text; gaps are left so that a split finds room.</summary>
    [JsonInclude]
    public long Order { get; private set; }
    public required int Block { get; init; }
    [JsonInclude]
    public int Start { get; private set; }
    [JsonInclude]
    public int Length { get; private set; }

    /// <summary>The block of the source at which it stands in the plan: its own, until somebody moves it past a statement of another.</summary>
    [JsonInclude]
    public int Place { get; private set; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }
    public required StatementRole Role { get; init; }
    [JsonInclude]
    public IReadOnlyList<string> Section { get; private set; } = [];
    public string? Stem { get; init; }
    public required bool OpensParagraph { get; init; }
    [JsonInclude]
    public string Text { get; private set; } = "";
    /// <summary>The footnotes and endnotes at which marks in its words point.</summary>
    [JsonInclude]
    public IReadOnlyList<StatementNote> Notes { get; private set; } = [];
    [JsonInclude]
    public IReadOnlyList<StatementKind> Kinds { get; private set; } = [];
    [JsonInclude]
    public IReadOnlyList<Actor> Actors { get; private set; } = [];
    [JsonInclude]
    public IReadOnlyList<Target> Targets { get; private set; } = [];
    [JsonInclude]
    public IReadOnlyList<string> Refs { get; private set; } = [];
    [JsonInclude]
    public double Confidence { get; private set; }
    [JsonInclude]
    public IReadOnlyList<string> Why { get; private set; } = [];
    public required string Language { get; init; }
    [JsonInclude]
    public CandidateState State { get; private set; }

    /// <summary>True when a person changed what the importer said.</summary>
    [JsonInclude]
    public bool Changed { get; private set; }
    [JsonInclude]
    public Guid? MatchedStatementId { get; private set; }
    [JsonInclude]
    public MatchKind Match { get; private set; }

    /// <summary>0 to 1: the share of words in common with the matched statement.</summary>
    [JsonInclude]
    public double MatchScore { get; private set; }

    /// <summary>The person who decided this one; null while nobody has.</summary>
    [JsonInclude]
    public string? DecidedBy { get; private set; }
    [JsonInclude]
    public Guid? DecidedById { get; private set; }
    [JsonInclude]
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>True when that person decided it with others in one act.</summary>
    [JsonInclude]
    public bool IsTogether { get; private set; }

    /// <summary>The number of the edition in which a person decided what is carried over here; null where nothing is.</summary>
    [JsonInclude]
    public int? CarriedFrom { get; private set; }

    /// <summary>True when a person put it in another section than the one in which the source has it.</summary>
    [JsonInclude]
    public bool IsSectionSet { get; private set; }

    /// <summary>Its number in the draw that is checked before the sure ones are accepted together; null for those that were not drawn.</summary>
    [JsonInclude]
    public int? Drawn { get; private set; }

    /// <summary>The words of the source, where a person corrected the wording; null where <see cref="Text"/> is what was read.</summary>
    [JsonInclude]
    public string? SourceText { get; private set; }

    /// <summary>True when a person drew its bounds: added it, split it or joined it.</summary>
    [JsonInclude]
    public bool IsShaped { get; private set; }

    /// <summary>The candidate that took in its words; null for all others.</summary>
    [JsonInclude]
    public Guid? JoinedTo { get; private set; }

    /// <summary>What a second person said of the decision; null while nobody did.</summary>
    [JsonInclude]
    public SecondCheck? Second { get; private set; }

    /// <summary>What the office's own reviews changed in what the rules said;
    /// null where they changed nothing, or the labels are a person's or read anew.</summary>
    [JsonInclude]
    public Learned? Learned { get; private set; }
    public int Version { get; set; }

    public bool IsSure => Confidence >= SureFrom;

    public bool IsUnsettled => State == CandidateState.Waiting && !IsSure;

    /// <summary>Who says what it does.</summary>
    public LabelledBy LabelledBy => DecidedBy is not null ? LabelledBy.Person : CarriedFrom is not null ? LabelledBy.PersonBefore : LabelledBy.Rule;

    /// <summary>A statement as the importer found it.</summary>
    /// <param name="opens">Whether it begins a paragraph.</param>
    /// <param name="match">The statement of the edition before that it is tied to, if any.</param>
    internal static Candidate Found(Guid importId, FoundStatement found, bool opens, StatementMatch match) => new()
    {
        Id = Guid.CreateVersion7(), ImportId = importId, Block = found.Block, Place = found.Block, Start = found.Start,
        Length = found.Length, Line = found.Line, Page = found.Page, Paragraph = found.Paragraph, Role = found.Role, Section = found.Section, Stem = found.Stem,
        OpensParagraph = opens, Text = found.Text, Notes = found.Notes, Kinds = found.Kinds, Actors = found.Actors,
        Targets = found.Target is null ? [] : [found.Target, .. found.MoreTargets], Refs = found.Refs, Confidence = found.Confidence, Why = found.Why,
        Language = found.Language, MatchedStatementId = match.Statement?.Id, Match = match.Statement is null ? MatchKind.New : match.Kind,
        MatchScore = match.Statement is null ? 0 : match.Score,
    };

    /// <summary>A statement that the reader did not take, from words of the source. It waits for a decision.</summary>
    internal static Candidate Added(Guid importId, AddedWords words, long order) => new()
    {
        Id = Guid.CreateVersion7(), ImportId = importId, Order = order, Block = words.Block, Place = words.Block, Start = words.Start, Length = words.Length,
        Line = words.Line, Page = words.Page, Role = words.Role, Section = words.Section, Stem = words.Stem, OpensParagraph = words.Start == 0,
        Text = words.Text, Notes = words.Notes,
        Kinds = [StatementKind.Narrative], Why = ["A person added this from the source."], Language = words.Language, Changed = true, IsShaped = true,
        Match = MatchKind.New,
    };

    internal void Tie(StatementMatch match) => (MatchedStatementId, Match, MatchScore) = (match.Statement!.Id, match.Kind, match.Score);

    /// <summary>The statement that it became when it was confirmed, so that it keeps its reference when it is confirmed again.</summary>
    internal void Became(Guid statementId) => MatchedStatementId = statementId;

    internal Candidate Copy() => JsonText.Read<Candidate>(JsonText.Write(this));

    /// <summary>True when it says the same and stands where <paramref name="other"/> does; who decided so, the draw and the version do not count.</summary>
    internal bool SaysTheSameAs(Candidate other) => JsonText.Write(Plain(this)) == JsonText.Write(Plain(other));

    private static Candidate Plain(Candidate candidate)
    {
        var copy = candidate.Copy();
        (copy.DecidedBy, copy.DecidedById, copy.DecidedAt, copy.IsTogether, copy.Drawn, copy.Version) = (null, null, null, false, null, 0);
        return copy;
    }
}
