using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Frankpledge.Web.Design.Errors;

/// <summary>
/// A page that has no handler for what was sent would be shown without having read anything, and an unknown act would be taken for the page's plain one.
/// Both are refused in words: 405 where the page takes nothing, 404 where it takes other acts.
/// </summary>
internal sealed class NoSuchAct : IPageFilter, IOrderedFilter
{
    /// <summary>Before every other filter: nothing is to be done for what does not exist.</summary>
    public int Order => -1000;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return;
        }

        var taken = context.ActionDescriptor.HandlerMethods.Where(handler => Same(handler.HttpMethod, request.Method)).ToList();
        if (taken.Count == 0)
        {
            context.HttpContext.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (context.HandlerMethod is null || !Asked(context).All(name => Same(name, context.HandlerMethod.Name)))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    /// <summary>The act that the address names, if any, as the framework reads it.</summary>
    private static IEnumerable<string> Asked(PageHandlerExecutingContext context) =>
        new[] { context.RouteData.Values["handler"]?.ToString(), context.HttpContext.Request.Query["handler"].ToString() }
            .Where(name => !string.IsNullOrEmpty(name)).Take(1)!;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
