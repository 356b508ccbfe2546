using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.Office;

/// <summary>One group of what the office says about itself.</summary>
[Authorize(Policies.AreaAdministrator)]
internal sealed class DetailsModel(AppDb db, AreaHere here, TimeProvider clock, IStringLocalizer<AreasWords> words) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public DetailGroup Group { get; set; }

    // Named, so that a group without days is not looked for under every other name of the form.
    [BindProperty(Name = nameof(Given))]
    public Dictionary<Detail, string?> Given { get; set; } = [];

    [BindProperty(Name = nameof(Days))]
    public Dictionary<Detail, TypedDate>? Days { get; set; } = [];

    /// <summary>What stood there when the form was shown.</summary>
    [BindProperty(Name = nameof(Seen))]
    public Dictionary<Detail, string?> Seen { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<Detail> Missing { get; private set; } = [];

    /// <summary>What the last save took away.</summary>
    public IReadOnlyList<Detail> Emptied => [.. (Done ?? "").Split('-').Where(part => part.Length > 0 && part.All(char.IsAsciiDigit))
        .Select(part => (Detail)int.Parse(part, CultureInfo.InvariantCulture)).Where(kind => Missing.Contains(kind) || !Seen.TryGetValue(kind, out var text) || text is null)
        .Where(Details.Of(Group).Contains)];

    public string? PublicPage => Group == DetailGroup.Names ? $"/{Area.Slug}/glossary" : $"/{Area.Slug}/{Group.ToString().ToLowerInvariant()}";

    public string? HintOf(Detail kind) => words[$"Hint{kind}"] is { ResourceNotFound: false } hint ? hint.Value : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        var stored = await db.DetailsOfAsync(Area.Id);
        Missing = [.. Details.AskedOf(Group).Where(kind => !stored.ContainsKey(kind))];
        if (HttpMethods.IsGet(Request.Method))
        {
            Seen = Details.Of(Group).ToDictionary(kind => kind, kind => stored.GetValueOrDefault(kind));
            Given = new(Seen);
            Days = Seen.Where(one => OfficeDetail.DayOf(one.Value) is not null)
                .ToDictionary(one => one.Key, one => TypedDate.Of(OfficeDetail.DayOf(one.Value)!.Value));
        }

        await next();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] GiveDetails give)
    {
        var wanted = Details.Of(Group).Select(kind => new DetailToGive(kind, Typed(kind), (Seen.GetValueOrDefault(kind) ?? "").ReplaceLineEndings("\n")))
            .ToList();
        try
        {
            var changed = await give.RunAsync(new DetailsToGive(Area.Id, wanted, clock.Today()), clock.ChangeBy(User, words["ChangedDetails", words[$"Group{Group}"]]));
            var emptied = wanted.Where(one => one.Text.Trim().Length == 0 && one.Seen.Trim().Length > 0).Select(one => (int)one.Kind).ToList();
            return Redirect($"/{Area.Slug}/manage/settings/{Group.ToString().ToLowerInvariant()}?done={(emptied.Count > 0 ? string.Join('-', emptied) : changed ? "saved" : "unchanged")}");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Details.Of(Group)
                .ToDictionary(kind => kind.ToString(), kind => kind.Form() == DetailForm.Day ? $"Days[{kind}]" : $"Given[{kind}]"));
            return Page();
        }
    }

    /// <summary>A day that is none is handed on as it was typed, for the use case to refuse.</summary>
    private string Typed(Detail kind) => kind.Form() != DetailForm.Day
        ? (Given.GetValueOrDefault(kind) ?? "").ReplaceLineEndings("\n")
        : Days?.GetValueOrDefault(kind) is not { IsEmpty: false } day
        ? "" : day.Read()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? $"{day.Day} {day.Month} {day.Year}";
}
