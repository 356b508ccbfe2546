using System.Text;
using System.Text.RegularExpressions;
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
public sealed partial class FeedbackQuotationsTests
{
    [Fact]
    public async Task All_eight_quotations_are_found_in_the_draft_and_an_edit_breaks_the_one_that_it_changes()
    {
        var paper = await File.ReadAllTextAsync(Shared.Path("seeds", "004_96e27a4ac0142299.txt"), TestContext.Current.CancellationToken);
        var quotations = Quotations(paper);
        quotations.Count.ShouldBe(8);
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site);
        var edition = await PublishAsync(site, area.Id, null, Plan(paper));
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

    /// <summary>What stands in the second column of the tables "Feedback" and "Plan content", or under the second heading where the table was lost.</summary>
    private static List<string> Quotations(string paper)
    {
        var found = new List<string>();
        foreach (var slide in SlideStart().Split(paper).Skip(1).Select(slide => OtherSlide().Split(slide)[0]))
        {
            found.AddRange(slide.Split('\n').Select(line => line.Split('\t'))
                .Where(row => row.Length == 2 && !row[1].StartsWith("Plan content", StringComparison.Ordinal))
                .Select(row => row[1].Trim()));
            if (slide.Split("## Plan content") is [_, var below])
            {
                found.Add(below.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0]);
            }
        }

        return found;
    }

    /// <summary>The paper without the slides that quote from the draft: what is found is found in the draft.</summary>
    private static string Plan(string paper) => string.Join("\n# Slide\n", SlideStart().Split(paper)
        .Select((part, at) => at == 0 ? part : string.Concat(OtherSlide().Split(part).Skip(1).Select(rest => "\n# " + rest))));

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

    [GeneratedRegex(@"^# Other significant changes from consultation \(\d\)", RegexOptions.Multiline)]
    private static partial Regex SlideStart();

    [GeneratedRegex("^# ", RegexOptions.Multiline)]
    private static partial Regex OtherSlide();
}
