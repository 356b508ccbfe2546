using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>import-plan FILE</c>: shows what the importer finds in a document; nothing is stored.</summary>
internal static class ImportPlanVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The plan, or a pack that holds it: DOCX, PDF, HTML, Markdown or plain text." };
        var from = new Option<string?>("--from") { Description =
            "The heading the plan begins with, included, or its entry in the contents; \"Heading#2\" is the second that reads so. Needed only where the finder goes wrong.", HelpName = "heading" };
        var to = new Option<string?>("--to") { Description = "The heading the plan stops before.", HelpName = "heading" };
        var count = new Option<int?>("--count") { Description = "Which of the headings that read as --from says: 2 for the second. The same as \"Heading#2\"." };
        count.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var typed }] && int.TryParse(typed, out var which) && which < 1)
            {
                given.AddError("--count begins with 1.");
            }
        });
        var json = Verb.JsonOption();
        json.Description = "Print one JSON object a line for each statement, and on the error output one with notes: what was left out of the plan, and where.";
        var command =
            new Command("import-plan", "Read a plan and show its outline and its statements: promises, expectations, measures, targets.") { file, from, count,
                to, json };
        command.SetAction((parsed, cancel) => Verb.Guarded(parsed, parsed.GetValue(json), async () =>
        {
            var plan = await ReadAsync(parsed.GetRequiredValue(file), new PlanRange(From(parsed.GetValue(from), parsed.GetValue(count)),
                parsed.GetValue(to)), cancel);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                StatementLines.Write(plan, output);
                StatementLines.WriteNotes(plan, parsed.InvocationConfiguration.Error);
            }
            else
            {
                PlanSummary.Write(plan, output);
            }
        }));
        return command;
    }

    private static string? From(string? heading, int? count) => count is not { } number ? heading
        : heading is null ? throw new RefusedException("CountWithoutHeading", "Say with --from which heading is counted.")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{heading}#{number}");

    private static async Task<FoundPlan> ReadAsync(FileInfo file, PlanRange range, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            throw new RefusedException("FileNotFound", $"There is no file {file.FullName}. Check the name.");
        }

        if (!Console.IsErrorRedirected)
        {
            Console.Error.Say($"Reading {file.Name} ...");
        }

        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        return PlanReader.Read(DocumentReader.Read(file.Name, bytes, ReadingLimits.Default, cancel), range);
    }
}
