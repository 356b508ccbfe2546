namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>Codes of an authenticator as people type and read them.</summary>
internal static class Codes
{
    public const int Length = 6;

    /// <summary>The digits of what was typed, without the spaces that some apps show.</summary>
    public static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    /// <summary>A key in groups of four, in small letters, to be typed over.</summary>
    public static string InGroups(string key) => string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(four => new string(four)));
}
