namespace Frankpledge.Web.Access;

/// <summary>The words of the public pages, in <c>PublicWords.resx</c>.</summary>
public sealed class PublicWords;
