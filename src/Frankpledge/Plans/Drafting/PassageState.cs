using System.Text.Json.Serialization;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>All of a passage that an act can change: what its history keeps, and undoing puts back.</summary>
/// <param name="Place">Its place in the text; gaps are left so that another finds room.</param>
/// <param name="Level">1 or 2 for a heading, 0 for all else.</param>
/// <param name="Stem">The line that introduces the list of which it is an item.</param>
/// <param name="SetBy">Who chose the kinds; null where they are those of the edition, or are read when the draft is frozen.</param>
/// <param name="DroppedWhy">Why it is no part of the text any more; null while it stands.</param>
/// <param name="JoinedTo">The passage that took in its words.</param>
/// <param name="SplitFrom">The passage of which it was a part.</param>
public sealed record PassageState(
    long Place, int Level, string Text, string? Stem, StatementRole Role, bool OpensParagraph, IReadOnlyList<IReadOnlyList<string>>? Rows, int HeaderRows,
    IReadOnlyList<StatementKind> Kinds, string? SetBy, Guid? SetById, IReadOnlyList<StatementNote> Notes, string? DroppedWhy, Guid? JoinedTo, Guid? SplitFrom)
{
    /// <summary>What it says, cell by cell where it is a table.</summary>
    [JsonIgnore]
    public string Words => Rows is null ? Text : DraftPassage.Said(Rows);
}
