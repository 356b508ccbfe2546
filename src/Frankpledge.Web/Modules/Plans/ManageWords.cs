namespace Frankpledge.Web.Modules.Plans;

/// <summary>Names the resource file that holds every word of the staff's pages (R15: a Welsh file may stand beside it).</summary>
public sealed class ManageWords;
