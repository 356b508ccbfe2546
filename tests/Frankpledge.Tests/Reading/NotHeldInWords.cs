namespace Frankpledge.Tests.Reading;

/// <summary>Cases of Word, web, Markdown and text files that do not hold yet, each with why. The list can only shrink.</summary>
internal static class NotHeldInWords
{
    public static IEnumerable<(string Name, string Why)> Reasons => [];
}
