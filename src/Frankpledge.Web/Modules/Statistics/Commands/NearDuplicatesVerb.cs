using System.CommandLine;
using Frankpledge.Statistics.Text;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>near-duplicates FILE --text COL</c>: answers that are nearly the same, and campaigns.</summary>
internal static class NearDuplicatesVerb
{
    public static Command Create()
    {
        var usual = new DuplicateOptions();
        var file = FigureVerb.FileArgument("file", "A CSV file with a row for each answer.");
        var text = new Option<string>("--text") { Description = "The column with the text.", Required = true };
        var date = new Option<string?>("--date") { Description = "The column with the day on which the answer came; needed to tell a campaign." };
        var similarity =
            new Option<double>("--similarity") { Description = "The least share of runs of words in common, above 0 and at most 1.",
                DefaultValueFactory = _ => usual.Similarity };
        var size = new Option<int>("--campaign-size") { Description = "So many within the time span are a campaign.",
            DefaultValueFactory = _ => usual.CampaignSize };
        var days = new Option<int>("--campaign-days") { Description = "The time span in days.", DefaultValueFactory = _ => usual.CampaignDays };
        return new Command("near-duplicates", "Answers that are nearly the same.") { file, text, date, similarity, size, days }.Answering(
            parsed =>
            {
                var table = CsvTable.Read(parsed.GetRequiredValue(file));
                var column = table.Need(parsed.GetRequiredValue(text));
                return Answer(
                    NearDuplicates.Find([.. table.Rows.Select(row => row[column])], parsed.GetValue(date) is { } name ? Days(table, table.Need(name)) : null,
                    usual with { Similarity = parsed.GetValue(similarity), CampaignSize = parsed.GetValue(size), CampaignDays = parsed.GetValue(days) }), table,
                    column);
            },
            answer => answer.Words());
    }

    private static List<DateOnly?> Days(CsvTable table, int column) =>
        [.. Enumerable.Range(0, table.Rows.Count).Select(row => table.Rows[row][column].Length == 0 ? (DateOnly?)null : table.Date(row, column))];

    private static Fields Answer(NearDuplicates found, CsvTable table, int column) => new Fields()
        .With("rows", table.Rows.Count).With("compared", found.Compared).With("in_clusters", found.Clusters.Sum(cluster => cluster.Rows.Count))
        .With("campaigns", found.Clusters.Count(cluster => cluster.Campaign is not null))
        .With("clusters", found.Clusters.Select(cluster => new Fields().With("size", cluster.Rows.Count).With("identical", cluster.Identical)
            .With("template_row", cluster.Template + 1).With("template", table.Rows[cluster.Template][column])
            .With("rows", cluster.Rows.Select(row => row + 1).ToList()).With("similarity", cluster.Similarity)
            .With("campaign", cluster.Campaign is { } campaign
                ? new Fields().With("first", Dates.Write(campaign.First)).With("last", Dates.Write(campaign.Last)).With("count", campaign.Count) : null))
                    .ToList())
        .With(found.Explanation);
}
