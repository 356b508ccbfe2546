namespace Frankpledge.Web.Base;

/// <summary>A public page that may be kept: it shows the same to everybody.</summary>
/// <param name="parameters">The query parameters that change what it shows. The page does not see any other.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class KeptAttribute(params string[] parameters) : Attribute
{
    public IReadOnlyList<string> Parameters { get; } = parameters;

    /// <summary>Whether it shows more than the area of its address, so that a change of any area ends it.</summary>
    public bool OfAllAreas { get; init; }

    /// <summary>True of a page whose address holds what visitors type: it has an <c>ETag</c> and is made smaller like the others, and takes no room from
    /// them.</summary>
    public bool IsMadeAnew { get; init; }
}
