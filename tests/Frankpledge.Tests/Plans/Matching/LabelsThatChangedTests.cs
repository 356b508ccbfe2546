using Frankpledge.Plans.Matching;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Pages.Manage;
using Frankpledge.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans.Matching;

[Trait("Engine", "Both")]
public sealed class LabelsThatChangedTests
{
    private const string Plan = "# Police and Crime Plan 2025 to 2029\n\n## Streets\n\nI will maintain 10 public contact offices by 2027. "
        + "I will reduce burglary by 12.5% by March 2028. I expect the force to answer 90% of emergency calls within 10 seconds.\n";

    [Fact]
    public async Task Targets_that_come_again_in_the_same_words_are_no_change()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var edition = await Given.AConfirmedDocument(site, kent, Plan);
        var again = await Given.ADocumentInReview(site, kent, Plan + "\nI will fund a helpline for every victim.\n", edition.PlanId);

        var changes = (await site.ReadAsync(db => db.ChangesOfImportAsync(again))).ShouldNotBeNull();

        changes.Same.Count(change => change.After!.Targets.Any(target => target.Number is not null)).ShouldBeGreaterThan(1);
        changes.Labels.Select(change => change.After!.Text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("10", "10.0", true)]
    [InlineData("10", "10.001", false)]
    public async Task What_is_another_target_reads_otherwise(string before, string after, bool same)
    {
        await using var site = await TestSite.StartAsync();
        Target Of(string number) => new("offices", Comparator.AtLeast, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

        Of(before).SaysTheSameAs(Of(after)).ShouldBe(same);
        using var scope = site.Services.CreateScope();
        var words = scope.ServiceProvider.GetRequiredService<LabelWords>();
        (words.Target(Of(before)) == words.Target(Of(after))).ShouldBe(same);
    }
}
