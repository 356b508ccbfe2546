using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Reading;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>The area in the address with the edition that a public page shows, and the layout around it.</summary>
/// <param name="Plans">All its published plans as they stand today.</param>
/// <param name="Edition">The edition shown; null while the area has none. Its wordings are not loaded.</param>
public sealed record PublicPlan(PoliceArea Area, PlansOnADay Plans, Frankpledge.Plans.Plan? Plan, Edition? Edition)
{
    /// <summary>The names of the area, of its bodies and of the plan: words that find everything.</summary>
    public IReadOnlyList<string> NamesOn(DateOnly day) =>
        [.. new[] { Area.Name, Area.ForceName, Area.LocalPolicingBody(day).Title, Plan?.Title }.OfType<string>()];

    /// <summary>The plan's part of its address; null while the area has none.</summary>
    public string? Slug => Plan?.Slug;

    public string? Title => Plan?.Title;

    /// <summary>The number of the edition shown.</summary>
    public int? Number => Edition?.Number;

    /// <summary>What the public is told in place of the edition shown; null while that stands.</summary>
    public string? WithdrawnNote => Edition?.WithdrawnNote;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Edition> Editions => [.. (Plan?.Editions ?? []).OrderByDescending(edition => edition.Number)];

    /// <summary>The area's other published plans.</summary>
    public IEnumerable<Frankpledge.Plans.Plan> Others => Plans.Plans.Where(plan => plan != Plan);

    public EditionStanding? Standing => Plan is null || Edition is null ? null : Plans.StandingOf(Plan, Edition);

    /// <summary>That the text is not the plan in force, and where that is; null on the plan in force, and where there is no plan.</summary>
    public Notice? Notice => StandingNotice.Of(this);

    /// <summary>Headings and tables that may be shown: of a withdrawn text none.</summary>
    public IReadOnlyList<EditionPart> Parts => Edition is { IsWithdrawn: false } shown ? shown.Parts : [];

    /// <summary>Permanent: the plan is always named. <c>/{area}/plan</c> only leads here.</summary>
    public string PlanRoot => RootOf(Plan!);

    /// <summary>Who an actor of an edition is, on pages and in the data. A plan that says only "I" or "we" is spoken by whoever held the office when it was
    /// written; where that is not known, nobody is named. Plans are read as if a commissioner wrote them: where none was elected, it is the body itself that
    /// acts.</summary>
    public string NameOf(Actor actor, Edition edition)
    {
        var holder = Area.Bodies.Where(body => body.Kind == BodyKind.LocalPolicingBody && body.From <= edition.Day).MaxBy(body => body.From);
        return actor switch
        {
            _ when RemovalNotes.IsAllRemoved(actor.Name) => PublicText.Get("NameRemoved"),
            { Role: ActorRole.Owner, Name: "I" or "we" } => holder?.Title ?? PublicText.Get("NobodyNamed"),
            _ when holder?.Model is not { } model || RuleReach.HasCommissioner(model) => actor.Name,
            { Name: "PCC" or "PFCC" or "OPCC" or "OPFCC", Role: ActorRole.Owner or ActorRole.Office } => holder.Title,
            { Name: "Deputy PCC" or "Deputy PFCC", Role: ActorRole.Deputy } => PublicText.Get("DeputyOfBody", holder.Title),
            _ => actor.Name,
        };
    }

    /// <summary>What a statement names; what stands in place of a removed name is none.</summary>
    public static IReadOnlyList<string> Named(Wording wording) => [.. wording.Refs.Where(name => !RemovalNotes.IsAllRemoved(name))];

    public string UrlOf(string reference) => $"{PlanRoot}/{reference}";

    public string UrlOf(Edition edition) => $"{PlanRoot}/editions/{edition.Number}";

    public string RootOf(Frankpledge.Plans.Plan plan) => $"/{Area.Slug}/plans/{plan.Slug}";

    public static PlanCounts Count(IEnumerable<ShownStatement> statements) => new(statements.Select(statement => statement.Kinds));

    /// <param name="saysStanding">False on pages that show nothing of the plan.</param>
    public PublicLayout Layout(string title, string? address, string? description = null, string? searchedFor = null, bool hasOwnSearch = false,
        bool saysStanding = true) => new()
    {
        Title = title,
        Area = AreaHere.Face(Area),
        PlanTitle = Plan?.Title,
        Notice = saysStanding ? Notice : null,
        NoticeBefore = saysStanding ? StandingNotice.OfWithdrawal(this) : null,
        Nav =
        [
            new(PublicText.Get("NavHome"), $"/{Area.Slug}"),
            .. Plan is null ? [] : new NavItem[]
            {
                new(PublicText.Get("NavPlan"), PlanRoot), new(ThreadWords.Get("NavPromises"), $"/{Area.Slug}/promises"),
                new(PublicText.Get("NavSearch"), $"/{Area.Slug}/search"), new(PublicText.Get("NavEditions"), $"{PlanRoot}/editions"),
            },
            new(PublicText.Get("NavData"), $"/{Area.Slug}/data"),
        ],
        SearchUrl = hasOwnSearch || Plan is null ? null : $"/{Area.Slug}/search",
        SearchedFor = searchedFor,
        CanonicalUrl = address,
        FeedUrl = Plan is null ? null : PlanFeed.Path(Area.Slug),
        OpenGraphTitle = $"{title} - {Plan?.Title ?? Area.Name}",
        Description = description,
        UsefulUrl = PublicFrame.FeedbackUrl(Area),
        FooterLinks = PublicFrame.Footer(Area),
    };
}
