namespace Frankpledge.Web.Design.Layouts;

/// <summary>Letters that stand for words, and the words.</summary>
/// <param name="Href">Where the page of names explains them.</param>
public sealed record ShortForm(string Letters, string Means, string Href);
