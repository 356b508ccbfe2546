namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What a verb that the server starts reads from it.</summary>
internal static class ReadingInput
{
    /// <returns>Null when whoever sends the file went away before its end.</returns>
    public static async Task<byte[]?> ReadAsync(Stream input, int? length, CancellationTokenSource gone)
    {
        if (length is not { } known)
        {
            var all = new MemoryStream();
            await input.CopyToAsync(all, gone.Token);
            return all.ToArray();
        }

        var content = new byte[known];
        if (await input.ReadAtLeastAsync(content, known, throwOnEndOfStream: false, gone.Token) < known)
        {
            return null;
        }

        _ = EndWithStarterAsync(input, gone);
        return content;
    }

    /// <summary>Whoever started this is gone when the input closes: what was started here is stopped, and then this.</summary>
    private static async Task EndWithStarterAsync(Stream input, CancellationTokenSource gone)
    {
        await Task.Yield();
        while (await input.ReadAsync(new byte[1]) > 0)
        {
        }

        await gone.CancelAsync();
        Environment.Exit(Base.Verb.Refused);
    }
}
