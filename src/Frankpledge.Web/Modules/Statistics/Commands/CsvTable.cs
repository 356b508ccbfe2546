using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;
using Frankpledge.Common;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>A CSV file in memory, plain or gzipped, whose cells are asked for by column name and refuse by line number.</summary>
internal sealed class CsvTable
{
    private readonly string name;
    private readonly List<int> lines = [];

    private CsvTable(string name, string[] columns)
    {
        this.name = name;
        Columns = columns;
    }

    public IReadOnlyList<string> Columns { get; }

    public List<string[]> Rows { get; } = [];

    public static CsvTable Read(FileInfo file)
    {
        try
        {
            return ReadRows(file);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException("NotGzip", $"{file.Name} ends in .gz but is not gzipped, or is damaged. Give it without .gz, or make it anew.");
        }
    }

    private static CsvTable ReadRows(FileInfo file)
    {
        RefuseAbsent(file);
        using Stream raw = file.OpenRead();
        using Stream stream = file.Extension == ".gz" ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, TrimOptions = TrimOptions.Trim });
        if (!csv.Read() || csv.Record is not { } header)
        {
            throw new RefusedException("FileEmpty", $"{file.Name} is empty. It needs a line with the column names and a line for each row.");
        }

        var table = new CsvTable(file.Name, header);
        while (csv.Read())
        {
            var cells = csv.Record!;
            if (cells.Length != header.Length)
            {
                throw new RefusedException("CellsMissing",
                    $"{file.Name}, line {csv.RawRow}: {cells.Length} cells where the header has {header.Length}. Add or remove the difference.");
            }

            table.Rows.Add(cells);
            table.lines.Add(csv.RawRow);
        }

        return table;
    }

    public static void RefuseAbsent(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new RefusedException("FileNotFound", $"There is no file {file.Name} in {file.DirectoryName}. Check the name.");
        }
    }

    /// <summary>The position of the first of <paramref name="names"/> that the header has, or -1.</summary>
    public int Find(params IEnumerable<string> names) =>
        names.Select(wanted => Columns.ToList().FindIndex(column => string.Equals(column, wanted, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(at => at >= 0, -1);

    /// <summary>The position of the column, or a refusal that names it and lists the ones there are.</summary>
    public int Need(params IReadOnlyList<string> names)
    {
        var at = Find(names);
        return at >= 0
            ? at : throw new RefusedException("ColumnMissing",
                $"{name} has no column {string.Join(" or ", names)}. Its columns are {string.Join(", ", Columns)}.");
    }

    /// <summary>The number in a cell; null for an empty cell or NA.</summary>
    public double? Number(int row, int column)
    {
        var text = Rows[row][column];
        if (text is "" or "NA")
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(row, column, "is not a number");
    }

    public double NeedNumber(int row, int column) => Number(row, column) ?? throw Wrong(row, column, "is empty where a number is needed");

    public long NeedCount(int row, int column)
    {
        var number = NeedNumber(row, column);
        return number >= 0 && number < 1e15 && number == Math.Floor(number)
            ? (long)number : throw Wrong(row, column, "is not a count: a whole number, zero or above");
    }

    /// <summary>A day (2026-03-01) or a month (2026-03, taken as its first day).</summary>
    public DateOnly Date(int row, int column) =>
        Dates.TryRead(Rows[row][column], out var date) ? date : throw Wrong(row, column, "is not a date like 2026-03-01 or 2026-03");

    public RefusedException Wrong(int row, int column, string what) =>
        new("CellNotUnderstood", $"{name}, line {lines[row]}, column {Columns[column]}: \"{Rows[row][column]}\" {what}. Correct the cell.");
}
