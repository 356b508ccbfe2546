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

    /// <summary>Stands in the section that a person chose before, last there.</summary>
    internal void CarryTo(IReadOnlyList<string> section, long order, int place) => (Section, Order, Place, IsSectionSet) = (section, order, place, true);

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
