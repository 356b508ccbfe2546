using Frankpledge.Plans.Contract;
using Frankpledge.Threads;

namespace Frankpledge.Web.Modules.Threads.Api;

/// <summary>A source that was considered, as data. Who recorded it is in the area's own trail and is not given away.</summary>
/// <param name="Changed">References of the statements that it caused.</param>
/// <param name="Why">Why it changed these, or nothing; empty while that is open.</param>
internal sealed record ConsideredData(
    Guid Key, string Title, string Text, ThreadKind Kind, DateOnly On, string? Document, string? Place, string? Address, bool Invented, SourceOutcome Outcome,
    IReadOnlyList<string> Changed, IReadOnlyList<string> Why, DateOnly RecordedOn)
{
    public static readonly IReadOnlyList<string> Columns =
        ["key", "title", "text", "kind", "on", "document", "place", "address", "invented", "outcome", "changed", "why", "recorded_on"];

    public static ConsideredData Of(SourceConsidered source) => new(
        source.End.Key, source.End.Title, source.End.Line.Text, source.End.Line.Kind, source.End.Line.On, source.End.Line.Source?.Document,
        source.End.Line.Source?.Place, source.End.Line.Source?.Address, source.End.Line.IsInvented, source.Outcome,
        [.. source.Changed.Select(one => one.Statement.Reference)], source.Why, source.End.Line.RecordedOn);
}
