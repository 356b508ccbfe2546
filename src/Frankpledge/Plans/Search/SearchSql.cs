using System.Reflection;

namespace Frankpledge.Plans.Search;

/// <summary>The two engines' full-text queries, from the <c>.sql</c> files beside this class.</summary>
internal static class SearchSql
{
    public static readonly string Sqlite = Read("search.sqlite.sql");
    public static readonly string Postgres = Read("search.postgres.sql");

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Frankpledge.Plans.Search.{name}")!);
        return reader.ReadToEnd();
    }
}
