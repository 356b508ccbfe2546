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
        /// <summary>Moves the places of candidates, also of those that a step of review remembers. The trail does not tell: it would say how long the words were.
        /// Runs before the texts are changed.</summary>
        /// <param name="imports">With their blocks as they are.</param>
        /// <param name="passages">What is taken out, one after the other.</param>
        public async Task KeepPlacesAsync(IEnumerable<PlanImport> imports, IReadOnlyList<Passage> passages, CancellationToken cancel)
        {
            foreach (var import in imports)
            {
                var texts = import.Blocks.Where(block => passages.Any(passage => passage.IsIn(block.Text))).ToDictionary(block => block.Index, block => block.Text);
                bool Stay(Candidate candidate) => candidate.Forget(passages[0])
                    | (texts.TryGetValue(candidate.Block, out var text) && candidate.StayAt(place => Moved(text, place, passages)));
                foreach (var candidate in (await db.Candidates.AsNoTracking().Where(one => one.ImportId == import.Id).ToListAsync(cancel)).Where(Stay))
                {
                    await db.Candidates.Where(one => one.Id == candidate.Id).ExecuteUpdateAsync(
                        set => set.SetProperty(one => one.Start, candidate.Start).SetProperty(one => one.Length, candidate.Length)
                            .SetProperty(one => one.Targets, candidate.Targets), cancel);
                }

                foreach (var step in await db.ReviewSteps.AsNoTracking().Where(one => one.ImportId == import.Id).ToListAsync(cancel))
                {
                    if (step.Before.Concat(step.After).Count(Stay) > 0)
                    {
                        await db.ReviewSteps.Where(one => one.Id == step.Id).ExecuteUpdateAsync(
                            set => set.SetProperty(one => one.Before, step.Before).SetProperty(one => one.After, step.After), cancel);
                    }
                }
            }
        }
    }

    private static int Moved(string text, int place, IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages)
        {
            (place, text) = (passage.Moved(text, place), passage.Without(text));
        }

        return place;
    }
}
