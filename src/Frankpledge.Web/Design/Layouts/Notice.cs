namespace Frankpledge.Web.Design.Layouts;

/// <summary>A sentence at the top of a page, and where to go instead.</summary>
public sealed record Notice(string Sentence, Link? Instead);
