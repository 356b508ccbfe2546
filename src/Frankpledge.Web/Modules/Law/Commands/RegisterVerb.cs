using System.CommandLine;
using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The register of all rules; with <c>--markdown</c> it writes <c>docs/rules.md</c>, and the list of tests that the rule book's pages show.</summary>
internal static partial class RegisterVerb
{
    /// <summary>Where a checkout keeps the list of tests that name rules.</summary>
    public const string TestList = "src/Frankpledge/Statute/Register/rule-tests.json";

    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown") { Description = "Write docs/rules.md of the checkout that holds the current folder." };
        return new Command("register",
            "Every rule with what this program does about it, computed from the program. Answers with rules, stops_a_step, worked_out, named, library_only and by_people.").Answering(
            parsed =>
            {
                var rules = RuleRegister.All;
                int Count(RuleState state) => rules.Count(rule => rule.Standing == state);
                var (stops, worked, named, library, people) = (Count(RuleState.StopsAStep), Count(RuleState.WorkedOut), Count(RuleState.Named),
                    Count(RuleState.LibraryOnly), Count(RuleState.ByPeople));
                Sentence sentence =
                    $"Of {rules.Count} rules {stops} stop a step here, {worked} are worked out here, {named} are named here, {library} are in the library only, and people see to {people}.";
                if (parsed.GetValue(markdown))
                {
                    var checkout = Checkout(new DirectoryInfo(Directory.GetCurrentDirectory()));
                    File.WriteAllText(Path.Combine(checkout, "docs", "rules.md"), Page(checkout));
                    File.WriteAllText(Path.Combine(checkout, TestList), TestsAsJson(checkout));
                    sentence = $"Wrote docs/rules.md: {sentence}";
                }

                return new RegisterAnswer(sentence, stops, worked, named, library, people, [.. rules.Select(rule => new RuleLine(rule))]);
            },
            [markdown]);
    }

    /// <summary>The text of <c>docs/rules.md</c> for a checkout: the register joined with the tests that name each rule.</summary>
    public static string Page(string checkout) => RegisterPage.Markdown(RuleRegister.All, Tests(checkout));

    /// <summary>The text of <see cref="TestList"/> for a checkout: for each rule the tests that name it.</summary>
    public static string TestsAsJson(string checkout)
    {
        var rules = Tests(checkout).OrderBy(tests => RuleBook.Of(tests.Key).Order)
            .Select(tests => $"  \"{tests.Key}\": [{string.Join(", ", tests.Select(test => $"\"{test}\""))}]");
        return $"{{\n{string.Join(",\n", rules)}\n}}\n";
    }

    private static ILookup<string, string> Tests(string checkout) =>
        Directory.EnumerateFiles(Path.Combine(checkout, "tests", "Frankpledge.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(TestsIn)
            .OrderBy(test => test.Name, StringComparer.Ordinal)
            .ToLookup(test => test.Rule, test => test.Name);

    private static IEnumerable<(string Rule, string Name)> TestsIn(string file)
    {
        List<string> pending = [];
        foreach (var line in File.ReadLines(file))
        {
            pending.AddRange(RuleMark().Matches(line).Select(match => match.Groups[1].Value));
            if (pending.Count > 0 && MethodName().Match(line) is { Success: true } method)
            {
                foreach (var rule in pending)
                {
                    yield return (rule, $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}");
                }

                pending.Clear();
            }
        }
    }

    private static string Checkout(DirectoryInfo? folder) => folder switch
    {
        null => throw new RefusedException("NoCheckout", "--markdown works inside a checkout of the source; the current folder is not in one."),
        _ when File.Exists(Path.Combine(folder.FullName, "Frankpledge.slnx")) => folder.FullName,
        _ => Checkout(folder.Parent),
    };

    [GeneratedRegex("""Rule\("(R[0-9]+)"\)""")]
    private static partial Regex RuleMark();

    [GeneratedRegex("""^\s*public (?:async )?(?:void|Task) (\w+)\(""")]
    private static partial Regex MethodName();

    private sealed record RegisterAnswer(Sentence Sentence, int StopsAStep, int WorkedOut, int Named, int LibraryOnly, int ByPeople,
        IReadOnlyList<RuleLine> Rules)
        : LawAnswer("R172", Sentence)
    {
        /// <summary>Rules that a step, a page or a command of this program uses.</summary>
        public int Automated => StopsAStep + WorkedOut;

        public int NotAutomated => Named + LibraryOnly + ByPeople;

        public override IEnumerable<Sentence> Details => Rules.Select(rule => (Sentence)$"{rule.Number,-5} {rule.Severity,-6} {rule.Title}: {rule.State}");
    }

    private sealed record RuleLine(
        string Number, string Part, string Title, string Demand, string Source, Severity Severity, bool Verified, Sentence State, RuleState Standing,
        string AppliesTo, IReadOnlyList<string> Homes)
    {
        public RuleLine(RegisteredRule entry)
            : this(entry.Rule.Number, entry.Rule.Part, entry.Rule.Title, entry.Rule.Demand, entry.Rule.SourceOnScreen, entry.Rule.Severity, !entry.Rule.Verify,
                entry.State, entry.Standing, entry.Rule.AppliesTo, entry.Homes)
        {
        }
    }
}
