namespace Frankpledge.Web.Access;

/// <summary>Names the resource file that holds every word of sign-in, set-up, people and audit (R15: a Welsh file may stand beside it).</summary>
public sealed class AccessWords;
