using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Frankpledge.Statistics.Rates;

namespace Frankpledge.Tests.Statistics.Rates;

public sealed class PlacesGoldenTests
{
    [Fact]
    public void Concentration_of_crime_agrees_with_the_formulas()
    {
        var golden = Golden.Read("rates", "concentration.json");
        var rows = Counts();
        foreach (var expected in golden.EnumerateObject())
        {
            var (area, month, category) = expected.Name.Split('|') is [var a, var m, var c] ? (a, m, c) : default;
            var counts =
                rows.Where(row => (area == "West Midlands" || row.Borough == area) && row.Month == month && (category == "ALL" || row.Category == category))
                .GroupBy(row => row.Lsoa).Select(group => group.Sum(row => row.Count)).ToList();
            counts.AddRange(new double[expected.Value.GetProperty("n_areas").GetInt32() - counts.Count]);

            var ours = Concentration.Of(counts);

            ours.Total.ShouldBe(expected.Value.GetProperty("total").GetDouble());
            ours.WithoutEvents.ShouldBe(expected.Value.GetProperty("n_zero").GetInt32());
            ours.Gini.ShouldAgreeWith(expected.Value.GetProperty("gini").GetDouble(), 1e-12, expected.Name);
            ours.GiniUnbiased.ShouldAgreeWith(expected.Value.GetProperty("gini_unbiased_n_over_n_minus_1").GetDouble(), 1e-12);
            ours.GiniGeneralised.ShouldAgreeWith(expected.Value.GetProperty("gini_generalised_bernasco_steenbeek").GetDouble(), 1e-11);
            foreach (var top in expected.Value.GetProperty("share_top").EnumerateObject())
            {
                ours.ShareOfTop(int.Parse(top.Name, CultureInfo.InvariantCulture)).ShouldAgreeWith(top.Value.GetDouble(), 1e-12);
            }

            foreach (var share in expected.Value.GetProperty("areas_for_share").EnumerateObject())
            {
                ours.AreasForShare(int.Parse(share.Name, CultureInfo.InvariantCulture)).ShouldBe(share.Value.GetInt32());
            }

            ours.Lorenz.Select(point => point.EventsShare).ToArray()
                .ShouldAgreeWith([.. expected.Value.GetProperty("lorenz").EnumerateArray().Select(point => point.GetProperty("crime_share").GetDouble())],
                    1e-10);
        }
    }

    [Fact]
    public void Hot_spots_of_Solihull_agree_with_spdep()
    {
        var golden = Golden.Read("rates", "gi_star_solihull.json");
        string[] codes = [.. golden.GetProperty("lsoa").EnumerateArray().Select(code => code.GetString()!)];
        var neighbours = golden.GetProperty("neighbours_queen").EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => (IReadOnlyList<string>)[.. Listed(entry.Value).Select(code => code.GetString()!)]);
        foreach (var month in golden.GetProperty("months").EnumerateObject())
        {
            var counts = month.Value.GetProperty("count").Numbers();

            var ours = HotSpots.Find(codes.Zip(counts).ToDictionary(), neighbours).Areas;

            ours.Select(area => area.Z).ToArray().ShouldAgreeWith(month.Value.GetProperty("gi_star_binary").Numbers(), 1e-9, month.Name);
            ours.Select(area => area.P).ToArray().ShouldAgreeWith(month.Value.GetProperty("p_two_sided").Numbers(), 1e-9, month.Name);
            ours.Select(area => area.AdjustedP).ToArray().ShouldAgreeWith(month.Value.GetProperty("p_fdr_bh").Numbers(), 1e-9, month.Name);
            ours.Where(area => area.IsHot).Select(area => area.Area).ShouldBe(Listed(month.Value.GetProperty("hot_fdr05")).Select(code => code.GetString()!));
        }
    }

    private static JsonElement[] Listed(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static List<(string Lsoa, string Borough, string Category, string Month, double Count)> Counts()
    {
        using var reader =
            new StreamReader(
                new GZipStream(File.OpenRead(Support.Shared.Path("data", "police-uk", "lsoa-counts", "west-midlands_lsoa-month-counts_2023-05_2025-12.csv.gz")),
                    CompressionMode.Decompress));
        reader.ReadLine();
        var rows = new List<(string, string, string, string, double)>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            rows.Add((cells[0], cells[2], cells[3], $"{cells[4]}-{int.Parse(cells[5], CultureInfo.InvariantCulture):00}",
                double.Parse(cells[6], CultureInfo.InvariantCulture)));
        }

        return rows;
    }
}
