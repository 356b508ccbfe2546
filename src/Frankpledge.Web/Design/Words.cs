namespace Frankpledge.Web.Design;

/// <summary>Names the resource file that holds every word of the layouts and components (R15: a Welsh file may stand beside it).</summary>
public sealed class Words;
