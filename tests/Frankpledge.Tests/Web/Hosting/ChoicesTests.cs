using System.CommandLine;
using System.CommandLine.Completions;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What the help offers is what is taken, in words that are no names of the code.</summary>
[Trait("Engine", "Both")]
public sealed class ChoicesTests
{
    [Fact]
    public void Each_name_of_a_list_is_offered_in_plain_words_and_taken_and_the_others_are_refused()
    {
        var lists = HelpWords.Tree(CommandLine.Create()).Where(symbol => List(symbol)?.IsEnum == true).ToList();
        lists.Count.ShouldBeGreaterThan(12);
        foreach (var symbol in lists)
        {
            var offered = symbol.GetCompletions(CompletionContext.Empty).Select(one => one.Label).ToList();
            offered.ShouldNotBeEmpty(symbol.Name);
            offered.ShouldAllBe(word => word.All(letter => char.IsLower(letter) || letter == '-'), symbol.Name);
            offered.Where(word => Errors(symbol, word).Any()).ShouldBeEmpty(symbol.Name);
            var refused = Enum.GetNames(List(symbol)!).Where(name => Errors(symbol, name).Any()).ToList();
            refused.Count.ShouldBe(Enum.GetNames(List(symbol)!).Length - offered.Count, symbol.Name);
            var refusal = Errors(symbol, "88").ShouldHaveSingleItem();
            refusal.ShouldStartWith("\"88\" is none of ");
            refusal["\"88\" is none of ".Length..].Split(". ")[0].Split(", ").ShouldBe(offered, ignoreOrder: true, symbol.Name);
        }
    }

    [Fact]
    public void No_description_lists_names_of_the_code()
    {
        var names = HelpWords.Tree(CommandLine.Create()).Select(List).OfType<Type>().Where(type => type.IsEnum).Distinct().SelectMany(Enum.GetNames)
            .Where(name => name.Skip(1).Any(char.IsUpper)).ToList();

        HelpWords.Tree(CommandLine.Create()).Where(symbol => names.Exists(name => symbol.Description?.Contains(name, StringComparison.Ordinal) == true))
            .Select(symbol => symbol.Description).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("met")]
    [InlineData("given-up")]
    [InlineData("GivenUp")]
    public async Task What_became_of_a_promise_is_no_entry_and_the_refusal_says_which_kinds_are(string kind)
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site), "# Streets\nC I will light every park.");

        var (exit, output) =
            await site.RunAsync("thread-entry", "add", "kent", "2025-2029", "C1", "--kind", kind, "--text", "T", "--on", "2025-01-01", "--document", "D");

        exit.ShouldBe(2);
        output.ShouldContain("agenda-item");
        output.ShouldNotContain("taken-back");
    }

    private static IEnumerable<string> Errors(Symbol symbol, string typed)
    {
        Command command = new("try");
        string[] words = [typed];
        if (symbol is Option option)
        {
            command.Options.Add(option);
            words = [option.Name, typed];
        }
        else
        {
            command.Arguments.Add((Argument)symbol);
        }

        return command.Parse(words).Errors.Select(error => error.Message);
    }

    private static Type? List(Symbol symbol)
    {
        var type = symbol switch { Option option => option.ValueType, Argument argument => argument.ValueType, _ => null };
        return type?.GetElementType() ?? (type is null ? null : Nullable.GetUnderlyingType(type)) ?? type;
    }
}
