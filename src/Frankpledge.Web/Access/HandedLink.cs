namespace Frankpledge.Web.Access;

/// <summary>A link to hand over, and the name of the person it is for.</summary>
internal sealed record HandedLink(string Name, string Address)
{
    /// <summary>The path and query behind a secret that a use case gave out.</summary>
    public static string Path(string secret) => $"/choose-password?link={secret}";
}
