using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What changed in an area's plans, edition by edition, the newest first: an Atom feed (RFC 4287).</summary>
internal static class PlanFeed
{
    private const int Most = 50;

    public static string Path(string area) => $"/{area}/plan.atom";

    public static void Map(WebApplication app) => app.MapGet("/{area}/plan.atom", SendAsync).AllowAnonymous().WithMetadata(new KeptAttribute());

    private static async Task<IResult> SendAsync(string area, AppDb db, TimeProvider clock, HttpRequest request)
    {
        if (await PublicPlan.FindAsync(db, area) is not { } found)
        {
            return Results.NotFound();
        }

        var site = $"{request.Scheme}://{request.Host}";
        var plans = await db.Plans.AsNoTracking().Include(plan => plan.Editions).ThenInclude(edition => edition.Wordings).Where(plan => plan.AreaId == found.Area.Id).AsSplitQuery().ToListAsync();
        var entries = plans.SelectMany(plan => plan.Editions.Select(edition => (plan, edition))).OrderByDescending(one => one.edition.ConfirmedAt).Take(Most)
            .Select(one => Entry(site, found.Area.Slug, one.plan, one.edition)).ToList();
        var feed = new SyndicationFeed(PublicText.Get("FeedTitle", found.Area.Name), PublicText.Get("FeedLead"), new Uri($"{site}/{found.Area.Slug}"), $"urn:uuid:{found.Area.Id}", entries.Count > 0 ? entries[0].LastUpdatedTime : found.Area.CreatedAt, entries)
        {
            Authors = { new SyndicationPerson { Name = found.Area.LocalPolicingBody(clock.Today()).Title } },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(site + Path(found.Area.Slug)), "application/atom+xml"));
        return Results.Bytes(Bytes(feed), "application/atom+xml; charset=utf-8");
    }

    private static SyndicationItem Entry(string site, string area, Frankpledge.Plans.Plan plan, Edition edition)
    {
        var before = plan.Editions.Where(other => other.Number < edition.Number).MaxBy(other => other.Number);
        return new SyndicationItem($"{plan.Title}: {EditionWords.Sentence(edition)}", (SyndicationContent?)null, new Uri($"{site}/{area}/plans/{plan.Slug}/editions/{edition.Number}"), $"urn:uuid:{edition.Id}", edition.ConfirmedAt)
        {
            Summary = new TextSyndicationContent(Changes(before, edition)), PublishDate = edition.ConfirmedAt,
        };
    }

    private static string Changes(Edition? before, Edition edition)
    {
        if (before is null)
        {
            return PublicText.Get("FeedFirst", edition.Wordings.Count);
        }

        var old = before.Wordings.ToDictionary(wording => wording.StatementId, wording => wording.Text);
        var known = edition.Wordings.Where(wording => old.ContainsKey(wording.StatementId)).ToList();
        var reworded = known.Count(wording => old[wording.StatementId] != wording.Text);
        return PublicText.Get("FeedChanges", edition.Wordings.Count - known.Count, reworded, old.Count - known.Count, known.Count - reworded);
    }

    private static byte[] Bytes(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            feed.SaveAsAtom10(xml);
        }

        return bytes.ToArray();
    }
}
