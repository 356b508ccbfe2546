using System.Text.RegularExpressions;
using Frankpledge.Statistics.Text;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Text;

/// <summary>
/// Recall and precision on <c>personal-details.txt</c>: invented sentences, each detail written as {kind:words}, and sentences without any that look as if. The
/// odd lines were used to mend the rules; the even lines were kept aside, and the bounds for them are what was measured when they were first scored.
/// </summary>
public sealed class PersonalDetailsTests
{
    private static readonly Dictionary<string, PersonalDetailKind> Kinds = new()
    {
        ["name"] = PersonalDetailKind.Name, ["phone"] = PersonalDetailKind.Phone, ["email"] = PersonalDetailKind.Email,
        ["address"] = PersonalDetailKind.Address,
        ["postcode"] = PersonalDetailKind.Postcode, ["plate"] = PersonalDetailKind.RegistrationPlate, ["age"] = PersonalDetailKind.Age,
        ["born"] = PersonalDetailKind.DateOfBirth,
        ["ni"] = PersonalDetailKind.NationalInsurance, ["card"] = PersonalDetailKind.Card, ["bank"] = PersonalDetailKind.BankAccount,
    };

    [Theory]
    [InlineData(1, 0.95, 0.95, 0.95)]
    [InlineData(0, 0.95, 0.95, 0.95)]
    public void Finds_what_it_says_it_finds(int parity, double structured, double names, double precision)
    {
        var lines = File.ReadAllLines(Path.Combine(Shared.Repository(), "tests/Frankpledge.Tests/Statistics/Text/personal-details.txt"))
            .Where((_, i) => (i + 1) % 2 == parity).Select(Read).ToList();
        lines.Count.ShouldBe(146);

        var labels =
            lines.SelectMany(
                line => line.Labels
                    .Select(label =>
                        (label.Kind, label.Words, line.Text,
                            Found: line.Found
                                .Any(found => found.Kind == label.Kind && found.Start <= label.Start && found.End >= label.Start + label.Words.Length))))
                                    .ToList();
        var findings =
            lines.SelectMany(
                line => line.Found
                    .Select(found =>
                        (found, line.Text,
                            Right: line.Labels
                                .Any(label => label.Kind == found.Kind && found.Start < label.Start + label.Words.Length && label.Start < found.End))))
                                    .ToList();
        var missed =
            string.Join('\n', labels.Where(label => !label.Found).Select(label => $"missed {label.Kind} \"{label.Words}\" in: {label.Text}")
                .Concat(findings.Where(each => !each.Right).Select(each => $"wrong {each.found} in: {each.Text}")));

        double Recall(bool name) => labels.Where(label => label.Kind == PersonalDetailKind.Name == name).Average(label => label.Found ? 1.0 : 0);
        var measured =
            $"structured {Recall(false):0.000}, names {Recall(true):0.000}, precision {findings.Average(each => each.Right ? 1.0 : 0):0.000}\n{missed}";
        Recall(false).ShouldBeGreaterThanOrEqualTo(structured, measured);
        Recall(true).ShouldBeGreaterThanOrEqualTo(names, measured);
        findings.Average(each => each.Right ? 1.0 : 0).ShouldBeGreaterThanOrEqualTo(precision, measured);
    }

    [Fact]
    public void Redacts_with_marks_and_leaves_the_rest()
    {
        PersonalDetails.Redact("My son Will is aged 14; ring 07700 900123 or write to a@example.org. Will you?")
            .ShouldBe("My son [name] is [age]; ring [phone] or write to [e-mail]. Will you?");
        PersonalDetails.Redact("Sort code 20-00-00, born on 3 March 1961, plate AB12 CDE")
            .ShouldBe("Sort code [bank account], born on [date of birth], plate [registration]");
        PersonalDetails.Redact(null).ShouldBeEmpty();
    }

    [Fact]
    public void Says_where_a_detail_stands_and_why()
    {
        var found = PersonalDetails.Find("Please call Mrs Okafor.").Single();

        (found.Kind, found.Start, found.Length, found.Text, found.Rule).ShouldBe((PersonalDetailKind.Name, 12, 10, "Mrs Okafor", "title or rank"));
    }

    [Theory]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("4111 1111 1111 1112", false)]
    public void A_card_number_needs_its_check_digit(string digits, bool card) =>
        PersonalDetails.Find($"They used {digits} online").Any(found => found.Kind == PersonalDetailKind.Card).ShouldBe(card);

    [Fact]
    public async Task The_verb_lists_details_by_row_and_redacts()
    {
        var run = await CommandRun.OnText(PersonalDetailsVerb.Create(), "id,answer\n1,More patrols please\n2,My name is Sarah Holt of B99 9ZZ\n", "--text",
            "answer");

        run.Json.GetProperty("rows_with_details").GetInt32().ShouldBe(1);
        run.Json.GetProperty("kinds").GetProperty("postcode").GetInt32().ShouldBe(1);
        run.Json.GetProperty("found")[0].GetProperty("row").GetInt32().ShouldBe(2);
        run.Json.GetProperty("found")[0].GetProperty("redacted").GetString().ShouldBe("My name is [name] of [postcode]");
    }

    private static (string Text, List<(PersonalDetailKind Kind, int Start, string Words)> Labels, IReadOnlyList<PersonalDetail> Found) Read(string line)
    {
        var (text, labels, at) = ("", new List<(PersonalDetailKind, int, string)>(), 0);
        foreach (Match match in Regex.Matches(line, @"\{([a-z]+):([^}]*)\}"))
        {
            text += line[at..match.Index];
            labels.Add((Kinds[match.Groups[1].Value], text.Length, match.Groups[2].Value));
            text += match.Groups[2].Value;
            at = match.Index + match.Length;
        }

        text += line[at..];
        return (text, labels, PersonalDetails.Find(text));
    }
}
