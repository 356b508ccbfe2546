using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A page on which one part of a record before or after issue is kept.</summary>
internal abstract class IssueDeskModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public int Number { get; protected set; }

    /// <summary>What the page records.</summary>
    protected virtual IReadOnlyList<IssueFactKind> Recorded => [];

    /// <summary>Those for which a rule asks here: nobody is asked for what would be refused.</summary>
    public IReadOnlyList<IssueFactKind> Kinds => [.. Recorded.Where(kind => WhyNotHere(kind).Count == 0)];

    /// <summary>Why nothing is recorded here; null where something is.</summary>
    public Reason? NotHere => Recorded.Count > 0 && Kinds.Count == 0 ? WhyNotHere(Recorded[0])[0] : null;

    /// <summary>The address of the page, with its record.</summary>
    public abstract string Here { get; }

    protected AppDb Db => db;

    protected TimeProvider Clock => clock;

    protected IStringLocalizer<IssueWords> Words => words;

    /// <summary>Which field of the form a refusal is about.</summary>
    protected abstract IReadOnlyDictionary<string, string> Fields { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public string? Field(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : null;

    protected async Task<IActionResult> ActAsync(string done, Func<Task> act, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            await act();
            return Redirect($"{Here}&done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    /// <summary>A whole number of the form or the address.</summary>
    protected int? Whole(string name) => int.TryParse(Asked(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The record that the page is about; null where the one that was asked for is not there.</summary>
    /// <param name="asked">Null where none was asked for.</param>
    protected virtual int? Choose(IReadOnlyList<IssueRecord> records, int? asked) => asked is not { } number ? IssueRecord.OpenNumber(records)
        : number == IssueRecord.OpenNumber(records) || records.Any(record => record.Number == number) ? number : null;

    /// <summary>Reads what the page shows.</summary>
    /// <param name="record">Null where nothing is recorded under its number.</param>
    protected abstract Task OpenAsync(IssueRecord? record, CancellationToken cancel);

    private IReadOnlyList<Reason> WhyNotHere(IssueFactKind kind) => kind.WhyNotHere(Area.Nation, Area.Facts().ModelOn(clock.Today()));

    private string? Asked(string name) => Field(name) ?? Request.Query[name].FirstOrDefault();

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var records = await db.IssueRecordsOfAsync(Area.Id, cancel);
        if ((Asked("record") is { Length: > 0 } && Whole("record") is null) || Choose(records, Whole("record")) is not { } number)
        {
            return false;
        }

        Number = number;
        await OpenAsync(records.SingleOrDefault(record => record.Number == number), cancel);
        return true;
    }
}
