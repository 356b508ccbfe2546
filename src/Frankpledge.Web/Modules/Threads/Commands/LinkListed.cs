using Frankpledge.Plans.Contract;
using Frankpledge.Threads;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>A link as the verb lists it.</summary>
internal sealed record LinkListed(Guid Id, string Plan, string Reference, string End, ThreadKind Kind, LinkPurpose? Purpose, LinkStrength? Strength,
    string? Why, string? Quote, IReadOnlyList<LinkDoubt> Doubts, string MadeBy, DateOnly MadeOn, string? Seen)
{
    public static LinkListed Of(LinkFound found, StatementNamed statement) => new(found.Link.Id, statement.PlanSlug, statement.Reference, found.End!.Title,
        found.End.Line.Kind, found.Said.Purpose, found.Said.Strength, found.Said.Why, found.Said.Quote, found.Doubts, found.Said.MadeBy, found.Said.MadeOn,
        found.Both?.ToString());
}
