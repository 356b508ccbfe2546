using System.Text;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>The eight passages of the draft that a real Panel paper quotes as the answer to feedback (S006): each is found in the draft of the same paper, and
/// an edition that changes one of them breaks it.</summary>
[Trait("Engine", "Both")]
public sealed class FeedbackQuotationsTests
{
    [Fact]
    public async Task All_eight_quotations_are_found_in_the_draft_and_an_edit_breaks_the_one_that_it_changes()
    {
        var paper = await File.ReadAllTextAsync(Shared.Path("seeds", PanelPack.File), TestContext.Current.CancellationToken);
        var quotations = PanelPack.Feedback(paper).Select(row => row.Passage).ToList();
        quotations.Count.ShouldBe(8);
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site);
        var edition = await PublishAsync(site, area.Id, null, PanelPack.WithoutQuotations(paper));
        var text = new QuotedText(await site.ReadAsync(db => db.WholeTextAsync(edition.Id)));
        quotations.ShouldAllBe(quotation => text.Has(quotation));

        foreach (var quotation in quotations)
        {
            var last = quotation.TrimEnd('.')[(quotation.TrimEnd('.').LastIndexOf(' ') + 1)..];
            var edited = new QuotedText((await site.ReadAsync(db => db.WholeTextAsync(edition.Id)))
                .Replace(quotation[^(last.Length + 1)..], $"not {last}.", StringComparison.Ordinal));
            edited.Has(quotation).ShouldBeFalse(quotation);
            quotations.Count(other => !edited.Has(other)).ShouldBeLessThan(8, "the others are as they were");
        }
    }

    private static async Task<Edition> PublishAsync(TestSite site, Guid area, Guid? plan, string text)
    {
        var import = await site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new(area, plan, "plan.md", Encoding.UTF8.GetBytes(text)), AChange(site)));
        await site.UseAsync<ReadUpload, bool>(async use =>
        {
            await use.RunAsync(import, AChange(site));
            return true;
        });
        var review = new Reviewing(site, import);
        await review.AcceptEverything();
        return await review.Confirm();
    }
}
