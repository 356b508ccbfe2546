using System.CommandLine;
using Frankpledge.Statistics.Text;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>personal-details FILE --text COL</c>: what in the answers could tell who somebody is, and the answers without it.</summary>
internal static class PersonalDetailsVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file with a row for each answer.");
        var text = new Option<string>("--text") { Description = "The column with the text.", Required = true };
        var least = new Option<double>("--least") { Description = "Leave out details with less confidence, 0 to 1.", DefaultValueFactory = _ => 0 };
        return new Command("personal-details", "Names, addresses and other personal details in answers.") { file, text, least }.Answering(
            parsed =>
            {
                var table = CsvTable.Read(parsed.GetRequiredValue(file));
                return Answer(table, table.Need(parsed.GetRequiredValue(text)), parsed.GetValue(least));
            },
            answer => answer.Words());
    }

    private static Fields Answer(CsvTable table, int column, double least)
    {
        var found = table.Rows
            .Select((row, i) =>
                (Row: i + 1, Text: row[column], Details: PersonalDetails.Find(row[column]).Where(detail => detail.Confidence >= least).ToList()))
            .Where(row => row.Details.Count > 0).ToList();
        var kinds = new Fields();
        foreach (var kind in found.SelectMany(row => row.Details).GroupBy(detail => detail.Kind).OrderBy(group => group.Key))
        {
            kinds.With(Name(kind.Key), kind.Count());
        }

        var count = found.Sum(row => row.Details.Count);
        return new Fields().With("rows", table.Rows.Count).With("rows_with_details", found.Count).With("details", count).With("kinds", kinds)
            .With("found", found.Select(row => new Fields().With("row", row.Row)
                .With("details",
                    row.Details.Select(detail => new Fields().With("kind", Name(detail.Kind)).With("start", detail.Start).With("length", detail.Length)
                    .With("text", detail.Text).With("rule", detail.Rule).With("confidence", detail.Confidence)).ToList())
                .With("redacted", PersonalDetails.Redact(row.Text, least))).ToList())
            .With("warnings", Array.Empty<string>())
            .With("sentence",
                $"{count} personal details were found in {found.Count} of {table.Rows.Count} answers. A person must read the answers before they are published: a name that nothing in its sentence gives away is missed.");
    }

    private static string Name(PersonalDetailKind kind) => Verb.Json.PropertyNamingPolicy!.ConvertName(kind.ToString());
}
