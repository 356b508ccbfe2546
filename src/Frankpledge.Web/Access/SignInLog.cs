using System.Net;

namespace Frankpledge.Web.Access;

internal static partial class SignInLog
{
    [LoggerMessage(EventId = 4010, Level = LogLevel.Warning, Message = "Wrong sign-in: account {Account}, from {Address}, locked out: {LockedOut}.")]
    public static partial void WrongSignIn(ILogger log, string account, IPAddress? address, bool lockedOut);
}
