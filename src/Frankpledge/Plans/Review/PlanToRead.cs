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
    private const int DocumentRead = 60;

    /// <summary>As <see cref="ReadPlan"/>.</summary>
    public static async Task<FoundPlan> RunAsync(PlanToRead plan, Func<int, Task> progress, CancellationToken cancel)
    {
        var document = DocumentReader.Read(plan.Name, plan.Content, ReadingLimits.Default, cancel);
        await progress(DocumentRead);
        return PlanReader.Read(document, plan.Range);
    }
}
