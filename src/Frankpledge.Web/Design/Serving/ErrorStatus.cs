using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Web.Design.Serving;

/// <summary>Which status an unhandled exception answers with.</summary>
internal static class ErrorStatus
{
    /// <summary>409 for a refusal that no page caught (somebody else was faster, or the button was gone);
    /// 503 where the database or the disk fails, 500 for our own failure.</summary>
    public static int Of(Exception error) => error switch
    {
        RefusedException => StatusCodes.Status409Conflict,
        _ when DatabaseTrouble.InWords(error) is not null => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
