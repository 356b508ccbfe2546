namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>The words of documents that are taken away, in <c>ExportWords.resx</c>.</summary>
public sealed class ExportWords;
