using System.Collections;
using System.Globalization;
using System.Resources;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Short forms that public pages may use: those that the office gave for its own names, and those of everybody.</summary>
internal sealed class ShortFormsHere(
    AppDb db, NamesInPlans acting, WordsOfPlans words, TimeProvider clock,
    LastRead<(string Area, string Language), IReadOnlyList<ShortForm>> kept) : IAsyncPageFilter
{
    private const string Key = "Short-";
    private static readonly ResourceManager Resources = new(typeof(PublicWords));

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done is { Result: PageResult, HandlerInstance: PageModel page } && context.RouteData.Values["area"] is string area
            && await kept.FindAsync((area, CultureInfo.CurrentUICulture.Name), clock.Today(), () => ReadAsync(area)) is { } forms)
        {
            var plan = context.RouteData.Values["plan"] as string;
            page.ViewData.Set(page.ViewData.PublicLayout() with { ShortForms = [.. forms.Where(form => form.Plan is null || form.Plan == plan)
                .OrderBy(form => form.Plan is null).DistinctBy(form => form.Letters)] });
        }
    }

    /// <summary>The office's own first; by them others are covered.</summary>
    public async Task<IReadOnlyList<ShortForm>> OfAsync(PoliceArea area)
    {
        var given = await db.DetailsOfAsync(area.Id);
        var today = clock.Today();

        // Where no commissioner is elected the letters name nobody of this area: the word itself is on the page of names.
        var hasCommissioner = area.LocalPolicingBody(today).Model is not { } model || RuleReach.HasCommissioner(model);
        (Detail Kind, string Means)[] own =
        [
            (Detail.BodyShort, area.LocalPolicingBody(today).Title), (Detail.PanelShort, area.Panel(today).Title), (Detail.ForceShort, area.ForceName),
            (Detail.OfficeShort, given.GetValueOrDefault(Detail.OfficeName) ?? ""),
        ];
        var named = own.All(one => given.ContainsKey(one.Kind)) ? [] : await acting(area.Id);
        return [.. own.Where(one => one.Means.Length > 0)
            .Select(one => (Short: given.GetValueOrDefault(one.Kind) ?? named.FirstOrDefault(name => name == Initials(one.Means)) ?? "", one.Means))
            .Where(one => one.Short.Length > 0)
            .Concat(OfEverybody().Where(one => hasCommissioner || one.Short is not ("PCC" or "OPCC")))
            .DistinctBy(one => one.Short).Select(one => new ShortForm(one.Short, one.Means, $"/{area.Slug}/glossary#{Anchor(one.Short)}"))];
    }

    private async Task<IReadOnlyList<ShortForm>?> ReadAsync(string slug) =>
        await db.Areas.AsNoTracking().Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug) is { } area
            ? [.. await OfAsync(area), .. (await words(area.Id)).SelectMany(word => Forms(word, area.Slug))] : null;

    /// <summary>The glossaries of the area's plans.</summary>
    public Task<IReadOnlyList<WordOfPlan>> GlossariesAsync(PoliceArea area) => words(area.Id);

    /// <summary>As the plan writes it, and at the beginning of a sentence.</summary>
    private static IEnumerable<ShortForm> Forms(WordOfPlan word, string area) =>
        new[] { word.Word, char.ToUpperInvariant(word.Word[0]) + word.Word[1..] }.Distinct()
            .Select(letters => new ShortForm(letters, word.Means, $"/{area}/glossary#{Anchor(word)}") { Plan = word.Plan });

    public static string Anchor(WordOfPlan word) => $"{Anchor(word.Word)}-{word.Plan}";

    /// <summary>Where the page of names explains a short form.</summary>
    public static string Anchor(string brief) => $"short-{string.Concat(brief.ToLowerInvariant().Where(char.IsLetterOrDigit))}";

    /// <summary>"WMP" of "West Midlands Police": the first letters of its words that begin with a capital.</summary>
    internal static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    private static IEnumerable<(string Short, string Means)> OfEverybody() =>
        Resources.GetResourceSet(CultureInfo.CurrentUICulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
            .Where(word => ((string)word.Key).StartsWith(Key, StringComparison.Ordinal)).Select(word => (((string)word.Key)[Key.Length..], (string)word.Value!))
            .OrderBy(one => one.Item1, StringComparer.Ordinal);
}
