namespace Frankpledge.Plans.Drafting;

/// <summary>What a suggestion would change.</summary>
public enum SuggestedChange
{
    Reword,

    /// <summary>A new passage behind the one at which it stands.</summary>
    Add,
    Drop,

    /// <summary>Another place, behind <see cref="DraftSuggestion.AfterNumber"/>.</summary>
    Move,

    /// <summary>One row of a table: <see cref="DraftSuggestion.TableRow"/>.</summary>
    Row,
}

public enum SuggestionState
{
    Waiting,
    Accepted,
    Declined,
}
