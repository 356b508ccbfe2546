using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>What an act made of one passage: a line of its history, and what undoing puts back. Never changed, but told that it was undone.</summary>
public sealed class DraftSave
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid PassageId { get; init; }

    /// <summary>1, 2, 3 ... in the draft; passages that one act changed have the same.</summary>
    public required int Act { get; init; }
    public required DraftDeed Deed { get; init; }

    /// <summary>Null where the act made the passage.</summary>
    public PassageState? Before { get; init; }
    public required PassageState After { get; init; }
    public string? Why { get; init; }

    /// <summary>Whose suggestion was accepted; null where nobody's was.</summary>
    public string? SuggestedBy { get; init; }
    public required string Who { get; init; }
    public Guid? WhoId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The act by which it was undone.</summary>
    public int? UndoneIn { get; private set; }
    public int Version { get; set; }

    public bool IsWorded => Before is null || Before.Text != After.Text || Before.Stem != After.Stem;

    internal void UndoIn(int act) => UndoneIn = act;
}
