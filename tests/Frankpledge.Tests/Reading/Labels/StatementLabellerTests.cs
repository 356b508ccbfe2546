using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class StatementLabellerTests
{
    private static readonly string[] Files =
    [
        "Offices.txt", "MoreOffices.txt", "YetMoreOffices.txt", "OtherOffices.txt", "PartnershipOffices.txt", "AskingOffices.txt", "DemandingOffices.txt",
        "Countables.txt", "SortedOffices.txt",
    ];

    private static readonly IReadOnlyList<Offices.Line> Lines = [.. Files.SelectMany(file => Offices.Read(file))];

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
        var names = string.Join(", ", line.Labels.Actors.Select(actor => actor.Name).Order());

        names.ShouldBe(line.Actors is null ? names : string.Join(", ", line.Actors.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order()));
    }

    [Fact]
    public void Explains_every_label_and_says_how_sure_it_is()
    {
        Lines.Count.ShouldBeGreaterThan(280);
        Lines.ShouldAllBe(line => line.Labels.Why.Count > 0 && line.Labels.Why.All(reason => reason.Length > 10));
        Lines.ShouldAllBe(line => line.Labels.Confidence > 0 && line.Labels.Confidence <= 1);
        Lines.ShouldAllBe(line => line.Labels.Kinds.Count == 1 || !line.Labels.Kinds.Contains(StatementKind.Narrative));
    }

    [Theory]
    [InlineData("Dyfnant and Wye", "We shall seek better broadband for rural stations.", ActorRole.Owner)]
    [InlineData("Greater Ferrers", "The Deputy Mayor will chair a monthly performance meeting.", ActorRole.Deputy)]
    [InlineData("Great Wharf", "MOPC will oversee the Wharf Police Service's response to the review.", ActorRole.Office)]
    [InlineData("Northmark", "Constables should patrol on foot where people gather.", ActorRole.Force)]
    [InlineData("Northshire", "The Chief Constable must ensure that custody is safe and dignified.", ActorRole.Chief)]
    [InlineData("Northshire", "The Government should reform the police funding formula.", ActorRole.Government)]
    [InlineData("Northshire", "Partners will be asked to share information earlier.", ActorRole.Partners)]
    [InlineData("Northshire", "The Joint Audit Committee will review the risk register every quarter.", ActorRole.Body)]
    public void Says_what_part_an_actor_plays(string office, string sentence, ActorRole role) =>
        Lines.Single(line => line.Office == office && line.Text == sentence).Labels.Actors.ShouldHaveSingleItem().Role.ShouldBe(role);

    [Fact]
    public void Leaves_a_passage_in_a_language_it_does_not_read_unlabelled_and_says_so()
    {
        var labels = StatementLabeller.Label([Passage("Die Wache bleibt offen.", "und")])[0];

        labels.Kinds.ShouldBe([StatementKind.Narrative]);
        labels.Confidence.ShouldBeLessThan(0.5);
        labels.Why.ShouldHaveSingleItem().ShouldContain("a language that the rules do not read");
    }

    [Fact]
    public void Labels_nothing_in_an_empty_plan() => StatementLabeller.Label([]).ShouldBeEmpty();

    private static Segment Passage(string text, string language) => new()
    {
        Block = 0, Start = 0, Length = text.Length, Line = 1, Role = StatementRole.Sentence, Section = ["Theme"], Text = text, OpensParagraph = true,
        Language = language,
    };
}
