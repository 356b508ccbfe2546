using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matrices;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A matrix of a plan at the desk: a person says what answers a cell, or that nothing can. Local plans are entered here too.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class MatrixDeskModel(AreaHere here, AppDb db, MatrixHere matrices, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["CellStatementUnknown"] = "statements", ["CellBoth"] = "statements", ["CellEmpty"] = "statements", ["CellReasonMissing"] = "words",
        ["CellWordsTooLong"] = "words", ["EqualityNoneWithoutReason"] = "words", ["CellMeanwhile"] = "words", ["LocalPlanNameMissing"] = "name",
        ["LocalPlanKnown"] = "name", ["LocalPlanPlaceMissing"] = "place", ["LocalPlanDocumentMissing"] = "document", ["LocalPlanDayMissing"] = "since",
    };

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public MatrixKind Kind { get; private set; } = PlanMatrices.Contents;

    public MatrixOfPlan Matrix { get; private set; } = null!;

    public IReadOnlyList<LocalPlan> LocalPlans { get; private set; } = [];

    /// <summary>The cell that is being answered.</summary>
    public (MatrixRow Row, MatrixKey Column, MatrixCell Cell)? InHand { get; private set; }

    /// <summary>The number of its last answer as the person saw it.</summary>
    public int After => int.TryParse(Field("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : LastNumber;

    private int LastNumber { get; set; }

    internal PlanLinks Links { get; private set; } = null!;

    public string Root => $"/{Links.Area}/plans/{Matrix.Plan}";

    public string Here => At(Kind);

    public string PublicPage => $"/{Links.Area}/coverage/matrix?of={Kind.Name}&plan={Uri.EscapeDataString(Matrix.Plan)}";

    public string At(MatrixKind kind) => Links.Matrix(Matrix.Plan, kind.Name);

    public string Cell(string row, string column) => $"{Here}&row={Uri.EscapeDataString(row)}&column={Uri.EscapeDataString(column)}";

    public string? Field(string name, string? stored = null) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : stored;

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel) => await FindAsync(plan, cancel) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAnswerAsync(string plan, [FromServices] AnswerCell use, CancellationToken cancel) => ActAsync(plan, "answered", area =>
        use.RunAsync(area.Id, plan, new(Kind.Name, Asked("row") ?? "", Asked("column") ?? "", Field("cannot") == "true", Field("statements"),
            Field("words"), After),
            clock.ChangeBy(User, words["ActCell", $"{Kind.Title}", Matrix.Title]), cancel), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(string plan, Guid id, [FromServices] TakeBackCell use, CancellationToken cancel) =>
        ActAsync(plan, "taken-back", area => use.RunAsync(area.Id, plan, Kind.Name, id, clock.ChangeBy(User, words["ActCellBack", $"{Kind.Title}", Matrix.Title]), cancel), cancel);

    public Task<IActionResult> OnPostEnterAsync(string plan, [FromServices] EnterLocalPlan use, CancellationToken cancel) => ActAsync(plan, "entered", area =>
        use.RunAsync(area.Id, new(Field("name"), Field("place"), Field("document"), Day("since")), clock.ChangeBy(User, words["ActLocalPlan"]), cancel),
            cancel);

    public Task<IActionResult> OnPostEndAsync(string plan, Guid id, [FromServices] EndLocalPlan use, CancellationToken cancel) => ActAsync(plan, "ended",
        area =>
        use.RunAsync(area.Id, id, Day("last"), clock.ChangeBy(User, words["ActLocalPlanEnd"]), cancel), cancel);

    private string? Asked(string name) => Request.Query[name].FirstOrDefault();

    private DateOnly Day(string name) => TypedDate.In(Request, name).Read() is { Year: >= 2000 and <= 2099 } day ? day : throw new RefusedException("LocalPlanDayMissing", $"{words["DayAsked"].Value}");

    private async Task<IActionResult> ActAsync(string plan, string done, Func<PoliceArea, Task> act, CancellationToken cancel)
    {
        if (await FindAsync(plan, cancel) is not { } area)
        {
            return NotFound();
        }

        try
        {
            await act(area);
            return Redirect($"{Here}&done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<PoliceArea?> FindAsync(string plan, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        if (MatrixKind.Find(Asked("of") ?? Kind.Name) is not { } kind
            || await matrices.OfAsync(new(area.Id, plan, kind.Name, null, clock.Today()), cancel) is not { } found)
        {
            return null;
        }

        (Kind, Matrix, LocalPlans) = (kind, found, await matrices.LocalPlansAsync(area.Id, cancel));
        if (Asked("row") is { } row && Asked("column") is { } column && found.Cell(row, column) is { } cell)
        {
            InHand = (found.Rows.First(one => one.Key.Key == row), found.Columns.First(one => one.Key == column), cell);
            LastNumber = await matrices.LastNumberAsync(found, row, column, cancel);
        }

        return area;
    }
}
