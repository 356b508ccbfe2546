using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Drafting;

/// <summary>What an act made of one passage: a line of its history, and what undoing puts back. What one person writes in one sitting is one line; after
/// that it is never changed, but told that it was undone.</summary>
public sealed class DraftSave
{
    /// <summary>After so long without a save a sitting is over.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(30);

    private int act;
    private PassageState after = null!;
    private DateTimeOffset at;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid PassageId { get; init; }

    /// <summary>1, 2, 3 ... in the draft; passages that one act changed have the same.</summary>
    public required int Act { get => act; init => act = value; }
    public required DraftDeed Deed { get; init; }

    /// <summary>Null where the act made the passage.</summary>
    public PassageState? Before { get; init; }
    public required PassageState After { get => after; init => after = value; }

    /// <summary>The number of the passage's text behind it; null for what was saved before this was kept.</summary>
    public int? TextNumber { get; private set; }

    /// <summary>Whether it was saved while somebody wrote, so that what they write next is the same line.</summary>
    public bool IsOpen { get; private set; }
    public string? Why { get; private set; }

    /// <summary>Whose suggestion was accepted; null where nobody's was.</summary>
    public string? SuggestedBy { get; init; }
    public required string Who { get; init; }
    public Guid? WhoId { get; init; }
    public required DateTimeOffset At { get => at; init => at = value; }

    /// <summary>The act by which it was undone.</summary>
    public int? UndoneIn { get; private set; }
    public int Version { get; set; }

    public bool IsWorded => Before is null || Before.Words != After.Words || Before.Stem != After.Stem;

    internal void UndoIn(int undone) => UndoneIn = undone;

    /// <summary>A line of the history for what an act made of a passage.</summary>
    internal static DraftSave Of(DraftPassage passage, PassageState? before, int number, DraftDeed deed, Said said, Change change) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = passage.AreaId, DraftId = passage.DraftId, PassageId = passage.Id, Act = number, Deed = deed, Before = before,
        After = passage.State, TextNumber = passage.TextNumber, IsOpen = said.IsOpen, Why = said.Why, SuggestedBy = said.By, Who = change.Who,
        WhoId = change.WhoId, At = change.At.ToUniversalTime(),
    };

    /// <summary>Whether somebody goes on writing here: the same person, from the same words, before the sitting is over.</summary>
    internal bool GoesOn(PassageState? from, DraftDeed deed, string? suggestedBy, Change change) => IsOpen && UndoneIn is null && deed == Deed
        && suggestedBy is null && (WhoId is null ? change.WhoId is null && change.Who == Who : change.WhoId == WhoId)
        && change.At - At <= Sitting && JsonText.Write(from) == JsonText.Write(After);

    internal void GoOn(DraftPassage passage, int number, Said said, Change change)
    {
        (act, after, at) = (number, passage.State, change.At.ToUniversalTime());
        (TextNumber, IsOpen, Why) = (passage.TextNumber, said.IsOpen, said.Why ?? Why);
    }

    /// <param name="IsOpen">Whether the person is writing still.</param>
    internal sealed record Said(string? Why, string? By, bool IsOpen);
}
