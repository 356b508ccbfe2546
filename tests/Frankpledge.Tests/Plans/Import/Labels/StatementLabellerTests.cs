using Frankpledge.Plans.Import.Labels;

namespace Frankpledge.Tests.Plans.Import.Labels;

public sealed class StatementLabellerTests
{
    private static readonly IReadOnlyList<Offices.Line> Lines = Offices.Read();

    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in Lines)
        {
            data.Add(line.Office, line.Text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Gives_a_sentence_of_any_office_its_kinds(string office, string sentence)
    {
        var line = Lines.Single(line => line.Office == office && line.Text == sentence);

        string.Join('+', line.Labels.Kinds.Order()).ShouldBe(line.Kinds, string.Join("; ", line.Labels.Why));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Names_who_is_to_act(string office, string sentence)
    {
        var line = Lines.Single(line => line.Office == office && line.Text == sentence);
        if (line.Actors is { } expected)
        {
            var names = line.Labels.Actors.Select(actor => actor.Name).Order();

            string.Join(", ", names).ShouldBe(string.Join(", ", expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order()));
        }
    }
}
