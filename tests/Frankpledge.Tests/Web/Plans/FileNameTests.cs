using System.Text;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>A file's name is somebody else's text: it is one line, short enough to be read, and never markup.</summary>
[Trait("Engine", "Both")]
public sealed class FileNameTests
{
    [Theory]
    [InlineData("plan\nissued.md", "U+000A")]
    [InlineData("plan\rissued.md", "U+000D")]
    [InlineData("plan\tissued.md", "U+0009")]
    [InlineData("plan\u001B[31m.md", "U+001B")]
    [InlineData("plan\u2028.md", "U+2028")]
    [InlineData("plan\u202Edm.exe", "U+202E")]
    public async Task A_name_that_breaks_its_line_or_is_turned_round_is_refused_by_the_character(string name, string letter)
    {
        await using var site = await TestSite.StartAsync();

        (await RefusalAsync(site, name))
            .ShouldBe($"The name of the file holds the invisible character {letter}, which breaks its line or changes how it is read. Give the file another name.");
        (await site.ReadAsync(db => db.PlanImports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_name_of_three_hundred_characters_is_refused_and_the_longest_is_taken()
    {
        await using var site = await TestSite.StartAsync();

        (await RefusalAsync(site, new string('a', 297) + ".md"))
            .ShouldBe($"The name of the file has 300 characters. Give it a name of at most {UploadPlan.LongestName}.");
        await UploadAsync(site, await site.ReadAsync(db => db.Areas.SingleAsync()), new string('a', UploadPlan.LongestName - 3) + ".md");
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_it_is_written_and_is_no_markup()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        var import = await UploadAsync(site, kent, "<script>plan & 'more'.md");
        await site.UseAsync<ReadUpload, bool>(use => use.RunAsync(import, Given.AChange(site)));
        using var ada = await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.Administrator));

        foreach (var address in (string[])["/kent/manage", "/kent/manage/plans", $"/kent/manage/plans/imports/{import}",
            $"/kent/manage/plans/imports/{import}/review", $"/kent/manage/plans/imports/{import}/confirm", "/kent/manage/audit"])
        {
            var html = await ada.GetStringAsync(address);
            html.ShouldNotContain("<script>plan", customMessage: address);
            (address.EndsWith("/manage", StringComparison.Ordinal) || html.Contains("&lt;script&gt;plan", StringComparison.Ordinal)).ShouldBeTrue(address);
        }
    }

    private static async Task<string> RefusalAsync(TestSite site, string name)
    {
        var kent = await Given.AnArea(site);
        return (await Should.ThrowAsync<Frankpledge.Common.RefusedException>(() => UploadAsync(site, kent, name))).Message;
    }

    private static Task<Guid> UploadAsync(TestSite site, PoliceArea area, string name) =>
        site.UseAsync<UploadPlan, Guid>(
            use => use.RunAsync(new(area.Id, null, name, Encoding.UTF8.GetBytes(Misread.Text)), Given.AChange(site, $"Uploaded {name}")));
}
