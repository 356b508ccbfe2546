namespace Frankpledge.Web.Design.Layouts;

/// <summary>Letters that stand for words, and the words.</summary>
/// <param name="Href">Where the page of names explains them.</param>
public sealed record ShortForm(string Letters, string Means, string Href)
{
    /// <summary>The plan in whose pages alone it means that; null everywhere.</summary>
    public string? Plan { get; init; }

    /// <summary>A word that the glossary of a plan explains; letters are an abbreviation.</summary>
    public bool IsWord => Plan is not null && Letters.Any(char.IsLower);
}
