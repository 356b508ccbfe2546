using Frankpledge.Timetables.Contract;
using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>A what-if page: its question stands in the address, so that it can be kept or sent; it computes and saves nothing.</summary>
internal abstract class CalculatorModel : PageModel
{
    private const decimal MostOfAnAmount = 999_999.99m;

    public PoliceArea Area { get; private set; } = null!;

    /// <summary>The working days in force here.</summary>
    public WorkingCalendar Calendar { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>Where the questions are asked: the working days in force, and who governs on each day.</summary>
    public LawPlace Here => new(Calendar, Area.Nation, Area.Facts().ModelOn(Today), Area.Slug) { ModelOn = Area.Facts().ModelOn };

    /// <summary>The rules behind a page; those that are not law for the body here say so in place of what they ask.</summary>
    public IReadOnlyList<RuleHere> RulesHere(params IEnumerable<string> numbers) => RuleHere.Of(Area, Today, numbers);

    /// <summary>Whether a rule gives dates to the body here today.</summary>
    public bool Speaks(string rule) => RuleReach.Speaks(rule, Here.Model, Area.Nation);

    /// <summary>The rules from which the page gives days; it asks nothing where none of them speaks.</summary>
    protected virtual IReadOnlyList<string> RulesAsked => [];

    /// <summary>Why the page asks nothing here; null where it does.</summary>
    public Sentence? NotHere => RulesAsked.Count > 0 && !RulesAsked.Any(Speaks) ? RulesHere(RulesAsked[0])[0].NotHere : null;

    public DeadlineDesk Desk => new(User, Area);

    protected IStringLocalizer<DeadlineWords> Words { get; private set; } = null!;

    /// <summary>What was asked under this name, as it was typed.</summary>
    public string Typed(string name) => Request.Query[name].ToString().Trim();

    public async Task OnGetAsync(
        [FromServices] AreaHere here, [FromServices] Calendars calendars, [FromServices] TimeProvider clock,
        [FromServices] IStringLocalizer<DeadlineWords> words, CancellationToken cancel)
    {
        (Today, Words) = (clock.Today(), words);
        Area = await here.GetAsync();
        Calendar = await calendars.ForAsync(Area.Nation, cancel);
        try
        {
            Answer();
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
        }
        catch (ArgumentOutOfRangeException)
        {
            ModelState.AddModelError("", Words["OutsideTheYears", WorkingCalendar.FirstYear, WorkingCalendar.LastYear]);
        }
    }

    /// <summary>Reads the question and answers it; what is not asked stays empty.</summary>
    protected abstract void Answer();

    /// <summary>A day of the question; null when it was not asked or is no day, which is then said at the field.</summary>
    protected DateOnly? Day(string name)
    {
        var typed = TypedDate.In(Request, name);
        if (typed.IsEmpty)
        {
            return null;
        }

        if (typed.Problem is { } problem)
        {
            ModelState.AddModelError(name, problem);
            return null;
        }

        if (typed.Read() is { Year: >= WorkingCalendar.FirstYear + 1 and < WorkingCalendar.LastYear } day)
        {
            return day;
        }

        ModelState.AddModelError(name, Words["OutsideTheYears", WorkingCalendar.FirstYear, WorkingCalendar.LastYear]);
        return null;
    }

    /// <summary>A whole number of the question, none below nought.</summary>
    /// <param name="most">The largest that the question takes.</param>
    protected int? Number(string name, int most)
    {
        var typed = Typed(name);
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        ModelState.AddModelError(name, typed.All(char.IsAsciiDigit) ? Words["NumberTooLarge", typed, most] : Words["NotANumber", typed]);
        return null;
    }

    /// <summary>An amount of the question in hundredths, with or without a pound sign.</summary>
    protected long? Amount(string name)
    {
        var typed = Typed(name);
        if (typed.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(typed.TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            && decimal.Truncate(amount * 100) == amount * 100)
        {
            if (amount <= MostOfAnAmount)
            {
                return (long)(amount * 100);
            }

            ModelState.AddModelError(name, Words["NumberTooLarge", typed, $"{MostOfAnAmount:#,0.00}"]);
            return null;
        }

        ModelState.AddModelError(name, Words["NotAnAmount", typed]);
        return null;
    }
}
