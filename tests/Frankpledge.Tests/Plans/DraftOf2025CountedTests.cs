using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Reading;
using Frankpledge.Tests.Plans.Checks;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans;

/// <summary>The real draft of 2025, published as it is read: its parts, the promises that it lists, what it says in sentences, its guarantee and what it asks
/// of government (S008, S010, S011, S012, S013), and its word on the threats (S014).</summary>
[Trait("Engine", "Both")]
public sealed class DraftOf2025CountedTests : IAsyncLifetime
{
    private const string Seed = "004_96e27a4ac0142299.txt";

    private TestSite site = null!;
    private PoliceArea area = null!;
    private Edition edition = null!;
    private IReadOnlyList<Wording> wordings = [];

    public async ValueTask InitializeAsync()
    {
        var text = await File.ReadAllTextAsync(Shared.Path("seeds", Seed));
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        edition = await Given.AConfirmedDocument(site, area, text);
        wordings = await site.ReadAsync(db => db.Wordings.Where(one => one.EditionId == edition.Id).OrderBy(one => one.Order).ToListAsync());
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Its_twelve_parts_and_the_47_promises_that_it_lists_stand_in_the_records_and_on_the_pages()
    {
        edition.Parts.Count(part => part.Level == 1).ShouldBe(12);
        var listed = wordings.Where(one => one is { Role: StatementRole.Item, Stem: "I will:" }).ToList();

        listed.Count.ShouldBe(47);
        listed.ShouldAllBe(one => one.Kinds.Contains(StatementKind.Commitment));
        var visitor = new Visitor(site.Browser());
        await visitor.OpenAsync("/kent/plans/2025-2029/whole");
        var page = visitor.Main;
        listed.ShouldAllBe(one => page.Contains(one.Text.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_with_I_will_or_I_expect_is_there_to_be_classified()
    {
        var introduced = wordings.Where(one => one.Stem?.Contains("I will", StringComparison.Ordinal) == true)
            .DistinctBy(one => (one.Stem, Part: string.Join('/', one.Section))).Count(one => !wordings.Any(other => other.Text == one.Stem));

        (wordings.Count(one => one.Text.Contains("I will", StringComparison.Ordinal)) + introduced).ShouldBe(231);
        wordings.Count(one => one.Text.Contains("I expect", StringComparison.Ordinal)).ShouldBe(67);
        wordings.Where(one => one.Text.Contains("I expect", StringComparison.Ordinal))
            .Count(one => one.Kinds.Any(kind => kind is StatementKind.Expectation or StatementKind.PartnerExpectation)).ShouldBeGreaterThanOrEqualTo(65);
    }

    [Fact]
    public void The_guarantee_has_twelve_points_and_what_is_asked_of_government_eighteen_and_five()
    {
        int Under(string opening) => wordings.Count(one => one.Role == StatementRole.Item && one.Stem?.StartsWith(opening, StringComparison.Ordinal) == true);

        Under("I expect West Midlands Police").ShouldBe(12);
        Under("I will work to influence national policy").ShouldBe(18);
        Under("Additionally, I will seek devolution").ShouldBe(5);
        wordings.Single(one => one.Text.StartsWith("The retention of 10 public contact offices", StringComparison.Ordinal)).Stem!.ShouldContain("Guarantee");
    }

    [Fact]
    public async Task Each_of_the_seven_threats_has_a_passage_and_one_that_is_taken_out_is_missed()
    {
        var text = await File.ReadAllTextAsync(Shared.Path("seeds", Seed));

        Checking.Of("threats", Checking.Read(text)).ShouldBeEmpty();
        Checking.Of("threats", Checking.Read(text.Replace("civil emergencies", "floods of paper", StringComparison.OrdinalIgnoreCase)))
            .ShouldHaveSingleItem().ShouldContain("civil emergenc");
    }
}
