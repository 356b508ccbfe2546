namespace Frankpledge.Web.Access;

/// <summary>Who may do what a handler of a page does, where fewer may than open the page.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MayAttribute(string policy) : Attribute
{
    public string Policy { get; } = policy;
}
