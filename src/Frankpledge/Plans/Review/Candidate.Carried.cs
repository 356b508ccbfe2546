using Frankpledge.Plans.Matching;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>What people decided of the same statement in an edition before.</summary>
public sealed partial class Candidate
{
    /// <summary>
    /// Takes over what a person decided before. It is settled by that where the words are the same or differ by a few that tell nothing;
    /// where a number, a name, a date or a "not" changed, the targets are read anew and a person is asked.
    /// </summary>
    /// <param name="known">The statement or the text set aside with which it was matched.</param>
    internal void Carry(KnownStatement known)
    {
        if (known.LabelledBy == LabelledBy.Rule)
        {
            return;
        }

        Learned = null;
        if (known.SourceText is { } read && Folded(Text) != Folded(known.Text))
        {
            CarryWording(known, read);
            return;
        }

        var holds = SmallChange.Is(known.Text, Text, known.Labels?.Targets ?? []);
        if (known.IsAside)
        {
            Settle(holds ? CandidateState.NotAStatement : CandidateState.Waiting, known, "set aside as no statement");
            return;
        }

        if (known.Labels is { } labels)
        {
            (Kinds, Actors, Refs) = (labels.Kinds, labels.Actors, labels.Refs);
            Targets = holds ? labels.Targets : Targets;
            Settle(holds ? CandidateState.Accepted : CandidateState.Waiting, known, "decided");
        }
    }

    /// <summary>The same words of the same block in the next import of the plan.</summary>
    internal static Candidate Again(Guid importId, Candidate old, AddedWords words) => new()
    {
        Id = Guid.CreateVersion7(), ImportId = importId, Block = words.Block, Place = words.Block, Start = words.Start, Length = words.Length,
        Line = words.Line, Page = words.Page, Role = words.Role, Section = words.Section, Stem = words.Stem, OpensParagraph = old.OpensParagraph,
        Text = words.Text, Notes = words.Notes,
        Kinds = old.Kinds, Actors = old.Actors, Targets = old.Targets, Refs = old.Refs, Confidence = old.Confidence, Why = old.Why, Language = words.Language,
        Changed = old.Changed, IsSectionSet = old.IsSectionSet, SourceText = old.SourceText, IsShaped = old.IsShaped,
    };

    /// <summary>Takes over from the edition before what was decided; what nobody decided by itself waits again.</summary>
    internal void Settle(Candidate old, int edition, Guid? statement)
    {
        (MatchedStatementId, Match, MatchScore) = statement is null ? (null, MatchKind.New, 0) : (statement, MatchKind.Same, 1);
        if (old.DecidedBy is not null || old.CarriedFrom is not null)
        {
            (State, CarriedFrom) = (old.State, old.CarriedFrom ?? edition);
            Why = [$"Carried over from edition {CarriedFrom}, {(State == CandidateState.NotAStatement ? "set aside as no statement" : "decided")} by a person"];
        }
    }

    /// <summary>Its words are taken into another candidate.</summary>
    internal void BelongTo(Candidate other) => (State, JoinedTo) = (CandidateState.NotAStatement, other.Id);

    internal void StandAt(long order) => Order = order;

    /// <summary>Stands in the section that a person chose before, last there.</summary>
    internal void CarryTo(IReadOnlyList<string> section, long order, int place) => (Section, Order, Place, IsSectionSet) = (section, order, place, true);

    /// <summary>A correction of the words stands again where the source still has the words that were corrected;
    /// where it has others, a person is asked.</summary>
    private void CarryWording(KnownStatement known, string read)
    {
        var labels = known.Labels!;
        (Kinds, Actors, Refs) = (labels.Kinds, labels.Actors, labels.Refs);
        if (Folded(Text) == Folded(read))
        {
            (Text, SourceText, Targets, Match) = (known.Text, Text, labels.Targets, MatchKind.Same);
            Settle(CandidateState.Accepted, known, "worded");
            return;
        }

        (State, Confidence) = (CandidateState.Waiting, 0);
        Why = [$"A person corrected the words in edition {known.DecidedIn} to “{known.Text}”; the document's words have changed since"];
    }

    private void Settle(CandidateState state, KnownStatement known, string what)
    {
        State = state;
        if (state == CandidateState.Waiting)
        {
            (Confidence, Why) = (0, [$"A person {what} it in edition {known.DecidedIn}; a number, a name, a date or another telling word has changed since"]);
            return;
        }

        (CarriedFrom, Why) = (known.DecidedIn, [$"Carried over from edition {known.DecidedIn}, {what} by a person"]);
    }
}
