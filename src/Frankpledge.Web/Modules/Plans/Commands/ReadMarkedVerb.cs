using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Apart;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>read-marked --name NAME</c>: a Word file of a working draft on standard input, what was found of it on standard output as one object. The server
/// starts this for each file that comes back, as it does <c>read-plan</c> for an upload.</summary>
internal static class ReadMarkedVerb
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "The file's name, for the sentences about it.", Required = true, HelpName = "file" };
        var length = new Option<int?>("--length")
        {
            Description = "The file's length in bytes. Standard input then stays open behind it, and closing it stops the reading.", HelpName = "bytes",
        };
        var command = new Command(ReadingCommand.MarkedVerb,
            "Read a Word file of a working draft from standard input and print what came back in it as JSON. The server reads such files with this.") { name, length };
        command.SetAction(async (parsed, cancel) =>
        {
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await using var input = Console.OpenStandardInput();
            if (await ReadingInput.ReadAsync(input, parsed.GetValue(length), gone) is not { } content)
            {
                return Verb.Refused;
            }

            var answer = await AnswerAsync(new(Path.GetFileName(parsed.GetRequiredValue(name)), content, ""), gone.Token);
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, answer, ReadingAnswer.Json, cancel);
            return answer.Document is null ? Verb.Refused : Verb.Done;
        });
        return command;
    }

    private static async Task<MarkedAnswer> AnswerAsync(MarkedFile file, CancellationToken cancel)
    {
        try
        {
            return new(await ReadMarkedHere.RunAsync(file, cancel), null);
        }
        catch (RefusedException refused)
        {
            return new(null, ReadingAnswer.Refusal.Of(refused));
        }
    }
}
