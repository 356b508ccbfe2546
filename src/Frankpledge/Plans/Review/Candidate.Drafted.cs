using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans.Review;

/// <summary>Statements of a working draft, which people wrote and nobody has to review.</summary>
public sealed partial class Candidate
{
    /// <summary>A statement as the draft has it. With the words that it had before, capitals and white space apart, it keeps what was said of it; with
    /// others the rules are to read it: its confidence is 0 until then.</summary>
    /// <param name="place">Its block, and where it begins there.</param>
    /// <param name="known">What the plan said of the statement last; null for a new one, and for an item of a list that is introduced otherwise.</param>
    internal static Candidate Drafted(Guid importId, DraftPassage passage, (int Block, int Start) place, IReadOnlyList<string> section, KnownStatement? known)
    {
        var labels = known is { Labels: { } kept } && !Rewording.Is(known.Text, passage.Text) ? kept : null;
        return new()
        {
            Id = Guid.CreateVersion7(), ImportId = importId, Block = place.Block, Place = place.Block, Start = place.Start, Length = passage.Text.Length,
            Line = place.Block + 1, Role = passage.Role, Section = section, Stem = passage.Stem, OpensParagraph = place.Start == 0, Text = passage.Text,
            Notes = passage.Notes, Language = passage.Language, State = CandidateState.Accepted, MatchedStatementId = passage.StatementId,
            Match = passage.StatementId is null ? MatchKind.New : labels is null ? MatchKind.ChangedALittle : MatchKind.Same,
            MatchScore = passage.StatementId is null ? 0 : labels is null ? new Words(known?.Text ?? "", []).Alike(new Words(passage.Text, [])) : 1,
            Kinds = labels?.Kinds ?? [], Actors = labels?.Actors ?? [], Targets = labels?.Targets ?? [], Refs = labels?.Refs ?? [],
            Confidence = labels is null ? 0 : 1, Why = labels is null ? [] : [$"It has the words of edition {known!.DecidedIn}"],
            CarriedFrom = labels is not null && known!.LabelledBy != LabelledBy.Rule ? known.DecidedIn : null,
        };
    }

    /// <summary>Takes the kinds that a person chose in the draft; what the rules read besides stays.</summary>
    internal void KeepKinds(DraftPassage passage)
    {
        if (passage.SetBy is not null && passage.Kinds.Count > 0)
        {
            Targets = Tells(passage.Kinds) ? [] : Targets;
            (Kinds, DecidedBy, DecidedById, DecidedAt, CarriedFrom) = (passage.Kinds, passage.SetBy, passage.SetById, passage.SavedAt, null);
        }
    }
}
