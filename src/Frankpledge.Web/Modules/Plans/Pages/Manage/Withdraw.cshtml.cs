using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Takes an edition from the public, with a note in its place.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class WithdrawModel(AreaHere here, AppDb db, WithdrawEdition withdraw, TimeProvider clock, IStringLocalizer<ManageWords> words)
    : PlanActModel(here, db, clock, words)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What it means to the plan.</summary>
    public IReadOnlyList<Sentence> Means => Found.MeansToWithdraw(Found.Editions.Single(edition => edition.Number == Number));

    protected override string Act => Words["ActWithdrawEdition", Number, Found.Title];

    protected override bool Fits() => Found.Editions.Exists(edition => edition.Number == Number);

    protected override IReadOnlyList<Reason> WhyNot() => Found.Editions.Single(edition => edition.Number == Number).WhyNotWithdraw(Note);

    protected override async Task<IActionResult> DoAsync(Change change, CancellationToken cancel)
    {
        await withdraw.RunAsync(new EditionToWithdraw(Area.Id, Plan, Number, Note ?? ""), change, cancel);
        return Redirect($"{Links.Plans}?done=withdrawn");
    }
}
