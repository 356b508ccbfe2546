namespace Frankpledge.Plans.Drafting;

/// <summary>Statements of the edition before that editors made one, or one that they made several.</summary>
/// <param name="Before">As they stood in the edition, in the order of the draft; one where it was split.</param>
/// <param name="After">Those that stand now, in order; one where they were joined.</param>
internal sealed record DraftJoin(IReadOnlyList<DraftPassage> Before, IReadOnlyList<DraftPassage> After);

/// <summary>What the splits and joins of a working draft come to since the edition before, whatever was done on the way.</summary>
internal static class DraftJoins
{
    /// <param name="all">The passages of the draft, those included that are no part of the text any more.</param>
    /// <param name="before">The statements of the edition before.</param>
    public static IReadOnlyList<DraftJoin> Of(IEnumerable<DraftPassage> all, IReadOnlySet<Guid> before)
    {
        var passages = all.Where(one => one.Form == PassageForm.Statement).OrderBy(one => one.Place).ToList();
        var byId = passages.ToDictionary(one => one.Id);
        var joined = passages.Where(one => one is { IsDropped: true, JoinedTo: not null }).ToLookup(one => one.JoinedTo!.Value);
        var made = passages.Where(one => !one.IsDropped)
            .Select(one => (After: one, Before: From(one).Distinct().OrderBy(source => source.Place).ToList())).ToList();
        var heirs = made.SelectMany(one => one.Before, (one, source) => (Source: source, Made: one)).ToLookup(one => one.Source, one => one.Made);
        return
        [
            .. from one in made
               where one.Before.Count > 1 && one.Before.TrueForAll(source => heirs[source].Count() == 1)
               select new DraftJoin(one.Before, [one.After]),
            .. from heir in heirs
               where heir.Count() > 1 && heir.All(one => one.Before.Count == 1)
               select new DraftJoin([heir.Key], [.. heir.Select(one => one.After)]),
        ];

        IEnumerable<DraftPassage> From(DraftPassage one) => Itself(one) is { } itself
            ? joined[one.Id].SelectMany(From).Prepend(itself) : joined[one.Id].SelectMany(From);

        DraftPassage? Itself(DraftPassage one) => one.StatementId is { } statement && before.Contains(statement) ? one
            : one.SplitFrom is { } id && byId.TryGetValue(id, out var source) ? Itself(source) : null;
    }
}
