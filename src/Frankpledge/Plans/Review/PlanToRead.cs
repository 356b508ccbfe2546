using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>An uploaded file, with what a person said of where its plan stands.</summary>
public sealed record PlanToRead(string Name, byte[] Content, PlanRange Range);

/// <summary>Reads a plan, in this process or in one of its own.</summary>
/// <param name="plan">The file.</param>
/// <param name="progress">Is told how far the reading is, 0 to 100.</param>
/// <param name="cancel">Stops the reading.</param>
/// <exception cref="Common.RefusedException">It cannot be read; the reason says why and what to do.</exception>
public delegate Task<FoundPlan> ReadPlan(PlanToRead plan, Func<int, Task> progress, CancellationToken cancel);

/// <summary>Reads a plan in this process: at the command line, which is one of its own already.</summary>
public static class ReadPlanHere
{
    /// <summary>In percent: what was before, the document read, all statements labelled. The rest is finding what was known before.</summary>
    private const int Taken = 10;
    private const int DocumentRead = 60;
    private const int Labelled = 95;

    /// <summary>Fewer percents are not worth telling.</summary>
    private const int Step = 5;

    /// <summary>As <see cref="ReadPlan"/>.</summary>
    public static Task<FoundPlan> RunAsync(PlanToRead plan, Func<int, Task> progress, CancellationToken cancel)
    {
        var last = Taken;
        var document = DocumentReader.Read(plan.Name, plan.Content, ReadingLimits.Default, share => Tell(Taken, DocumentRead, share), cancel);
        Tell(DocumentRead, DocumentRead, 1);
        return Task.FromResult(PlanReader.Read(document, plan.Range, share => Tell(DocumentRead, Labelled, share)));

        void Tell(int from, int to, double share)
        {
            var percent = from + (int)((to - from) * share);
            if (percent >= last + Step || (percent == DocumentRead && percent > last))
            {
                last = percent;
                progress(percent).GetAwaiter().GetResult();
            }
        }
    }
}
