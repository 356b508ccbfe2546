using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Reading;

/// <summary>
/// Small documents of kinds that readers are known to get wrong, each with what a careful reader finds. Those that do not hold yet are listed by
/// name and reason here; a case that comes to hold must leave the list, so that it only shrinks.
/// </summary>
public sealed class SharedDocumentCasesTests
{
    private static Dictionary<string, string> NotHeld { get; } = [];

    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            var folder = Path.Combine(Shared.Repository(), "..", "shared", "cases", "documents");
            // Where they are absent, one row is left to say so.
            string[] found = Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))] : ["01-none"];
            foreach (var name in found.Order(StringComparer.Ordinal))
            {
                names.Add(name);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_what_a_careful_reader_finds(string folder)
    {
        var faults = new DocumentCase(Shared.Path("cases", "documents", folder)).Faults();

        if (NotHeld.TryGetValue(DocumentCase.NameOf(folder), out var why))
        {
            faults.ShouldNotBeEmpty($"{folder} holds now: take it off the list ({why})");
        }
        else
        {
            faults.ShouldBeEmpty(string.Join(Environment.NewLine, faults));
        }
    }

    [Fact]
    public void Lists_only_cases_that_are_there()
    {
        var names = Directory.EnumerateDirectories(Shared.Path("cases", "documents")).Select(DocumentCase.NameOf).ToHashSet();

        NotHeld.Keys.Where(name => !names.Contains(name)).ShouldBeEmpty();
    }
}
