using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Design;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Design.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.Errors;

/// <summary>What went wrong and what to do, in the words for the status; a refusal shows its reasons.
/// It reads nothing of the request but where it went, and no database; only who was refused a page is asked of the records, which have just answered.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed partial class ErrorModel(IStringLocalizer<Words> words, AreaFaces faces, ILogger<ErrorModel> log) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>Of the area in the address; null where it names none.</summary>
    public PublicLayout? Frame { get; private set; }

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    /// <summary>Whether whoever asks is signed in and may not see the page: their account says what their roles open.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>By which the log can be searched; only for our own failures.</summary>
    public string? Reference { get; private set; }

    /// <summary>The roles that open the page that was refused; null where none is known.</summary>
    public string? Roles { get; private set; }

    /// <summary>Whether the page itself is open to whoever asks, and only the act is not.</summary>
    public bool IsAct { get; private set; }

    public async Task OnGetAsync()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var ended = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

        if (failed is not null && RowTrouble.Is(failed.Error))
        {
            HttpContext.RequestServices.GetService<RowsMet>()?.NoteUnreadable();
        }

        // Whoever asks for the page itself asks for a page that is not there.
        var status = failed is not null ? ErrorStatus.Of(failed.Error) : ended?.OriginalStatusCode ?? StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        IsRefused = status == StatusCodes.Status403Forbidden && User.Identity?.IsAuthenticated == true;
        Frame = faces.Of(failed?.Path ?? ended?.OriginalPath);
        Heading = Find("Heading", status);
        Advice = HttpContext.Features.Get<BrokenRequest>() is { } broken ? words[broken.Words]
            : status == StatusCodes.Status503ServiceUnavailable && HttpContext.Features.Get<DesignModule.WasSent>() is not null ? words["ErrorNotSaved"]
            : status == StatusCodes.Status404NotFound && Frame is { SearchUrl: null } ? words["Error404AdviceNoPlan"]
            : Find("Advice", status);
        Reasons = failed?.Error is RefusedException refused ? refused.Reasons : [];
        if (status >= StatusCodes.Status500InternalServerError)
        {
            Reference = HttpContext.TraceIdentifier;
            Failed(log, failed?.Error, status, failed?.Path ?? ended?.OriginalPath ?? "", Reference);
        }

        if (IsRefused && HttpContext.RequestServices.GetService<AtRefusal>() is { } refusal)
        {
            var here = await refusal(HttpContext, ended?.Endpoint, ended?.RouteValues);
            (Roles, IsAct) = (here.Roles, here.IsAct);
            Heading = IsAct ? words["Error403ActHeading"] : Heading;
            if (here.Frame is { } staff)
            {
                ViewData.Set(staff with { Title = Heading });
                return;
            }
        }

        ViewData.Set((Frame ?? new PublicLayout { Title = Heading }) with { Title = Heading, OpenGraphTitle = null, UsefulUrl = null });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answered {Status} to {Path}. Reference {Reference}.")]
    private static partial void Failed(ILogger log, Exception? error, int status, string path, string reference);

    private string Find(string part, int status)
    {
        var exact = words[$"Error{status}{part}"];
        return exact.ResourceNotFound ? words[$"Error{(status < 500 ? 400 : 500)}{part}"] : exact;
    }
}
