using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Frankpledge.Web.Design.Errors;

/// <summary>
/// A field that holds what its page cannot read, such as a word where a number stands, would be taken for one that was left out, and something would be done
/// that nobody asked for. No form of ours sends one, so such a form is refused before anything is done.
/// </summary>
internal sealed class UnreadFields : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method)
            && context.ModelState.Values.Any(field => field is { Errors.Count: > 0, AttemptedValue.Length: > 0 }))
        {
            context.HttpContext.Features.Set(new BrokenRequest(BrokenRequest.Field));
            context.Result = new BadRequestResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
