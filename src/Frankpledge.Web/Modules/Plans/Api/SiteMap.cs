using System.Text;
using System.Xml.Linq;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>Every public address for search engines: an index of the areas, and a map of each.</summary>
internal static class SiteMap
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(WebApplication app)
    {
        app.MapGet("/sitemap.xml", IndexAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/{area}/sitemap.xml", AreaAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/robots.txt",
            (HttpRequest request) => Results.Text($"User-agent: *\nDisallow: /*/manage\nSitemap: {SiteOf(request)}/sitemap.xml\n", "text/plain", Encoding.UTF8))
                .AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static async Task<IResult> IndexAsync(AppDb db, HttpRequest request)
    {
        var slugs = await db.Areas.OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync();
        return Xml(new XElement(Sitemaps + "sitemapindex",
            slugs.Select(slug => new XElement(Sitemaps + "sitemap", new XElement(Sitemaps + "loc", $"{SiteOf(request)}/{slug}/sitemap.xml")))));
    }

    private static async Task<IResult> AreaAsync(string area, AppDb db, PublicPlans plans, HttpRequest request)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return Results.NotFound();
        }

        var paths = new List<string> { $"/{found.Area.Slug}", $"/{found.Area.Slug}/law", $"/{found.Area.Slug}/issue" };
        paths.AddRange(RuleBook.All.Select(rule => $"/{found.Area.Slug}/law/{rule.Number}"));
        string[] ofArea = ["promises", "coverage", "considered", "data", "reviews"];
        paths.AddRange(found.Plan is null ? [] : ofArea.Select(page => $"/{found.Area.Slug}/{page}"));
        paths.AddRange(found.Plan is null ? [] : MatrixLinks.Addresses(found.Area.Slug));
        foreach (var plan in found.Plans.Plans)
        {
            paths.AddRange(await PathsAsync(found with { Plan = plan, Edition = found.Plans.ShownOf(plan) }, db));
        }

        return Xml(new XElement(Sitemaps + "urlset",
            paths.Select(path => new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", SiteOf(request) + path)))));
    }

    /// <summary>Every page of a plan: one that is over or a draft has its own for ever, too. Of a withdrawn text only the page that says so.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(PublicPlan of, AppDb db)
    {
        var (root, edition) = (of.PlanRoot, of.Edition!);
        var statements = edition.IsWithdrawn ? [] : await db.Wordings.Where(w => w.EditionId == edition.Id).OrderBy(w => w.Order)
            .Join(db.Statements, w => w.StatementId, s => s.Id, (w, s) => new { s.Letter, s.Number }).ToListAsync();
        return
        [
            root, $"{root}/whole", $"{root}/editions", $"{root}/compare", .. of.Plan!.Editions.OrderBy(e => e.Number).Select(of.UrlOf), .. Changes(of),
            .. of.Parts.Where(p => p.Level == 1)
                .Select(p => $"{root}/{p.Anchor}"),
            .. statements.Select(s => of.UrlOf(new StatementReference(s.Letter, s.Number).ToString())),
        ];
    }

    /// <summary>What changed between each edition that stands and the one before it.</summary>
    private static IEnumerable<string> Changes(PublicPlan of)
    {
        var standing = of.Plan!.Editions.Where(edition => !edition.IsWithdrawn).OrderBy(edition => edition.Number).ToList();
        return standing.Zip(standing.Skip(1)).Select(pair => $"{of.PlanRoot}/changes?from={pair.First.Number}&to={pair.Second.Number}");
    }

    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static IResult Xml(XElement root) => Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root, "application/xml", Encoding.UTF8);
}
