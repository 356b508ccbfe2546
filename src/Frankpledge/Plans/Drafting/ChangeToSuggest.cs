using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>A change as somebody asks for it.</summary>
/// <param name="Number">The passage that is meant, or behind which a new one would stand; 0 for the beginning.</param>
/// <param name="After">For a move: the number of the passage behind which it would stand.</param>
/// <param name="Seen">The number of the passage's text that the person saw; null where nothing was shown.</param>
public sealed record ChangeToSuggest(SuggestedChange Change, int Number, string? Text = null, string? Why = null, int? After = null,
    PassageForm Form = PassageForm.Statement, int Level = 0, int? Seen = null)
{
    /// <summary>The Word file with which it came.</summary>
    public string? Source { get; init; }

    /// <summary>The row of a table as it was seen and as it would be; null for every other change, and where only <see cref="Wish"/> says it.</summary>
    public SuggestedRow? Row { get; init; }

    /// <summary>The row as somebody names it, in the table that they saw.</summary>
    public RowToSuggest? Wish { get; init; }

    /// <summary>What is added is an item of a list.</summary>
    public bool IsItem { get; init; }

    public IReadOnlyList<Reason> WhyNot(DraftPassage? passage) =>
    [
        .. passage is null && Change != SuggestedChange.Add ? [new Reason("PassageUnknown", "Choose the passage that is to change.")] : Array.Empty<Reason>(),
        .. Change == SuggestedChange.Add || passage is null ? [] : passage.WhyNotStanding(),
        .. Change switch
        {
            SuggestedChange.Reword when passage is not null => [.. passage.WhyNotWord(Text), .. DraftPassage.Folded(Text) == passage.Text
                ? [new Reason("WordingTheSame", "These are the words as they stand. Change them, or say what you think in a comment.")]
                    : Array.Empty<Reason>()],
            SuggestedChange.Add => AddPassage.WhyNot(new(Form, Text, [], Form == PassageForm.Heading ? Level : 1)),
            SuggestedChange.Drop when string.IsNullOrWhiteSpace(Why) => [new Reason("WhyMissing", "Say why it should go.")],
            SuggestedChange.Row when Row is null => [new Reason("RowUnknown", "Choose the row that is to change.")],
            SuggestedChange.Row when passage is not null => Row.WhyNot(passage),
            SuggestedChange.Move when After is null => [new Reason("PassageUnknown", "Choose the passage behind which it should stand.")],
            _ => Array.Empty<Reason>(),
        },
        .. EditPassage.WhyNotSaid(Why),
    ];
}
