using System.CommandLine;
using System.Text.Json;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Statistics;

/// <summary>Runs one verb as a user would and keeps what it printed.</summary>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> Of(Command verb, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var parsed = new RootCommand { verb }.Parse([verb.Name, .. args]);
        var exit = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return new CommandRun(parsed.Errors.Count > 0 ? Verb.WrongUsage : exit, output.ToString(), error.ToString());
    }

    /// <summary>As <see cref="Of"/>, with a file of its own that holds <paramref name="content"/> as the first argument.</summary>
    public static async Task<CommandRun> OnText(Command verb, string content, params string[] args)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7() + ".csv");
        await File.WriteAllTextAsync(path, content);
        try
        {
            return await Of(verb, [path, .. args]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
