using Mono.Cecil;

namespace Frankpledge.Tests.Architecture;

/// <summary>What must be written in one way only is written in one place only.</summary>
public sealed class OneWriterTests
{
    [Fact]
    public void Nothing_but_the_csv_file_writes_csv()
    {
        var broken = Types()
            .Where(type => Assemblies.Mentioned(type).Any(used => used.Namespace == "CsvHelper" && used.Name is "CsvWriter" or "IWriter" or "CsvSerializer"))
            .Select(type => type.FullName).Where(name => name != "Frankpledge.Common.CsvFile");

        broken.ShouldBeEmpty();
        Sources.Of("src").Where(file => File.ReadAllText(file).Contains("\"text/csv", StringComparison.Ordinal)).Select(Sources.Name)
            .ShouldBe(["src/Frankpledge/Common/CsvFile.cs"]);
    }

    [Fact]
    public void No_line_of_cells_is_joined_by_hand()
    {
        string[] signs = ["string.Join(',',", "string.Join(\",\",", "AppendJoin(','", "Replace(\"\\\"\", \"\\\"\\\"\""];

        Sources.Of("src").Where(file => signs.Any(File.ReadAllText(file).Contains)).Select(Sources.Name)
            .ShouldBeEmpty("a CSV is written by CsvFile; a comma in a sentence is followed by a space");
    }

    [Fact]
    public void Nothing_but_the_calendar_file_writes_calendars()
    {
        var broken = Types().Where(type => Assemblies.Mentioned(type).Any(used => used.Namespace.StartsWith("Ical.Net", StringComparison.Ordinal)))
            .Select(type => type.FullName).Where(name => !name.StartsWith("Frankpledge.Statute.Calendar.CalendarFile", StringComparison.Ordinal));

        broken.ShouldBeEmpty();
        Sources.Of("src").Where(file => File.ReadAllText(file).Contains("\"text/calendar", StringComparison.Ordinal)).Select(Sources.Name)
            .ShouldBe(["src/Frankpledge/Statute/Calendar/CalendarFile.cs"]);
    }

    private static IEnumerable<TypeDefinition> Types() => Assemblies.TypesOf(Assemblies.Core).Concat(Assemblies.TypesOf(Assemblies.Web));
}
