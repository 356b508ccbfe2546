using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>check-tables FILE</c>: recomputes every total that a document's tables state. Nothing is stored or corrected.</summary>
internal static class CheckTablesVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The document: DOCX, PDF, HTML, Markdown or plain text." };
        var command = new Command("check-tables", "Show the tables of a document and whether their totals add up.") { file };
        return command.Answering(
            async (parsed, cancel) =>
            {
                var document = await ReadAsync(parsed.GetRequiredValue(file), cancel);
                return TableAnswer.Of(document, TableChecks.Of(document));
            },
            TableWords.Write);
    }

    private static async Task<SourceDocument> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            throw new RefusedException("FileNotFound", $"There is no file {file.FullName}. Check the name.");
        }

        await using var content = file.OpenRead();
        return DocumentReader.Read(file.Name, content, ReadingLimits.Default, cancel);
    }
}
