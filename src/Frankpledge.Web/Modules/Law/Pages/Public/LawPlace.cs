using Frankpledge.Areas;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Law.Pages.Public;

/// <summary>The rule book as an area reads it; without an area, as this installation does.</summary>
public sealed record LawPlace(PublicPlan? Plan, Body? Body, Body? Panel)
{
    /// <summary>Every rule with its home in the code; the code does not change while it runs.</summary>
    public static IReadOnlyList<RegisteredRule> Rules { get; } = RuleRegister.All;

    public PoliceArea? Area => Plan?.Area;

    public string Root => Area is null ? "/law" : $"/{Area.Slug}/law";

    public GovernanceModel Model => Body?.Model ?? GovernanceModel.Commissioner;

    /// <summary>The place that the address names; null when there is no such area.</summary>
    public static async Task<LawPlace?> FindAsync(PublicPlans plans, string? area, DateOnly today) =>
        area is null ? new LawPlace(null, null, null)
        : await plans.FindAsync(area) is { } found ? new LawPlace(found, found.Area.LocalPolicingBody(today), found.Area.Panel(today))
        : null;

    public string UrlOf(StatutoryRule rule) => $"{Root}/{rule.Number}";

    /// <summary>Why a rule does not speak to this area, or null.</summary>
    public string? WhyNotHere(StatutoryRule rule) => Area is null ? null : RuleReach.WhyNot(rule, Area.Nation, Model)?.ToString();

    /// <summary>Why a rule that stops a step elsewhere stops none in this area, or null.</summary>
    public string? WhyStopsNothing(RegisteredRule entry) => Area is null ? null : entry.WhyStopsNothing(Area.Nation, Model)?.ToString();

    /// <summary>Whether what the program does about a rule is this, in this area.</summary>
    public bool IsHere(RegisteredRule entry, RuleState state) => entry.Standing == state && WhyStopsNothing(entry) is null;

    public int Count(RuleState state) => Rules.Count(entry => IsHere(entry, state));

    /// <summary>How many rules stop a step elsewhere and none here.</summary>
    public int StoppingElsewhere => Rules.Count(entry => WhyStopsNothing(entry) is not null);

    /// <summary>The resource that says what the program does about a rule here: <c>LawState</c> or <c>LawMeans</c> and this.</summary>
    public string WordOf(RegisteredRule entry) => WhyStopsNothing(entry) is null ? entry.Standing.ToString() : "StopsNothing";

    /// <summary>Whether dates and duties from a rule are shown for this area.</summary>
    public bool Speaks(string rule) => Area is null || RuleReach.Speaks(rule, Model, Area.Nation);

    /// <summary>The rule behind the titles: R14, or that a body has the law of its own model (R13).</summary>
    public string RuleOfTitles => Speaks("R14") ? "R14" : "R13";

    /// <summary>Whether the law knows a panel that scrutinises the body here (R87).</summary>
    public bool HasPanel => Area is null || RuleReach.HasPanel(Model, Area.Nation);

    /// <summary>What a rule is to the body that governs here; null without an area.</summary>
    public Reach? ReachOf(StatutoryRule rule) => Area is null ? null : RuleReach.Of(rule.Number, Model, Area.Nation);

    /// <summary>Announced changes of the law that concern the body here; without an area, all.</summary>
    public IEnumerable<PendingChange> Pending => PendingChange.Known.Items.Where(change => Area is null || change.Models.Contains(Model));

    /// <summary>The rules that do not speak to this area.</summary>
    public IReadOnlyList<StatutoryRule> NotHere => [.. RuleBook.All.Where(rule => WhyNotHere(rule) is not null)];

    public PublicLayout Layout(string title, string address, string description, params IReadOnlyList<Link> crumbs) =>
        (Plan?.Layout(title, address, description, saysStanding: false) ?? new PublicLayout
        {
            Title = title,
            CanonicalUrl = address,
            Description = description,
            FooterLinks = [new(PublicText.Get("FooterAccessibility"), "/accessibility"), new(PublicText.Get("FooterPrivacy"), "/privacy")],
        }) with { Crumbs = crumbs };
}
