using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Frankpledge.Persistence.Copies;

/// <summary>The records in their SQLite file.</summary>
internal static class SqliteCopy
{
    /// <summary>One moment of the records, however many write meanwhile.</summary>
    /// <returns>What each table of the copy holds.</returns>
    public static TablesHeld Make(string data, string to)
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
    /// <returns>What each table holds.</returns>
    public static TablesHeld Check(string data)
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

    /// <summary>Every table but those of the search, which are made anew from the others.</summary>
    private static TablesHeld Rows(SqliteConnection opened) => TablesHeld.Of(
        Texts(opened, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'wording_search%'")
            .ToDictionary(table => table, table => Digest(opened, table)));

    private static RowsDigest Digest(SqliteConnection opened, string table)
    {
        var digest = new RowsDigest();
        using var ask = opened.CreateCommand();
        ask.CommandText = $"SELECT * FROM \"{table}\"";
        using var row = ask.ExecuteReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (row.Read())
        {
            for (var at = 0; at < row.FieldCount; at++)
            {
                var value = row.GetValue(at);
                var bytes = value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!);

                // The sort and the length part one column from the next: "ab" and "c" are not "a" and "bc", and nothing is not the empty text.
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name}:{bytes.Length}:")));
                hash.AppendData(bytes);
            }

            digest.Add(hash.GetHashAndReset());
        }

        return digest;
    }

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
