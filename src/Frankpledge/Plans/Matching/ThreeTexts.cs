namespace Frankpledge.Plans.Matching;

/// <summary>What a line of three texts of a plan is in each of them.</summary>
/// <param name="Texts">In order; several lines where one text parts what another has as one, none where it has it not.</param>
public sealed record ThreeRow(IReadOnlyList<IReadOnlyList<PlanLine>> Texts)
{
    /// <summary>Whether all three have it in the same words; capitals and white space make no others.</summary>
    public bool IsSame => Texts.All(one => one.Count == 1) && !Differ(0, 1) && !Differ(1, 2);

    /// <summary>The words of a text, without those that it has more than once to say it.</summary>
    public string Words(int text) => string.Join(' ', Texts[text].Select(line => line.Text));

    /// <summary>Whether two of the texts say it in other words, or one has it not.</summary>
    public bool Differ(int one, int other) => Texts[one].Count == 0 || Texts[other].Count == 0
        ? Texts[one].Count != Texts[other].Count
        : Rewording.Is(Words(one), Words(other)) && Rewording.Is(Words(other), Words(one));
}

/// <summary>Compares three texts of a plan: each with the next, and the first with the last for what the one between has not.</summary>
public static class ThreeTexts
{
    /// <param name="texts">Three.</param>
    /// <param name="between">What is between two of them, by their places (0 to 2), as people left what was found; as it was found where it is null.</param>
    /// <returns>In the order of the second text; what it has not stands at the end, that of the first text before that of the third.</returns>
    public static IReadOnlyList<ThreeRow> Of(IReadOnlyList<IReadOnlyList<PlanLine>> texts,
        Func<int, int, IReadOnlyList<AlignedChange>, IEnumerable<AlignedChange>>? between = null)
    {
        var together = new Together();
        together.Join(Between(0, 1), 0, 1);
        together.Join(Between(1, 2), 1, 2);
        together.JoinLeft(Between(0, 2));
        return
        [
            .. texts.Index().SelectMany(text => text.Item.Select((line, at) => (Text: text.Index, At: at, Line: line)))
                .GroupBy(one => together.GroupOf(one.Text, one.Line))
                .OrderBy(group => group.Where(one => one.Text == 1).Select(one => one.At).DefaultIfEmpty(int.MaxValue).Min())
                .ThenBy(group => group.Min(one => one.Text)).ThenBy(group => group.Min(one => one.At))
                .Select(group => new ThreeRow([.. texts.Index().Select(text => (IReadOnlyList<PlanLine>)[.. group.Where(one => one.Text == text.Index)
                    .Select(one => one.Line)])])),
        ];

        IReadOnlyList<AlignedChange> Between(int before, int after) =>
            [.. between?.Invoke(before, after, Alignment.Of(texts[before], texts[after])) ?? Alignment.Of(texts[before], texts[after])];
    }

    /// <summary>Which lines are one, whichever text they are of. Each line is itself, whatever it says: two may say the same.</summary>
    private sealed class Together
    {
        private readonly Dictionary<(int Text, PlanLine Line), (int Text, PlanLine Line)> leads = new(new Same());

        public (int Text, PlanLine Line) GroupOf(int text, PlanLine line)
        {
            var at = (text, line);
            while (leads.TryGetValue(at, out var next))
            {
                at = next;
            }

            return at;
        }

        public void Join(IReadOnlyList<AlignedChange> changes, int before, int after)
        {
            foreach (var change in changes)
            {
                var lines = change.Before.Select(line => (Text: before, Line: line)).Concat(change.After.Select(line => (Text: after, Line: line))).ToList();
                lines.Skip(1).ToList().ForEach(one => Tie(lines[0], one));
            }
        }

        /// <summary>What the second text has not, and the third has again.</summary>
        public void JoinLeft(IReadOnlyList<AlignedChange> changes)
        {
            var joined = leads.Keys.Concat(leads.Values).ToHashSet(new Same());
            Join([.. changes.Where(change => change.Before.Count > 0 && change.After.Count > 0 && change.Before.All(line => !joined.Contains((0, line)))
                && change.After.All(line => !joined.Contains((2, line))))], 0, 2);
        }

        private void Tie((int Text, PlanLine Line) one, (int Text, PlanLine Line) other)
        {
            var (a, b) = (GroupOf(one.Text, one.Line), GroupOf(other.Text, other.Line));
            if (a.Text != b.Text || !ReferenceEquals(a.Line, b.Line))
            {
                leads[b] = a;
            }
        }

        private sealed class Same : IEqualityComparer<(int Text, PlanLine Line)>
        {
            public bool Equals((int Text, PlanLine Line) one, (int Text, PlanLine Line) other) =>
                one.Text == other.Text && ReferenceEquals(one.Line, other.Line);

            public int GetHashCode((int Text, PlanLine Line) one) =>
                HashCode.Combine(one.Text, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(one.Line));
        }
    }
}
