using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>The references that an import's statements would have if it were confirmed as it stands.</summary>
public static class ReferencesToCome
{
    /// <param name="given">How many references of each letter the plan has given out; empty for a new plan.</param>
    /// <param name="known">References of the plan's statements.</param>
    /// <param name="kept">The candidates that are statements, in order, with the statement each was matched with.</param>
    public static IReadOnlyDictionary<Guid, StatementReference> Of(
        IReadOnlyDictionary<char, int> given, IReadOnlyDictionary<Guid, StatementReference> known,
        IEnumerable<(Guid Id, IReadOnlyList<StatementKind> Kinds, Guid? Matched)> kept)
    {
        var plan = new Plan { Id = Guid.Empty, AreaId = Guid.Empty, Slug = "", Title = "", References = new Dictionary<char, int>(given) };
        var unused = new Dictionary<Guid, StatementReference>(known);
        return kept.ToDictionary(
            one => one.Id,
            one => one.Matched is { } matched && unused.Remove(matched, out var reference) ? reference : plan.NewStatement(one.Kinds).Reference);
    }
}
