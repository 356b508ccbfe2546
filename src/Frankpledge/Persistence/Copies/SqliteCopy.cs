using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Frankpledge.Persistence.Copies;

/// <summary>The records in their SQLite file.</summary>
internal static class SqliteCopy
{
    /// <summary>One moment of the records, however many write meanwhile.</summary>
    /// <returns>How many rows each table of the copy has.</returns>
    public static Dictionary<string, long> Make(string data, string to)
    {
        var records = Path.Combine(data, DatabaseSettings.FileName);
        Refuse.Unless(File.Exists(records), "NoRecords", $"There is no {records} to copy.");
        var copied = Path.Combine(to, DatabaseSettings.FileName);
        OwnerOnly.File(copied);
        using (var from = Open(records, SqliteOpenMode.ReadOnly))
        {
            using var copy = from.CreateCommand();
            copy.CommandText = "VACUUM INTO $to";
            copy.Parameters.AddWithValue("$to", copied);
            copy.ExecuteNonQuery();
        }

        using var opened = Open(copied, SqliteOpenMode.ReadOnly);
        return Rows(opened);
    }

    /// <summary>Has SQLite read every page and follow every key.</summary>
    /// <returns>How many rows each table has.</returns>
    public static Dictionary<string, long> Check(string data)
    {
        using var opened = Open(Path.Combine(data, DatabaseSettings.FileName), SqliteOpenMode.ReadOnly);
        var found = Texts(opened, "PRAGMA integrity_check").Where(line => line != "ok")
            .Concat(Texts(opened, "SELECT \"table\" FROM pragma_foreign_key_check")).Take(3).ToList();
        Refuse.Unless(found.Count == 0, "DatabaseDamaged", $"SQLite finds faults in {DatabaseSettings.FileName}: {string.Join("; ", found)}.");
        return Rows(opened);
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        opened.Open();
        return opened;
    }

    private static Dictionary<string, long> Rows(SqliteConnection opened) =>
        Texts(opened, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'wording_search%'")
            .ToDictionary(table => table, table =>
                long.Parse(Texts(opened, $"SELECT CAST(count(*) AS TEXT) FROM \"{table}\"").Single(), CultureInfo.InvariantCulture));

    private static List<string> Texts(SqliteConnection opened, string sql)
    {
        using var ask = opened.CreateCommand();
        ask.CommandText = sql;
        using var row = ask.ExecuteReader();
        var found = new List<string>();
        while (row.Read())
        {
            found.Add(row.GetString(0));
        }

        return found;
    }
}
