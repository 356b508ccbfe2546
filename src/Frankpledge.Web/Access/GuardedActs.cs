using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Access;

/// <summary>Asks, before a handler of a staff page runs, whether whoever opens the page may also do what the handler does. A page that people open who change
/// nothing does nothing of which nobody said who may do it.</summary>
internal sealed class GuardedActs(IAuthorizationService may) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is { } handler && !HttpMethods.IsGet(handler.HttpMethod))
        {
            var needed = PolicyOf(handler.MethodInfo);
            if (needed is null ? IsForReaders(context.ActionDescriptor) : !(await may.AuthorizeAsync(context.HttpContext.User, needed)).Succeeded)
            {
                context.HttpContext.Features.Set(needed is null ? null : new RefusedAct(needed));
                context.Result = new ForbidResult();
                return;
            }
        }

        await next();
    }

    /// <summary>The policy of the handler's own; null where it asks for no more than its page.</summary>
    public static string? PolicyOf(MethodInfo handler) => handler.GetCustomAttribute<MayAttribute>()?.Policy;

    /// <summary>Whether people open the page whose roles change nothing.</summary>
    public static bool IsForReaders(CompiledPageActionDescriptor page) =>
        page.EndpointMetadata.OfType<IAuthorizeData>().Any(one => one.Policy is { } policy && Policies.ForReaders.Contains(policy));
}

/// <summary>The policy that somebody lacks for an act of a page which they may open.</summary>
internal sealed record RefusedAct(string Policy);
