using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Apart;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>
/// <c>read-plan --name NAME</c>: the file on standard input, all that was found of it on standard output as one object. The server starts this for each upload;
/// with <c>--length</c> it goes on listening behind the file, and ends when whoever started it is gone.
/// </summary>
internal static class ReadPlanVerb
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "The file's name, which tells Markdown from plain text.", Required = true, HelpName = "file" };
        var length =
            new Option<int?>("--length") { Description =
                "The file's length in bytes. Standard input then stays open behind it, and closing it stops the reading.", HelpName = "bytes" };
        var from = new Option<string?>("--from") { Description =
            "The heading the plan begins with, included, or its entry in the contents; \"Heading#2\" is the second that reads so.", HelpName = "heading" };
        var to = new Option<string?>("--to") { Description = "The heading the plan stops before.", HelpName = "heading" };
        var command =
            new Command(ReadingCommand.Verb,
                "Read a plan from standard input and print everything found in it as JSON. The server reads uploads with this.") { name, length, from, to };
        command.SetAction(async (parsed, cancel) =>
        {
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await using var input = Console.OpenStandardInput();
            if (await ReadingInput.ReadAsync(input, parsed.GetValue(length), gone) is not { } content)
            {
                return Base.Verb.Refused;
            }

            var answer =
                await AnswerAsync(new(Path.GetFileName(parsed.GetRequiredValue(name)), content, new PlanRange(parsed.GetValue(from), parsed.GetValue(to))),
                    gone.Token);
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, answer, ReadingAnswer.Json, cancel);
            return answer.Plan is null ? Base.Verb.Refused : Base.Verb.Done;
        });
        return command;
    }

    private static async Task<ReadingAnswer> AnswerAsync(PlanToRead plan, CancellationToken cancel)
    {
        try
        {
            return new(await ReadPlanHere.RunAsync(plan, SayAsync, cancel), null);
        }
        catch (RefusedException refused)
        {
            return ReadingAnswer.Of(refused);
        }

        static Task SayAsync(int percent) => Console.Error.WriteLineAsync(ReadingCommand.ProgressWord + percent.ToString(CultureInfo.InvariantCulture));
    }
}
