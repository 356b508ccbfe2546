using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>One's secret address for a calendar program: made, shown once, made anew, withdrawn.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CalendarModel(AppDb db, MakeCalendarAddress make, WithdrawCalendarAddress withdraw, TimeProvider clock) : PageModel
{
    /// <summary>Only in the answer that makes it.</summary>
    public string? Address { get; private set; }

    public DateOnly? MadeOn { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public Task OnGetAsync() => ReadAsync(clock.ChangeBy(User, "Reading").WhoId!.Value);

    public async Task<IActionResult> OnPostMakeAsync()
    {
        var change = clock.ChangeBy(User, "Made a calendar address");
        var secret = await make.RunAsync(change.WhoId!.Value, change);
        Address = this.Address($"/calendar/{secret}.ics");
        Response.Headers.CacheControl = "no-store";
        await ReadAsync(change.WhoId.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        var change = clock.ChangeBy(User, "Withdrew a calendar address");
        await withdraw.RunAsync(change.WhoId!.Value, change);
        return RedirectToPage(new { done = "withdrawn" });
    }

    private async Task ReadAsync(Guid person) =>
        MadeOn = (await db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == person))?.MadeAt.LocalDay();
}
