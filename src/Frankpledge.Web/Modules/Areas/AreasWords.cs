namespace Frankpledge.Web.Modules.Areas;

/// <summary>The words of the office's own pages: contact, statements, feedback, settings; in <c>AreasWords.resx</c>.</summary>
public sealed class AreasWords;
