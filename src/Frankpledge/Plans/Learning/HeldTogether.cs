namespace Frankpledge.Plans.Learning;

/// <summary>Which reviews are held back together: those of a plan where three or more were reviewed; of a section where there are three or more;
/// else each by itself.</summary>
public sealed class HeldTogether
{
    private const int Fewest = 3;
    private readonly Func<Reviewed, string> groupOf;

    private HeldTogether(Func<Reviewed, string> groupOf, HeldBackBy by) => (this.groupOf, By) = (groupOf, by);

    public HeldBackBy By { get; }

    public static HeldTogether In(IReadOnlyList<Reviewed> reviews)
    {
        var seen = reviews.Where(one => one.IsLookedAt).ToList();
        return seen.DistinctBy(one => one.Plan).Count() >= Fewest ? new(one => one.Plan, HeldBackBy.Plan)
            : seen.DistinctBy(SectionOf).Count() >= Fewest ? new(SectionOf, HeldBackBy.Section)
            : new(one => one.Text, HeldBackBy.Statement);
    }

    public string Of(Reviewed one) => groupOf(one);

    private static string SectionOf(Reviewed one) => string.Join('\n', one.Section.Take(1).Prepend(one.Plan));
}

public enum HeldBackBy
{
    Plan,
    Section,
    Statement,
}
