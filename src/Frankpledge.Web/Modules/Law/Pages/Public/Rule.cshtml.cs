using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Law.Pages.Public;

/// <summary>One rule at its permanent address: what it asks, where it stands, what the program does, and the proof.</summary>
[Kept]
public sealed class RuleModel(PublicPlans plans, TimeProvider clock, IStringLocalizer<LawWords> words) : PageModel
{
    public LawPlace Place { get; private set; } = null!;

    public RegisteredRule Entry { get; private set; } = null!;

    public StatutoryRule Rule => Entry.Rule;

    public WorkedExample? Example { get; private set; }

    /// <summary>What differs for some bodies; empty where nothing does.</summary>
    public string Differs => RuleReach.Differs(Rule.Number);

    public StatutoryRule? Before => RuleBook.Find($"R{Rule.Order - 1}");

    public StatutoryRule? After => RuleBook.Find($"R{Rule.Order + 1}");

    public async Task<IActionResult> OnGetAsync(string? area, string rule)
    {
        if (await LawPlace.FindAsync(plans, area, clock.Today()) is not { } place || RuleSearch.ByNumber(rule) is not { } found)
        {
            return NotFound();
        }

        if (!string.Equals(rule, found.Number, StringComparison.OrdinalIgnoreCase))
        {
            return RedirectPermanent(place.UrlOf(found));
        }

        Place = place;
        Entry = LawPlace.Rules[found.Order - 1];
        Example = WorkedExample.Of(found.Number);
        ViewData.Set(place.Layout($"{found.Number}: {found.Title}", this.Address(place.UrlOf(found)), found.Demand, new Link(words["LawTitle"], place.Root)));
        return Page();
    }

    /// <summary>A test's name as the sentence it is.</summary>
    public static string Sentence(string test) => test[(test.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
}
