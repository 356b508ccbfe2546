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
internal sealed class MatrixDeskModel(AreaHere here, AppDb db, MatrixHere matrices, TimeProvider clock, IStringLocalizer<IssueWords> words)
    : PlanRecordModel(here, db)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["CellStatementUnknown"] = "statements", ["CellBoth"] = "statements", ["CellEmpty"] = "statements", ["CellReasonMissing"] = "words",
        ["CellWordsTooLong"] = "words", ["EqualityNoneWithoutReason"] = "words", ["CellMeanwhile"] = "words", ["LocalPlanNameMissing"] = "name",
        ["LocalPlanKnown"] = "name", ["LocalPlanPlaceMissing"] = "place", ["LocalPlanDocumentMissing"] = "document", ["LocalPlanDayMissing"] = "since",
    };

    public MatrixKind Kind { get; private set; } = PlanMatrices.Contents;

    public MatrixOfPlan Matrix { get; private set; } = null!;

    public IReadOnlyList<LocalPlan> LocalPlans { get; private set; } = [];

    /// <summary>The cell that is being answered.</summary>
    public (MatrixRow Row, MatrixKey Column, MatrixCell Cell)? InHand { get; private set; }

    /// <summary>The number of its last answer as the person saw it.</summary>
    public int After => int.TryParse(Field("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : LastNumber;

    private int LastNumber { get; set; }

    public string Root => $"/{Links.Area}/plans/{Matrix.Plan}";

    public override string Here => At(Kind);

    public string PublicPage => $"/{Links.Area}/coverage/matrix?of={Kind.Name}&plan={Uri.EscapeDataString(Matrix.Plan)}";

    public string TitleOf(MatrixKind kind) => TitleIn(kind);

    private Func<MatrixKind, string> TitleIn { get; set; } = kind => $"{kind.Title}";

    public string At(MatrixKind kind) => Links.Matrix(Matrix.Plan, kind.Name);

    public string Cell(string row, string column) => $"{Here}&row={Uri.EscapeDataString(row)}&column={Uri.EscapeDataString(column)}";

    public Task<IActionResult> OnPostAnswerAsync(string plan, [FromServices] AnswerCell use, CancellationToken cancel) => ActAsync(plan, "answered", area =>
        use.RunAsync(area.Id, plan, new(Kind.Name, Asked("row") ?? "", Asked("column") ?? "", Field("cannot") == "true", Field("statements"),
            Field("words"), After),
            clock.ChangeBy(User, words["ActCell", $"{Matrix.Words.Title}", Matrix.Title]), cancel), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(string plan, Guid id, [FromServices] TakeBackCell use, CancellationToken cancel) =>
        ActAsync(plan, "taken-back", area => use.RunAsync(area.Id, plan, Kind.Name, id,
            clock.ChangeBy(User, words["ActCellBack", $"{Matrix.Words.Title}", Matrix.Title]), cancel), cancel);

    public Task<IActionResult> OnPostEnterAsync(string plan, [FromServices] EnterLocalPlan use, CancellationToken cancel) => ActAsync(plan, "entered", area =>
        use.RunAsync(area.Id, new(Field("name"), Field("place"), Field("document"), AskedDay("since")), clock.ChangeBy(User, words["ActLocalPlan"]), cancel),
            cancel);

    public Task<IActionResult> OnPostEndAsync(string plan, Guid id, [FromServices] EndLocalPlan use, CancellationToken cancel) => ActAsync(plan, "ended",
        area =>
        use.RunAsync(area.Id, id, AskedDay("last"), clock.ChangeBy(User, words["ActLocalPlanEnd"]), cancel), cancel);

    private string? Asked(string name) => Request.Query[name].FirstOrDefault();

    private DateOnly AskedDay(string name) => Day(name) ?? throw new RefusedException("LocalPlanDayMissing", $"{words["DayAsked"].Value}");

    protected override async Task<bool> OpenAsync(PoliceArea area, string plan, CancellationToken cancel)
    {
        if (MatrixKind.Find(Asked("of") ?? Kind.Name) is not { } kind
            || await matrices.OfAsync(new(area.Id, plan, kind.Name, null, clock.Today()) { IsWork = true }, cancel) is not { } found)
        {
            return false;
        }

        TitleIn = one => $"{one.In(area.Facts().ModelOn(clock.Today()), area.Nation).Title}";
        (Kind, Matrix, LocalPlans) = (kind, found, await matrices.LocalPlansAsync(area.Id, cancel));
        if (Asked("row") is { } row && Asked("column") is { } column && found.Cell(row, column) is { } cell)
        {
            InHand = (found.Rows.First(one => one.Key.Key == row), found.Columns.First(one => one.Key == column), cell);
            LastNumber = await matrices.LastNumberAsync(found, row, column, cancel);
        }

        return true;
    }
}
