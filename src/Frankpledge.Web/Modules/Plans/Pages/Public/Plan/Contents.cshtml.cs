using System.Globalization;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>The contents of the plan, or all its statements of one kind or of one actor.</summary>
[Kept("kind", "actor")]
public sealed class ContentsModel(PublicPlans plans) : PlanPage(plans)
{
    public StatementKind? Kind { get; private set; }

    public string? Actor { get; private set; }

    public bool IsFiltered => Kind is not null || Actor is not null;

    public IReadOnlyList<IGrouping<string, ShownStatement>> Themes { get; private set; } = [];

    /// <summary>By the name in the plan, which is the one in addresses, with the one to show.</summary>
    public IReadOnlyList<(string Name, string Shown, int Count)> Actors { get; private set; } = [];

    /// <summary>As whom the chosen actor is shown: the plan may have several names of one, and a reader sees one.</summary>
    private HashSet<string> alike = [];

    public int Matching { get; private set; }

    /// <summary>Headings of which nothing was taken in, neither a statement nor a table: no parts of the plan, but their addresses stay.</summary>
    public IReadOnlyList<EditionPart> Empty { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string? kind, string? actor)
    {
        if (!await FindAsync(area, plan))
        {
            return NotFound();
        }

        Kind = GivenNames.Find<StatementKind>(kind);
        Actor = string.IsNullOrWhiteSpace(actor) ? null : actor;
        var ofKind = Statements.Where(s => Kind is null || s.Kinds.Contains(Kind.Value)).ToList();
        alike = Statements.SelectMany(s => s.Actors).Where(one => one.Name == Actor).Select(NameOf).ToHashSet();
        Actors = [.. ofKind.SelectMany(s => s.Actors.DistinctBy(NameOf)).GroupBy(NameOf)
            .Select(g => (Name: g.CountBy(one => one.Name).OrderByDescending(one => one.Key == Actor).ThenByDescending(one => one.Value).First().Key,
                Shown: g.Key, Count: g.Count()))
            .OrderByDescending(a => a.Count).ThenBy(a => a.Name, StringComparer.Ordinal).Take(12)];
        if (Actor is not null && !Actors.Any(one => one.Name == Actor))
        {
            Actors = [.. Actors, (Actor, Actor, ofKind.Count(HasActor))];
        }

        Empty = [.. Found.Parts.Where(part => part.Level == 1 && !HasText(part))];
        OfActor = PublicPlan.Count(Statements.Where(HasActor));
        var shown = ofKind.Where(HasActor).ToList();
        Matching = shown.Count;
        Themes = [.. shown.Where(s => s.Section.Count > 0).GroupBy(s => s.Section[0])];
        Lay(Found.Plan!.Title, Found.PlanRoot, PublicText.Get("ContentsDescription", Found.Area.Name));
        return Page();
    }

    public PlanCounts Counts => PublicPlan.Count(Statements);

    /// <summary>What the kinds hold of the chosen actor: a chip says how many statements it leads to.</summary>
    public PlanCounts OfActor { get; private set; } = new([]);

    public string With(StatementKind? kind, string? actor)
    {
        var query = new List<string>();
        if (kind is not null)
        {
            query.Add($"kind={kind}");
        }

        if (actor is not null)
        {
            query.Add($"actor={Uri.EscapeDataString(actor)}");
        }

        return Found.PlanRoot + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    /// <summary>A name as a label begins: with a capital letter.</summary>
    public static string Label(string name) => char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];

    private bool HasText(EditionPart theme)
    {
        var next = Found.Parts.Where(part => part.Level == 1 && part.Order > theme.Order).Min(part => (int?)part.Order) ?? int.MaxValue;
        return Statements.Any(one => one.Order > theme.Order && one.Order < next)
            || Found.Parts.Any(part => part.Rows is not null && part.Order > theme.Order && part.Order < next);
    }

    private bool HasActor(ShownStatement statement) => Actor is null || statement.Actors.Any(one => alike.Contains(NameOf(one)));

    private string NameOf(Actor actor) => Found.NameOf(actor, Found.Edition!);
}
