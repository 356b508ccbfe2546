using System.Text.RegularExpressions;
using Frankpledge.Tests.Architecture;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Translation;

public sealed partial class SentenceCatalogueTests
{
    /// <summary>A stale file is written anew before the test fails, so that the difference can be read and committed.</summary>
    [Fact]
    public void The_translators_files_hold_every_sentence_that_the_program_can_say()
    {
        var wanted = SentenceCatalogue.Wanted();
        var stale = Sources.Of("src", "Sentences.resx").Select(Sources.Name).Except(wanted.Keys).ToList();
        foreach (var (file, templates) in wanted)
        {
            var (path, text) = (Path.Combine(Shared.Repository(), file), SentenceCatalogue.Text(templates));
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
                stale.Add(file);
            }
        }

        stale.ShouldBeEmpty("These files were stale. They have been written anew: read the difference and commit it.");
    }

    [Fact]
    public void Each_English_sentence_stands_under_itself() => Sources.Of("src", "Sentences.resx").Select(Sources.Name)
        .SelectMany(file => SentenceCatalogue.Read(file)).Where(entry => entry.Key != entry.Value).Select(entry => entry.Key).ShouldBeEmpty();

    /// <summary>A refusal of the core is met on a page and at the command line: it speaks of what both have.</summary>
    [Fact]
    public void No_sentence_of_the_core_speaks_of_a_page_that_somebody_has_open() =>
        SentenceCatalogue.Wanted().Where(file => file.Key.StartsWith("src/Frankpledge/", StringComparison.Ordinal)).SelectMany(file => file.Value)
            .Where(sentence => OfAnOpenPage().IsMatch(sentence)).ShouldBeEmpty();

    [GeneratedRegex(@"\b(you opened|(this|the) (page|form) (again|below)|this (page|form)|while you were|(dates|words|list|table|fields?) (below|above)|click|button|tick (the|this))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfAnOpenPage();

    /// <summary>A translation whose English was changed is said by nobody; one with other holes would break the page that says it.</summary>
    [Fact]
    public void A_translation_belongs_to_a_sentence_and_has_its_holes()
    {
        var templates = SentenceCatalogue.Wanted().Values.SelectMany(file => file).ToHashSet();
        var wrong = from path in Sources.Of("src", "Sentences.*.resx").Concat(Sources.Of("tests", "Sentences.*.resx"))
                    from entry in SentenceCatalogue.Read(Sources.Name(path))
                    where !templates.Contains(entry.Key) || !Holes(entry.Value).SetEquals(Holes(entry.Key))
                    select $"{Sources.Name(path)}: {entry.Key}";

        wrong.ShouldBeEmpty();
    }

    private static HashSet<string> Holes(string template) => [.. Hole().Matches(template).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"(?<!\{)\{([0-9]+)[,:}]")]
    private static partial Regex Hole();
}
