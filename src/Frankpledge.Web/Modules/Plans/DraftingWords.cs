namespace Frankpledge.Web.Modules.Plans;

/// <summary>The words of the pages about working drafts, in <c>DraftingWords.resx</c>.</summary>
public sealed class DraftingWords;
