using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>A heading, a statement or a table of a working draft. It keeps its number, and its statement's reference, wherever it goes.</summary>
public sealed partial class DraftPassage
{
    /// <summary>Room between two passages for those that are put there.</summary>
    internal const long Gap = 1L << 46;

    private string savedBy = "";
    private DateTimeOffset savedAt;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid DraftId { get; init; }

    /// <summary>1, 2, 3 ... in the draft, never given again.</summary>
    public required int Number { get; init; }
    public required PassageForm Form { get; init; }
    public long Place { get; private set; }
    public int Level { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>How many texts it has had: what somebody typed against an older one is not saved over a newer.</summary>
    public int TextNumber { get; private set; } = 1;

    /// <summary>The number of its text out of which words were removed last (<see cref="RedactPassage"/>); 0 where none were.</summary>
    public int RemovedNumber { get; private set; }
    public string? Stem { get; private set; }
    public StatementRole Role { get; private set; }
    public bool OpensParagraph { get; private set; } = true;
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; private set; }
    public int HeaderRows { get; private set; }
    public IReadOnlyList<StatementKind> Kinds { get; private set; } = [];
    public string? SetBy { get; private set; }
    public Guid? SetById { get; private set; }

    /// <summary>The statement that it says; null until the draft is frozen with it first.</summary>
    public Guid? StatementId { get; private set; }

    /// <summary>The section in the edition from which it came, and the headings above it there; both empty for a new one.</summary>
    public required IReadOnlyList<string> Section { get; init; }
    public required IReadOnlyList<string> Under { get; init; }
    public IReadOnlyList<StatementNote> Notes { get; private set; } = [];
    public required string Language { get; init; }
    public string? DroppedWhy { get; private set; }
    public Guid? JoinedTo { get; private set; }
    public Guid? SplitFrom { get; private set; }
    public required string SavedBy { get => savedBy; init => savedBy = value; }
    public required DateTimeOffset SavedAt { get => savedAt; init => savedAt = value; }
    public int Version { get; set; }

    public bool IsDropped => DroppedWhy is not null;

    public PassageState State => new(
        Place, Level, Text, Stem, Role, OpensParagraph, Rows, HeaderRows, Kinds, SetBy, SetById, Notes, DroppedWhy, JoinedTo, SplitFrom);

    /// <summary>Becomes what it was. Its numbers go on, so that whoever looks at the other state is told.</summary>
    internal void Become(PassageState state)
    {
        TextNumber += state.Text != Text || state.Stem != Stem || JsonText.Write(state.Rows) != JsonText.Write(Rows) ? 1 : 0;
        (Place, Level, Text, Stem, Role, OpensParagraph) = (state.Place, state.Level, state.Text, state.Stem, state.Role, state.OpensParagraph);
        (Rows, HeaderRows, Kinds, SetBy, SetById, Notes) = (state.Rows, state.HeaderRows, state.Kinds, state.SetBy, state.SetById, state.Notes);
        (DroppedWhy, JoinedTo, SplitFrom) = (state.DroppedWhy, state.JoinedTo, state.SplitFrom);
    }
}
