using Frankpledge.Common;

namespace Frankpledge.Plans.Review;

/// <summary>What a block of the source is as a heading.</summary>
/// <param name="Level">1 opens a theme, 2 a part of one, 0: it is no heading.</param>
/// <param name="Text">Its words; not asked for where it is none.</param>
public sealed record HeadingToMend(int Block, int Level, string? Text);

/// <summary>
/// Changes the words or the level of a heading, makes one of a text that is one, or says that it is none. The sections of the statements beneath follow,
/// and what was taken for a statement in a heading is set aside.
/// </summary>
public sealed class MendHeading(ReviewAct review)
{
    public Task RunAsync(Guid importId, HeadingToMend input, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, "Mended a heading", async hand =>
        {
            var source = await hand.SourceAsync();
            RefusedException.ThrowIfAny(WhyNot(input, source));
            var mended = await hand.BlockAsync(input.Block);
            mended.Head(input.Level, input.Text, change);
            var after = MendedSource.HeadingsOf(source.Headings, [mended]);
            foreach (var candidate in await hand.TakeAsync(c => true))
            {
                if (input.Level > MendedBlock.NoHeading && candidate.Block == input.Block && candidate.State != CandidateState.NotAStatement)
                {
                    candidate.Drop(change);
                }
                else if (SectionPath.Follow(candidate, source.Headings, after) is var section && !section.SequenceEqual(candidate.Section))
                {
                    candidate.StandIn(section);
                }
            }

            hand.KeepChanged();
        }, change, cancel);

    public static IReadOnlyList<Reason> WhyNot(HeadingToMend input, MendedSource source)
    {
        var heading = source.Headings.FirstOrDefault(one => one.Block == input.Block);
        return source.Block(input.Block) is not { } block ? [new("BlockUnknown", "There is no such part of the document. Open the review again.")]
            : block.Rows is not null ? [new("TableIsNoHeading", "A table cannot be a heading.")]
            : input.Level == MendedBlock.NoHeading && heading is null ? [new("NoHeadingAlready", "This is no heading as it stands.")]
            : heading is not null && (heading.Level, heading.Text) == (input.Level, input.Text?.Trim())
            ? [new("HeadingTheSame", "The heading stands so already. Change its words or its level.")]
            : input.Level > MendedBlock.NoHeading && RemovalNotes.WhyNotTyped(input.Text, heading?.Text, block.Text) is { Count: > 0 } typed ? typed
            : MendedBlock.WhyNotHeading(input.Level, input.Text);
    }
}
