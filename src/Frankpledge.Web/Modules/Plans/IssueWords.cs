namespace Frankpledge.Web.Modules.Plans;

/// <summary>The words of the pages about what is recorded before issue, in <c>IssueWords.resx</c>.</summary>
public sealed class IssueWords;
