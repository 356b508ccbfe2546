using System.Text.Json;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Statute.Commands;

/// <summary>What <c>./frankpledge law ...</c> answered: run in this process through the real entry of the command line.</summary>
internal sealed record Asked(int Exit, string Output, string Errors)
{
    public JsonElement Json { get; } = Output.StartsWith('{') ? JsonDocument.Parse(Output).RootElement : default;

    /// <summary>The text or number of a field; a dotted path goes into objects.</summary>
    public string this[string path] => path.Split('.').Aggregate(Json, (element, name) => element.GetProperty(name)).ToString();

    public IEnumerable<string> RefusedCodes => Json.GetProperty("refused").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()!);

    /// <summary>Asks with <c>--json</c>.</summary>
    public static Task<Asked> LawAsync(string line) => RunAsync($"law {line} --json");

    public static async Task<Asked> RunAsync(string line)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await CommandLine.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, errors);
        return new Asked(exit, output.ToString(), errors.ToString());
    }
}
