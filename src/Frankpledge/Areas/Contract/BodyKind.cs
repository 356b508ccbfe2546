namespace Frankpledge.Areas.Contract;

/// <summary>What a body is for.</summary>
public enum BodyKind
{
    LocalPolicingBody,
    Panel,
}
