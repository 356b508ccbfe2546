using System.Text.RegularExpressions;

namespace Frankpledge.Tests.Architecture;

/// <summary>What people read has the words that go with the number, and promises no time that nobody keeps.</summary>
public sealed partial class CountedWordsTests
{
    [Fact]
    public void What_the_reader_notes_says_one_where_there_is_one() =>
        new[] { "src/Frankpledge/Documents", "src/Frankpledge/Reading" }.SelectMany(folder => Sources.Of(folder))
            .SelectMany(file => File.ReadLines(file).Index().Where(line => Plural().IsMatch(line.Item)).Select(line => $"{Sources.Name(file)}:{line.Index + 1}"))
            .ShouldBeEmpty("use OneOrMany.Of, which has words for one");

    /// <summary>What people do takes as long as it takes; the one time that the program sets itself is that of a locked account.</summary>
    [Fact]
    public void No_text_promises_in_how_many_minutes_something_is_done() =>
        Sources.Of("src", "*.resx").SelectMany(file => Minutes().Matches(File.ReadAllText(file)).Select(found => found.Value.ToLowerInvariant()))
            .Distinct().ShouldBe([$"{Frankpledge.Areas.Person.LockOut.TotalMinutes:0} minutes"]);

    [Fact]
    public void The_areas_stand_in_the_order_of_their_names() =>
        Frankpledge.Areas.KnownAreas.Read().Areas.Select(area => area.Name).ShouldBeInOrder(Shouldly.SortDirection.Ascending, StringComparer.Ordinal);

    /// <summary>A number of the code with a noun and a verb for many: <c>{count} pieces of text were</c>.</summary>
    [GeneratedRegex(@"\$""[^""]*\{(?!OneOrMany)[^{}""]+\}(?: [a-z'-]+){1,5} (?:were|are)\b")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:one|two|three|four|five|six|ten|fifteen|twenty|thirty|[0-9]+) minutes\b", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();
}
