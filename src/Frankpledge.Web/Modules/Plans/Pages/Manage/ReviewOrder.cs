using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>In what order the reviewer goes through an import. Unsure ones first, or as in the document; a decision does not change the order,
/// so that going back leads to what was just decided.</summary>
public sealed class ReviewOrder
{
    private readonly IReadOnlyList<Standing> all;
    private readonly List<Standing> sequence;
    private readonly ReviewView view;

    /// <param name="all">Every candidate in the document's order.</param>
    /// <param name="view">A list that is empty, or a section that is not there, shows all.</param>
    /// <param name="me">Who looks.</param>
    public ReviewOrder(IReadOnlyList<Standing> all, ReviewView view, Guid? me)
    {
        (this.all, this.view) = (all, view);
        Sections = SectionsOf(all.Select(s => s.Section));
        Section = view.Section is { } at && at >= 0 && at < Sections.Count ? Sections[at] : null;
        ToCheck = [.. all.Where(s => s.IsToCheckBy(me))];
        Disputed = [.. all.Where(s => s.IsDisputed)];
        Pace = ReviewPace.Of(all.Where(s => s.DecidedById == me).Select(s => s.DecidedAt).OfType<DateTimeOffset>());
        List<Standing> shown = view.List switch
        {
            ReviewList.Drawn => [.. all.Where(s => s.Drawn is not null)],
            ReviewList.Second => [.. all.Where(s => s.IsToCheckBy(me) || s.Id == view.At)],
            ReviewList.Disputed => [.. all.Where(s => s.IsDisputed || s.Id == view.At)],
            _ => Section is null ? [.. all] : [.. all.Where(s => s.Section.SequenceEqual(Section))],
        };
        shown = shown.Count == 0 ? [.. all] : shown;
        sequence = view.List == ReviewList.UnsureFirst ? [.. shown.OrderBy(s => s.IsSure)] : shown;
        InHand = sequence.Find(s => s.Id == view.At) ?? sequence.Find(s => s.IsUnsettled) ?? sequence.Find(s => s.Waits) ?? sequence.FirstOrDefault();
    }

    public IReadOnlyList<IReadOnlyList<string>> Sections { get; }

    /// <summary>The sections in which something was read, in order: headings under which nothing stands are none to choose or to count.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> SectionsOf(IEnumerable<IReadOnlyList<string>> paths) =>
        [.. paths.DistinctBy(path => string.Join('\n', path))];

    public IReadOnlyList<string>? Section { get; }

    public Standing? InHand { get; }

    /// <summary>What another person decided, for a second to check.</summary>
    public IReadOnlyList<Standing> ToCheck { get; }

    /// <summary>On which two people disagree.</summary>
    public IReadOnlyList<Standing> Disputed { get; }

    /// <summary>How fast whoever looks has decided so far.</summary>
    public ReviewPace? Pace { get; }

    public IReadOnlyList<Standing> All => all;

    /// <summary>What the check of those drawn at random has shown so far.</summary>
    public DrawFindings Draw => DrawFindings.Of([.. all.Select(s => new Drawing(s.Drawn, s.State, s.Changed, s.DecidedBy, s.CarriedFrom, s.Confidence))]);

    /// <summary>What is a statement, in the document's order.</summary>
    public IEnumerable<Standing> Kept => all.Where(s => s.State != CandidateState.NotAStatement);

    public int Total => all.Count;

    public int Waiting => all.Count(s => s.Waits);

    public int Unsure => all.Count(s => s.IsUnsettled);

    public int Done => Total - Waiting;

    public Standing? Next => InHand is null ? null : sequence.ElementAtOrDefault(sequence.IndexOf(InHand) + 1);

    public Standing? Back => InHand is null ? null : sequence.ElementAtOrDefault(sequence.IndexOf(InHand) - 1);

    public Standing? NextUnsure => From(InHand, s => s.IsUnsettled && s != InHand);

    /// <summary>What to decide after the one in hand: the next that waits, from the beginning again after the last; null when nothing waits.</summary>
    public Standing? NextWaiting => From(InHand, s => s != InHand && view.List switch
    {
        ReviewList.Second => ToCheck.Contains(s),
        ReviewList.Disputed => s.IsDisputed,
        _ => s.Waits,
    });

    /// <summary>The statement after the one in hand in the document, with which it may be joined.</summary>
    public Standing? Below => InHand is null ? null : all.SkipWhile(s => s != InHand).Skip(1).FirstOrDefault(s => s.State != CandidateState.NotAStatement);

    /// <summary>The one in hand with its neighbours.</summary>
    public IReadOnlyList<Standing> Window(int before, int after)
    {
        var at = InHand is null ? 0 : sequence.IndexOf(InHand);
        var first = Math.Max(0, Math.Min(at - before, sequence.Count - before - after - 1));
        return [.. sequence.Skip(first).Take(before + after + 1)];
    }

    private Standing? From(Standing? start, Func<Standing, bool> wanted)
    {
        var at = start is null ? 0 : sequence.IndexOf(start) + 1;
        return sequence.Skip(at).Concat(sequence.Take(at)).FirstOrDefault(wanted);
    }
}
