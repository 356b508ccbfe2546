using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.Office;

/// <summary>What readers have written, oldest first, until the office has dealt with it.</summary>
[Authorize(Policies.AnswersReaders)]
internal sealed class MessagesModel(AppDb db, AreaHere here, SettleMessage settle, TimeProvider clock, IStringLocalizer<AreasWords> words) : PageModel
{
    public const int Most = 50;

    public IReadOnlyList<ReaderMessage> Shown { get; private set; } = [];

    public int Waiting { get; private set; }

    public int Useful { get; private set; }

    public int NotUseful { get; private set; }

    public PoliceArea Area { get; private set; } = null!;

    /// <summary>The message of which is asked whether its words are to be erased.</summary>
    [BindProperty(Name = "settle", SupportsGet = true)]
    public Guid? Asked { get; set; }

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    public string Here => $"/{Area.Slug}/manage/messages";

    public bool HasMore => Waiting > Shown.Count;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var all = db.ReaderMessages.AsNoTracking().Where(message => message.AreaId == Area.Id);
        var waiting = all.Where(message => message.SettledAt == null);
        Waiting = await waiting.CountAsync(cancel);
        Useful = await all.CountAsync(message => message.Kind == ReaderMessageKind.Useful, cancel);
        NotUseful = await all.CountAsync(message => message.Kind == ReaderMessageKind.NotUseful, cancel);
        Shown = await waiting.OrderBy(message => message.SentAt).ThenBy(message => message.Id).Take(Most).ToListAsync(cancel);
    }

    /// <param name="sure">Whether the person was asked, and said so: what is erased comes back for nobody.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, bool sure, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        if (!sure)
        {
            return Redirect($"/{area.Slug}/manage/messages?settle={id}");
        }

        try
        {
            await settle.RunAsync((area.Id, id), clock.ChangeBy(User, words["SettledMessage"]), cancel);
            return Redirect($"/{area.Slug}/manage/messages?done=settled");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            await OnGetAsync(cancel);
            return Page();
        }
    }
}
