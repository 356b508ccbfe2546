namespace Frankpledge.Web.Modules.Law.Pages.Public;

/// <summary>The words of the rule book's pages, in <c>LawWords.resx</c>.</summary>
public sealed class LawWords;
