using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What changed in an area's plans, edition by edition, the newest first: an Atom feed (RFC 4287).</summary>
internal static class PlanFeed
{
    private const int Most = 50;
    private const string MediaType = "application/atom+xml";

    public static string Path(string area) => $"/{area}/plan.atom";

    public static void Map(WebApplication app) => app.MapGet("/{area}/plan.atom", SendAsync)
        .GivesFile(MediaType, PublicText.Get("ApiFeed")).Given();

    private static async Task<IResult> SendAsync(string area, AppDb db, PublicPlans plans, TimeProvider clock, FrankpledgeSettings settings,
        HttpRequest request)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return Results.NotFound();
        }

        var site = $"{request.Scheme}://{request.Host}";
        var editions = found.Plans.Plans.SelectMany(plan => plan.Editions.Select(edition => (Plan: plan, Edition: edition)))
            .OrderByDescending(one => ChangedAt(one.Edition)).ThenByDescending(one => one.Edition.ConfirmedAt).ThenByDescending(one => one.Edition.Number)
            .Take(Most).ToList();
        var compared = editions.Select(one => one.Plan).Distinct().SelectMany(plan => plan.Editions).Select(edition => edition.Id).ToList();
        var texts = (await db.Wordings.Where(wording => compared.Contains(wording.EditionId))
            .Select(wording => new { wording.EditionId, wording.StatementId, wording.Text }).ToListAsync())
            .GroupBy(wording => wording.EditionId)
                .ToDictionary(group => group.Key, group => group.ToDictionary(wording => wording.StatementId, wording => wording.Text));
        var entries = editions.Select(one => Entry(site, found with { Plan = one.Plan, Edition = one.Edition }, texts)).ToList();
        var feed = new SyndicationFeed(
            Fit(PublicText.Get("FeedTitle", found.Area.Name)), PublicText.Get("FeedLead"), new Uri($"{site}/{found.Area.Slug}"), $"urn:uuid:{found.Area.Id}",
            entries.Count > 0 ? entries[0].LastUpdatedTime : found.Area.CreatedAt, entries)
        {
            Authors = { new SyndicationPerson { Name = Fit(found.Area.LocalPolicingBody(clock.Today()).Title) } },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(site + Path(found.Area.Slug)), MediaType));
        if (settings.Licence is { } licence)
        {
            feed.Copyright = new TextSyndicationContent(licence.Name);
            feed.Links.Add(new SyndicationLink(licence.Address) { RelationshipType = "license" });
        }

        return Results.Bytes(Bytes(feed), $"{MediaType}; charset=utf-8");
    }

    /// <summary>A withdrawal or a removed passage is news of the same edition, never a new entry.</summary>
    private static DateTimeOffset ChangedAt(Edition edition) =>
        new[] { edition.ConfirmedAt, edition.WithdrawnAt ?? default, edition.RedactedAt ?? default }.Max();

    private static SyndicationItem Entry(string site, PublicPlan of, Dictionary<Guid, Dictionary<Guid, string>> texts)
    {
        var edition = of.Edition!;
        var title = $"{of.Plan!.Title}: {EditionWords.Sentence(edition)}";
        return new SyndicationItem(Fit(title), (SyndicationContent?)null, new Uri(site + of.UrlOf(edition)), $"urn:uuid:{edition.Id}", ChangedAt(edition))
        {
            Summary = new TextSyndicationContent(Fit(Summary(of, texts))), PublishDate = edition.ConfirmedAt,
        };
    }

    private static string Summary(PublicPlan of, Dictionary<Guid, Dictionary<Guid, string>> texts)
    {
        var edition = of.Edition!;
        if (edition.WithdrawnAt is { } withdrawn)
        {
            return PublicText.Get("NoticeWithdrawn", EditionWords.Day(withdrawn.LocalDay()), edition.WithdrawnNote!);
        }

        // As the page of changes compares: with the last text before it that stands.
        var before = ChangeTable.ComparedWith(edition, of.Editions);
        var changes = Changes(texts.GetValueOrDefault(before?.Id ?? default),
            texts.GetValueOrDefault(edition.Id) ?? []);
        return edition.RedactedAt is { } redacted ? $"{changes} {PublicText.Get("RedactedNote", redacted.LocalDay())}" : changes;
    }

    private static string Changes(Dictionary<Guid, string>? before, Dictionary<Guid, string> now)
    {
        if (before is null)
        {
            return PublicText.Get("FeedFirst", now.Count);
        }

        var known = now.Where(one => before.ContainsKey(one.Key)).ToList();
        var reworded = known.Count(one => Rewording.Is(before[one.Key], one.Value));
        return PublicText.Get("FeedChanges", now.Count - known.Count, reworded, before.Count - known.Count, known.Count - reworded);
    }

    /// <summary>What XML 1.0 can carry (section 2.2): records of an earlier version may hold more, and the feed answers all the same.</summary>
    private static string Fit(string text) =>
        string.Concat(text.EnumerateRunes().Where(letter => !letter.IsBmp || XmlConvert.IsXmlChar((char)letter.Value)).Select(letter => letter.ToString()));

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
