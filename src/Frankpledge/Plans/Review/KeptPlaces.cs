using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>
/// Keeps candidates at their words when words of their block of the source are taken out, which makes it longer or shorter, and empties what was read out of
/// those words and is no text.
/// </summary>
internal static class KeptPlaces
{
    extension(AppDb db)
    {
        /// <summary>Moves the places of candidates, also of those that a step of review remembers. The trail does not tell: it would say how long the words
        /// were. Runs before the texts are changed.</summary>
        /// <param name="imports">Which.</param>
        /// <param name="passages">What is taken out, one after the other.</param>
        public async Task KeepPlacesAsync(IEnumerable<Guid> imports, IReadOnlyList<Passage> passages, CancellationToken cancel)
        {
            foreach (var import in imports)
            {
                var blocks = await db.PlanImports.AsNoTracking().Where(one => one.Id == import).Select(one => one.Blocks).SingleAsync(cancel);
                var texts = blocks.Where(block => passages.Any(passage => passage.IsIn(block.Text))).ToDictionary(block => block.Index, block => block.Text);
                if (texts.Count > 0 && blocks.Any(block => block.Marks is not null))
                {
                    var marked = Marked(blocks, passages);
                    await db.PlanImports.Where(one => one.Id == import).ExecuteUpdateAsync(set => set.SetProperty(one => one.Blocks, marked), cancel);
                }

                bool Stay(Candidate candidate) => candidate.Forget(passages[0]) | candidate.KeepMarks(place => Moved(candidate.Text, place, passages))
                    | (texts.TryGetValue(candidate.Block, out var text) && candidate.StayAt(place => Moved(text, place, passages)));
                foreach (var candidate in (await db.Candidates.AsNoTracking().Where(one => one.ImportId == import).ToListAsync(cancel)).Where(Stay))
                {
                    await db.Candidates.Where(one => one.Id == candidate.Id).ExecuteUpdateAsync(
                        set => set.SetProperty(one => one.Start, candidate.Start).SetProperty(one => one.Length, candidate.Length)
                            .SetProperty(one => one.Targets, candidate.Targets).SetProperty(one => one.Notes, candidate.Notes), cancel);
                }

                foreach (var step in await db.ReviewSteps.AsNoTracking().Where(one => one.ImportId == import).ToListAsync(cancel))
                {
                    var moved = step.Before.Concat(step.After).Where(Stay).ToList();
                    if (moved.Count > 0)
                    {
                        await db.ReviewSteps.Where(one => one.Id == step.Id).ExecuteUpdateAsync(
                            set => set.SetProperty(one => one.Before, step.Before).SetProperty(one => one.After, step.After), cancel);
                    }
                }
            }
        }
    }

    private static IReadOnlyList<SourceBlock> Marked(IReadOnlyList<SourceBlock> blocks, IReadOnlyList<Passage> passages) =>
    [
        .. blocks.Select(block => block with
        {
            Marks = block.Marks?.Select(mark => mark with { Offset = Moved(block.Text, mark.Offset, passages) }).ToList(),
        }),
    ];

    private static int Moved(string text, int place, IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages)
        {
            (place, text) = (passage.Moved(text, place), passage.Without(text));
        }

        return place;
    }
}
