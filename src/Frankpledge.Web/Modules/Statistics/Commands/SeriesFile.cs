using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Statistics;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>One or more series from a CSV file (a date column, a value column, perhaps one that tells series apart) or a JSON file.</summary>
/// <param name="Facets">The series by name, ordered; one nameless series when nothing tells them apart.</param>
/// <param name="HasFacets">Whether the file tells series apart.</param>
/// <param name="Options">The <c>options</c> of a JSON file, otherwise null.</param>
internal sealed record SeriesFile(SortedDictionary<string, List<DatedValue>> Facets, bool HasFacets, JsonElement? Options)
{
    public const string NoFacet = "no facet";

    public static SeriesFile Read(FileInfo file)
    {
        CsvTable.RefuseAbsent(file);
        return file.Extension == ".json" ? FromJson(file) : FromCsv(file);
    }

    /// <summary>The only series of a file, or a refusal when there are several.</summary>
    public IReadOnlyList<DatedValue> Only() =>
        Facets.Count == 1
            ? Facets.Values.First()
            : throw new RefusedException("SeveralSeries",
                $"The file holds {Facets.Count} series ({string.Join(", ", Facets.Keys.Take(5))}); this verb takes one. Keep the rows of one.");

    private static SeriesFile FromCsv(FileInfo file)
    {
        var table = CsvTable.Read(file);
        var facet = table.Find("facet", "f", "series", "measure");
        var date = table.Need("date", "month", "period", "x", "d");
        var value = table.Need("value", "y", "count", "values");
        var facets = Empty();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Add(facets, facet < 0 ? NoFacet : table.Rows[row][facet], new DatedValue(table.Date(row, date), table.Number(row, value)));
        }

        return Checked(file, facets, facet >= 0, null);
    }

    private static SeriesFile FromJson(FileInfo file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file.FullName));
            var root = document.RootElement;
            var input = root.TryGetProperty("input", out var inner) ? inner : root;
            var dates = List(input, input.TryGetProperty("dates", out _) ? "dates" : "months");
            var values = List(input, "values");
            var facet = input.TryGetProperty("facet", out _) ? List(input, "facet") : null;
            if (dates.Count != values.Count || (facet is not null && facet.Count != values.Count))
            {
                throw new RefusedException("LengthsDiffer",
                    $"{file.Name} has {dates.Count} dates and {values.Count} values; there must be one value (or null) for each date.");
            }

            var facets = Empty();
            for (var i = 0; i < dates.Count; i++)
            {
                Add(facets, facet is null ? NoFacet : facet[i].ToString(), new DatedValue(Dates.Read(dates[i].ToString()), Number(values[i], file, i)));
            }

            return Checked(file, facets, facet is not null, Given(root, file));
        }
        catch (JsonException wrong)
        {
            throw new RefusedException("NotJson", $"{file.Name} is not JSON, line {wrong.LineNumber + 1}. Correct it.");
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException)
        {
            throw new RefusedException("FieldMissing", $"{file.Name} needs the lists dates and values, on their own or under input. Add them.");
        }
    }

    /// <summary>Null where the file gives none.</summary>
    private static JsonElement? Given(JsonElement root, FileInfo file) =>
        !root.TryGetProperty("options", out var options) || options.ValueKind == JsonValueKind.Null ? null
        : options.ValueKind == JsonValueKind.Object ? options.Clone()
        : throw new RefusedException("OptionNotUnderstood", $"{file.Name} needs options by name, as in {{ \"target\": 10 }}. Write them so, or leave them out.");

    private static double? Number(JsonElement value, FileInfo file, int at) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new RefusedException("NotANumber",
            $"{file.Name}, value {at + 1}: {value.GetRawText()} is not a number. Correct it, or write null for a missing value."),
    };

    /// <summary>A list, or the single value that some writers leave in place of a list of one.</summary>
    private static List<JsonElement> List(JsonElement input, string field)
    {
        var found = input.GetProperty(field);
        return found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : [found];
    }

    private static SortedDictionary<string, List<DatedValue>> Empty() => new(StringComparer.Ordinal);

    private static void Add(SortedDictionary<string, List<DatedValue>> facets, string facet, DatedValue row)
    {
        if (!facets.TryGetValue(facet, out var rows))
        {
            facets[facet] = rows = [];
        }

        rows.Add(row);
    }

    private static SeriesFile Checked(FileInfo file, SortedDictionary<string, List<DatedValue>> facets, bool hasFacets, JsonElement? options) =>
        facets.Count > 0 ? new(facets, hasFacets, options) : throw new RefusedException("NoRows", $"{file.Name} has no rows. Add a row for each date.");
}
