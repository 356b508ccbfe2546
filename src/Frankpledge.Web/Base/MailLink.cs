namespace Frankpledge.Web.Base;

internal static class MailLink
{
    /// <summary>The link to an address: whatever stands in it, the mail program takes it for the address and for no line or field beside it.</summary>
    public static string To(string address) => $"mailto:{Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal)}";
}
