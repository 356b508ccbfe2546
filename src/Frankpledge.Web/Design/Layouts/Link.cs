namespace Frankpledge.Web.Design.Layouts;

/// <summary>Words that lead somewhere: a breadcrumb, a link of the footer.</summary>
public sealed record Link(string Text, string Href);
