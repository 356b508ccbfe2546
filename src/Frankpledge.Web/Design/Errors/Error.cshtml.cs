using Frankpledge.Common;
using Frankpledge.Web.Design;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.Errors;

/// <summary>What went wrong and what to do, in the words for the status; a refusal shows its reasons.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(IStringLocalizer<Words> words) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var shown = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? status : Response.StatusCode;
        Response.StatusCode = shown;
        Heading = Find("Heading", shown);
        Advice = Find("Advice", shown);
        Reasons = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is RefusedException refused ? refused.Reasons : [];
        ViewData.Set(new PublicLayout { Title = Heading });
    }

    private string Find(string part, int status)
    {
        var exact = words[$"Error{status}{part}"];
        return exact.ResourceNotFound ? words[$"Error{(status < 500 ? 400 : 500)}{part}"] : exact;
    }
}
