using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>A change that somebody proposes. The text stays as it is until an editor accepts it; it then says whose words they are.</summary>
public sealed class DraftSuggestion
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid DraftId { get; init; }

    /// <summary>The passage that it would change, or behind which it would add one; null for the beginning of the text.</summary>
    public Guid? PassageId { get; init; }

    /// <summary>1, 2, 3 ... in the draft.</summary>
    public required int Number { get; init; }
    public required SuggestedChange Change { get; init; }

    /// <summary>The text of the passage that whoever suggested it saw; of a row that row as one line, empty for a new one.</summary>
    public required string Against { get; init; }

    /// <summary>What it would say, of a row as one line; empty where it would be dropped or moved.</summary>
    public required string Text { get; init; }

    /// <summary>The row that it would change; null for every other change.</summary>
    public SuggestedRow? TableRow { get; init; }

    /// <summary>What a new passage would be.</summary>
    public required PassageForm Form { get; init; }
    public required int Level { get; init; }
    public int? AfterNumber { get; init; }

    /// <summary>What it would add is an item of a list.</summary>
    public bool IsItem { get; init; }
    public string? Why { get; init; }

    /// <summary>The Word file with which it came; null where it was written here.</summary>
    public string? Source { get; init; }

    /// <summary>Who brought that; null where it was written here.</summary>
    public Guid? BroughtById { get; init; }
    public required string RecordedBy { get; init; }
    public Guid? RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public SuggestionState State { get; private set; }
    public string? SettledBy { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why it was declined, or accepted where somebody said so.</summary>
    public string? SettledWhy { get; private set; }

    /// <summary>The passage that an accepted addition became; null for every other, and for what was accepted before this was kept.</summary>
    public Guid? MadePassageId { get; private set; }
    public int Version { get; set; }

    public bool IsWaiting => State == SuggestionState.Waiting;

    /// <summary>What it suggests: two with the same of it say the same.</summary>
    internal (Guid? PassageId, SuggestedChange Change, string Text, int? AfterNumber, PassageForm Form) Says() =>
        (PassageId, Change, TableRow?.Says ?? Text, AfterNumber, Form);

    /// <summary>Whether it was made for another text than the one that stands.</summary>
    public bool IsOfOther(DraftPassage passage) => Change != SuggestedChange.Add
        && (TableRow is { } row ? row.WhyNotIn(passage.Rows ?? []).Count > 0 : Against != passage.Text);

    public IReadOnlyList<Reason> WhyNotSettle() => IsWaiting ? []
        : [new("SuggestionSettled", $"{SettledBy} has settled this suggestion already.")];

    internal void Accept(string? why, Change change)
    {
        RefusedException.ThrowIfAny([.. WhyNotSettle(), .. EditPassage.WhyNotSaid(why)]);
        (State, SettledBy, SettledAt) = (SuggestionState.Accepted, change.Who, change.At.ToUniversalTime());
        SettledWhy = string.IsNullOrWhiteSpace(why) ? null : why.Trim();
    }

    internal void Made(DraftPassage passage) => MadePassageId = passage.Id;

    public static IReadOnlyList<Reason> WhyNotDecline(string? why) => string.IsNullOrWhiteSpace(why) || why.Trim().Length > WorkingDraft.LongestWhy
        ? [new("WhyMissing", $"Say why, in at most {WorkingDraft.LongestWhy} characters. Whoever suggested it will read it.")] : [];

    internal void Decline(string? why, Change change)
    {
        RefusedException.ThrowIfAny([.. WhyNotSettle(), .. WhyNotDecline(why)]);
        (State, SettledBy, SettledAt, SettledWhy) = (SuggestionState.Declined, change.Who, change.At.ToUniversalTime(), why!.Trim());
    }

    internal static DraftSuggestion Of(WorkingDraft draft, DraftPassage? passage, int number, ChangeToSuggest wanted, Change change,
        string? against = null, Guid? broughtBy = null) => new()
    {
        BroughtById = broughtBy,
        Id = Guid.CreateVersion7(), AreaId = draft.AreaId, DraftId = draft.Id, PassageId = passage?.Id, Number = number, Change = wanted.Change,
        TableRow = wanted.Row, Against = wanted.Row is { } row ? SuggestedRow.Line(row.Was) : against ?? passage?.Text ?? "",
        Text = wanted.Change is SuggestedChange.Reword or SuggestedChange.Add ? DraftPassage.Folded(wanted.Text) : SuggestedRow.Line(wanted.Row?.Would),
        Form = wanted.Change == SuggestedChange.Add ? wanted.Form : passage?.Form ?? wanted.Form, Level = wanted.Level, AfterNumber = wanted.After,
        IsItem = wanted.IsItem,
        Why = string.IsNullOrWhiteSpace(wanted.Why) ? null : wanted.Why.Trim(), Source = wanted.Source, RecordedBy = change.Who, RecordedById = change.WhoId,
        RecordedAt = change.At.ToUniversalTime(),
    };
}
