using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Areas.Mailing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Stops alerts or digests without signing in. Opening it changes nothing, because mail programs open links by themselves;
/// one click does, also the mail program's own (RFC 8058).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class UnsubscribeModel(AppDb db, ChooseMail choose, UnsubscribeTokens tokens, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "from", SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Null where the link is not one of ours.</summary>
    public MailToChoose? What => tokens.Read(Token);

    public bool IsDone { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (What is { } what && await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == what.PersonId, cancel) is { } person)
        {
            await choose.RunAsync(what, clock.ChangeByProgram("Stopped e-mail by its link") with { Who = person.Name, WhoId = person.Id }, cancel);
            IsDone = true;
        }
    }
}
