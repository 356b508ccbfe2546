using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Apart;

/// <summary>Reads a file in a process of its own, within limits of time and memory: a document that no rule foresaw costs one reading and not the
/// server. The process is this program again, with the verb <c>read-plan</c> or <c>read-marked</c>. Whatever becomes of it ends in what was read, or in a
/// sentence for whoever uploaded the file.</summary>
internal sealed class ReadingProcess(ReadingCommand command, ReadingCost most, TimeProvider time)
{
    /// <summary>How a process ends that reached its limit of processor time (SIGXCPU), and one that the kernel ended
    /// because the machine had no memory left (SIGKILL).</summary>
    private const int OutOfTime = 128 + 24;
    private const int OutOfMemory = 128 + 9;

    /// <summary>As <see cref="ReadPlan"/>.</summary>
    public async Task<FoundPlan> ReadAsync(PlanToRead plan, Func<int, Task> progress, CancellationToken cancel) =>
        (await RunAsync<ReadingAnswer>(command.Start(plan, most), (plan.Name, plan.Content), progress, cancel)).OrThrow();

    /// <summary>As <see cref="ReadMarked"/>.</summary>
    public async Task<ReturnedDocument> ReadAsync(MarkedFile file, CancellationToken cancel) =>
        (await RunAsync<MarkedAnswer>(command.Start(ReadingCommand.MarkedVerb, file.Name, file.Content.Length, [], most), (file.Name, file.Content),
            _ => Task.CompletedTask, cancel)).OrThrow();

    private async Task<T> RunAsync<T>(ProcessStartInfo start, (string Name, byte[] Content) file, Func<int, Task> progress, CancellationToken cancel)
        where T : class
    {
        using var late = new CancellationTokenSource(most.Time, time);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        using var process = Start(start, file.Name);
        using var kill = clock.Token.Register(() => Kill(process));
        var said = ListenAsync(process, progress);
        try
        {
            var sent = SendAsync(process, file.Content);
            var answer = await AnswerAsync<T>(process, most.Answer);
            await sent;
            await process.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            var last = await said;
            return answer ?? throw Refusal(file.Name, process.ExitCode, last, clock.IsCancellationRequested);
        }
        catch (InvalidDataException)
        {
            throw BrokeOff(file.Name);
        }
        finally
        {
            Kill(process);
            await ((Task)said).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Process Start(ProcessStartInfo start, string name)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new RefusedException("ReaderNotStarted",
                $"{name} could not be read, because the server could not start its reader. Try again in a moment; if it happens again, tell the people who run the server.");
        }
    }

    /// <summary>The input stays open behind the file: it closes when this process ends, however it ends, and then the reader ends too.</summary>
    private static async Task SendAsync(Process process, byte[] content)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content);
            await process.StandardInput.BaseStream.FlushAsync();
        }
        catch (IOException)
        {
            // It reads no further; its answer or its end says why.
        }
    }

    /// <summary>Passes on how far it is.</summary>
    /// <returns>The last line that was no progress: what the runtime said when it died.</returns>
    private static async Task<string> ListenAsync(Process process, Func<int, Task> progress)
    {
        var last = "";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ReadingCommand.ProgressWord, StringComparison.Ordinal)
                && int.TryParse(line.AsSpan(ReadingCommand.ProgressWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
            {
                await progress(percent);
            }
            else
            {
                last = last.Length < 2000 ? last + line + "\n" : last;
            }
        }

        return last;
    }

    /// <returns>Null when it said nothing that can be understood.</returns>
    /// <exception cref="InvalidDataException">It says too much.</exception>
    private static async Task<T?> AnswerAsync<T>(Process process, long longest)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(new ShortStream(process.StandardOutput.BaseStream, longest), ReadingAnswer.Json);
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            return null;
        }
    }

    private RefusedException Refusal(string name, int exit, string said, bool late) => late || exit == OutOfTime
        ? new("ReadingTookTooLong",
            $"Reading {name} took longer than {most.Time.TotalSeconds} seconds and was stopped. Split it, or save it as text, and try again.")
        : exit == OutOfMemory || said.Contains("memory", StringComparison.OrdinalIgnoreCase) || said.Contains("OutOfMemory", StringComparison.Ordinal)
        ? new("ReadingNeededTooMuchMemory", $"Reading {name} needed more memory than is allowed and was stopped. Save it again as a smaller file, or as text.")
        : BrokeOff(name);

    private static RefusedException BrokeOff(string name) =>
        new("ReaderBrokeOff",
            $"Reading {name} broke off, which is a fault of this program. Save the document in another format, for example as .docx, and upload that.");

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
