using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>What is wrong with an address among the settings: its beginning, or what comes after.</summary>
internal static class WrongAddress
{
    /// <param name="named">The setting, as a sentence names it.</param>
    /// <param name="asked">How it must begin, for an address that begins otherwise: the rest of a sentence.</param>
    public static Sentence InWords(Sentence named, string text, IEnumerable<string> schemes, Sentence asked) =>
        schemes.Any(scheme => text.StartsWith($"{scheme}:", StringComparison.OrdinalIgnoreCase))
            ? $"{named} is {text}. That is no address that can be used: look at the name of the machine, and at the port, which is a number up to 65535."
            : (Sentence)$"{named} is {text}. It must begin with {asked}";
}
