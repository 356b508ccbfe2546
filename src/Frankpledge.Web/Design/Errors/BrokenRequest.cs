using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Frankpledge.Web.Design.Errors;

/// <summary>What is wrong with a request that cannot be understood: the key of its words. The error page finds it among the features.</summary>
internal sealed record BrokenRequest(string Words)
{
    public const string NullCharacter = "BrokenNullCharacter";
    public const string Query = "BrokenQuery";
    public const string Form = "BrokenForm";
    public const string Field = "BrokenField";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    /// <summary>Inside the error pages, before anything reads the query: no text of ours holds a null character, and no database takes one.</summary>
    public static Task Refuse(HttpContext http, RequestDelegate next)
    {
        if (!Methods.Contains(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = string.Join(", ", Methods);
            return Task.CompletedTask;
        }

        var query = http.Request.QueryString.Value;
        var broken = query is null ? null : query.Contains("%00", StringComparison.Ordinal) || query.Contains('\0', StringComparison.Ordinal)
            ? NullCharacter : IsReadable(http.Request) ? null : Query;
        if (broken is null)
        {
            return next(http);
        }

        Say(http, broken, StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }

    public static void Say(HttpContext http, string words, int status)
    {
        http.Features.Set(new BrokenRequest(words));
        http.Response.StatusCode = status;
    }

    public static bool HasNull(KeyValuePair<string, StringValues> field) =>
        field.Key.Contains('\0', StringComparison.Ordinal) || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true);

    private static bool IsReadable(HttpRequest request)
    {
        try
        {
            return request.Query.Count >= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>Reads a form once, before anybody else does, so that a broken one is refused in words wherever it is sent.</summary>
internal sealed class ReadableForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the limits that a page sets for its form (900), before the check of its origin (1000), which reads it.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType || context.Result is not null)
        {
            return;
        }

        var (words, status) = await ReadAsync(http.Request);
        if (words is not null)
        {
            http.Features.Set(new BrokenRequest(words));
            context.Result = new StatusCodeResult(status);
        }
    }

    private static async Task<(string? Words, int Status)> ReadAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Any(BrokenRequest.HasNull)
                || form.Files.Any(file => file.FileName.Contains('\0', StringComparison.Ordinal) || file.Name.Contains('\0', StringComparison.Ordinal))
                ? (BrokenRequest.NullCharacter, StatusCodes.Status400BadRequest) : (null, 0);
        }
        catch (BadHttpRequestException bad)
        {
            return (bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "Error413Advice" : BrokenRequest.Form, bad.StatusCode);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or DecoderFallbackException or FormatException
            or ArgumentException)
        {
            return (BrokenRequest.Form, StatusCodes.Status400BadRequest);
        }
    }
}
