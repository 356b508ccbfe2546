using System.Globalization;
using CsvHelper;
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
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var name in (string[])["row", "labels", "confidence", "abstained"])
        {
            csv.WriteField(name);
        }

        for (var row = 0; row < answers.Count; row++)
        {
            csv.NextRecord();
            csv.WriteField(row);
            csv.WriteField(string.Join(';', answers[row].Labels));
            csv.WriteField(answers[row].Confidence.ToString("0.0000", CultureInfo.InvariantCulture));
            csv.WriteField(answers[row].Abstained ? "true" : "false");
        }

        csv.NextRecord();
    }
}
