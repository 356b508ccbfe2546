using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Design;

/// <summary>No page shows the name of a word in place of the word. Here every page is opened; whatever page another test opens is looked at too.</summary>
[Trait("Engine", "Both")]
public sealed class WordsAreThereTests
{
    [Fact]
    public async Task No_page_shows_the_name_of_a_word_in_place_of_the_word()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, "# Streets\nC I will light parks. |by March 2027|\nE The force should act.");
        await Given.AnEntry(site, kent, "C1");
        var import = await Given.AnImportInReview(site, kent);
        await site.ADraftAsync(kent);
        var pages = (await site.PagesAsync()).Select(page => page.Address(("imports", import))).Distinct().ToList();
        pages.Count.ShouldBeGreaterThan(80);

        foreach (var visitor in new[]
        {
            new Visitor(site.Browser()), await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator)),
            await site.SignedInAsync(await site.PersonAsync(kent, Role.ChiefExecutive)),
        })
        {
            foreach (var page in pages)
            {
                await visitor.OpenAsync(page); // which looks for such names
            }
        }
    }

    [Fact]
    public void A_name_in_place_of_a_word_is_found() =>
        Should.Throw<ShouldAssertException>(() => MissingWords.ShouldBeNone("<td>[no such word: TField_file_name]</td>", "/kent/data"));
}
