using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>The coder's answers as a CSV file: row (from 0), labels with semicolons between, confidence, abstained.</summary>
internal static class PredictionFile
{
    public static void Write(FileInfo file, IReadOnlyList<CodedAnswer> answers)
    {
        if (file.Directory is not { Exists: true })
        {
            throw new RefusedException("FolderNotFound", $"There is no folder {file.DirectoryName} to write {file.Name} to. Make it, or name another.");
        }

        using var writer = new StreamWriter(file.FullName);
        CsvFile.Write(writer, ["row", "labels", "confidence", "abstained"], answers.Select((answer, row) => (IReadOnlyList<object?>)
        [
            row, string.Join(';', answer.Labels), answer.Confidence.ToString("0.0000", CultureInfo.InvariantCulture), answer.Abstained ? "true" : "false",
        ]));
    }
}
