using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Plans.Matrices;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>A matrix of a plan: what answers each cell, by a person's word or by reading; the most holes first.</summary>
[Kept("of", "plan", "edition")]
public sealed class MatrixModel(AppDb db, PublicPlans plans, MatrixHere matrices, TimeProvider clock) : PageModel
{
    public MatrixKind Kind { get; private set; } = PlanMatrices.Contents;

    /// <summary>Null while no text of the plan stands.</summary>
    public MatrixOfPlan? Matrix { get; private set; }

    /// <summary>Who was heard before the plan: beside the equality analysis alone.</summary>
    public IReadOnlyList<GroupHeard> Groups { get; private set; } = [];

    /// <summary>What was recorded of groups and counts no more, each with what took its place.</summary>
    public IReadOnlyList<(GroupHeard Before, GroupHeard By)> Replaced { get; private set; } = [];

    public IReadOnlyList<Reason> OfHeard => EqualityDutyHere.CheckHeard(Groups);

    /// <summary>What it is called and says of itself here.</summary>
    public MatrixWords Words => WordsOf(Kind);

    public string TitleOf(MatrixKind kind) => $"{WordsOf(kind).Title}";

    private Func<MatrixKind, MatrixWords> WordsOf { get; set; } = null!;

    public string Root { get; private set; } = "";

    /// <summary>What the edition that was read is, where it is not in force.</summary>
    public string StandsAs { get; private set; } = "";

    /// <summary>Editions of the plan that are to follow the one shown.</summary>
    public IReadOnlyList<Edition> ToFollow { get; private set; } = [];

    public string Of(Edition edition) => $"{At(Kind, "")}&edition={edition.Number}";

    public string Coverage { get; private set; } = "";

    public string At(MatrixKind kind, string format) => Where(kind, format);

    private Func<MatrixKind, string, string> Where { get; set; } = (_, _) => "";

    public async Task<IActionResult> OnGetAsync(string area, string? of, string? plan, string? edition, CancellationToken cancel)
    {
        var number = int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        if (await plans.FindAsync(area, plan) is not { } found || MatrixKind.Find(of ?? Kind.Name) is not { } kind || (edition is not null && number is null))
        {
            return NotFound();
        }

        Kind = kind;
        var (facts, today) = (found.Area.Facts(), clock.Today());
        WordsOf = one => one.In(facts.ModelOn(today), facts.Nation);
        Matrix = found.Slug is { } slug ? await matrices.OfAsync(new(found.Area.Id, slug, kind.Name, number, clock.Today()), cancel) : null;
        Groups = Matrix is { PlanId: var id } && kind == PlanMatrices.Equality ? await db.GroupsHeardAsync(id, cancel) : [];
        Replaced = Groups is [var one, ..] ? await db.GroupsReplacedAsync(one.PlanId, cancel) : [];
        if (Matrix is not null && found.Plan?.Editions.Find(one => one.Number == Matrix.Edition) is { } read)
        {
            var standing = found.Plans.StandingOf(found.Plan, read);
            StandsAs = standing == EditionStanding.InForce ? "" : $"{EditionWords.Sentence(read)}: {StandingNotice.Word(standing)}.";
            ToFollow = number is null ? found.Plans.ToFollow(found.Plan) : [];
        }

        if (number is not null && Matrix is null)
        {
            return NotFound();
        }

        var asked = $"{(found.Slug is null ? "" : $"&plan={Uri.EscapeDataString(found.Slug)}")}{(number is null ? "" : $"&edition={number}")}";
        Where = (other, format) => $"/{found.Area.Slug}/coverage/matrix{format}?of={other.Name}{asked}";
        (Root, Coverage) = (found.Slug is null ? "" : found.PlanRoot, $"/{found.Area.Slug}/coverage{(found.Slug is null ? "" : $"?plan={Uri.EscapeDataString(found.Slug)}")}");
        ViewData.Set(found.Layout($"{Words.Title}", this.Address(Where(kind, "")), $"{Words.Why}", saysStanding: false));
        return Page();
    }
}
