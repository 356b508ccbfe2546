using Frankpledge.Common;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Areas.Pages.Public;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Law.Pages.Public;

/// <summary>How the law works here: every rule in plain words, found by words, subject, severity and state.</summary>
[Kept("q", "subject", "severity", "state")]
public sealed class IndexModel(PublicPlans plans, TimeProvider clock, IStringLocalizer<LawWords> words) : PageModel
{
    private const int Longest = 100;

    /// <summary>The words looked for.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(Name = "subject", SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(Name = "severity", SupportsGet = true)]
    public Severity? Severity { get; set; }

    [BindProperty(Name = "state", SupportsGet = true)]
    public RuleState? State { get; set; }

    public LawPlace Place { get; private set; } = null!;

    public IReadOnlyList<RegisteredRule> Found { get; private set; } = [];

    public bool IsAll => Found.Count == LawPlace.Rules.Count;

    public static IReadOnlyList<string> Subjects { get; } = [.. RuleBook.All.Select(rule => rule.Part).Distinct()];

    public static int Unsure { get; } = RuleBook.All.Count(rule => rule.Verify);

    public async Task<IActionResult> OnGetAsync(string? area)
    {
        if (await LawPlace.FindAsync(plans, area, clock.Today()) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        Text = (Text ?? "").Trim();
        Text = Text.Length > Longest ? Text[..Longest] : Text;
        if (RuleSearch.ByNumber(Text) is { } rule)
        {
            return Redirect(place.UrlOf(rule));
        }

        Found = [.. RuleSearch.Find(LawPlace.Rules, Text).Where(entry =>
            (string.IsNullOrEmpty(Subject) || entry.Rule.Part == Subject) && (Severity is null || entry.Rule.Severity == Severity)
                && (State is null || place.IsHere(entry, State.Value)))];
        ViewData.Set(place.Layout(words["LawTitle"], this.Address(place.Root), words["LawDescription"]));
        return Page();
    }
}
