namespace Frankpledge.Plans.Matching;

/// <summary>Several lines of one text that are one line of the other.</summary>
/// <param name="One">The line that they are.</param>
/// <param name="Several">In order; two at least.</param>
/// <param name="Score">0 to 1: how alike all of them together are to that one.</param>
internal sealed record Group(int One, IReadOnlyList<int> Several, double Score);

/// <summary>
/// Finds lines that are a part of another line. What is left over in one text joins the line of the other whose words it has, where these are not yet spoken
/// for by the line that this one is paired with.
/// </summary>
/// <param name="lines">The lines of the text that has the parts, by index; those that are not compared are left out.</param>
/// <param name="hosts">Those of the other.</param>
/// <param name="partnerOf">The line with which a host is paired; null for none.</param>
internal sealed class Groups(IReadOnlyDictionary<int, Words> lines, IReadOnlyDictionary<int, Words> hosts, Func<int, int?> partnerOf)
{
    /// <summary>So much of a part stands in the line that it is a part of.</summary>
    private const double IsPart = 0.6;

    /// <summary>Together they are that line.</summary>
    private const double IsWhole = 0.6;

    /// <param name="left">Lines of the parts' text without a partner.</param>
    /// <param name="open">Hosts that may have parts.</param>
    /// <param name="may">Whether a line may be a part of a host.</param>
    /// <returns>The surest first; no line in two of them.</returns>
    public IEnumerable<Group> Of(IEnumerable<int> left, IEnumerable<int> open, Func<int, int, bool> may)
    {
        var holders = open.SelectMany(host => hosts[host].Telling.Select(gram => (gram, host))).ToLookup(one => one.gram, one => one.host);
        var found = new List<(double Score, int Host, int Part)>();
        foreach (var part in left)
        {
            foreach (var (host, shared) in lines[part].Telling.SelectMany(gram => holders[gram]).CountBy(host => host))
            {
                if (shared * 3 >= lines[part].Telling.Count && may(part, host) && lines[part].ShareIn(hosts[host]) is >= IsPart and var share)
                {
                    found.Add((share, host, part));
                }
            }
        }

        var used = new HashSet<int>();
        foreach (var here in found.GroupBy(one => one.Host).OrderByDescending(here => here.Max(one => one.Score)).ThenBy(here => here.Key))
        {
            if (Joined(here.Key, [.. here.Where(one => !used.Contains(one.Part)).OrderByDescending(one => one.Score).ThenBy(one => one.Part)
                .Select(one => one.Part)]) is { } group)
            {
                used.UnionWith(group.Several);
                yield return group;
            }
        }
    }

    private Group? Joined(int host, IReadOnlyList<int> parts)
    {
        List<int> several = partnerOf(host) is { } partner && lines.ContainsKey(partner) ? [partner] : [];
        var together = several.ConvertAll(at => lines[at]);
        var score = together.Count == 0 ? 0 : hosts[host].Alike(together);
        foreach (var part in parts)
        {
            // What the others say already is not said by this one: it must add to what is there.
            var more = hosts[host].Alike([.. together, lines[part]]);
            if (more > score && lines[part].ShareIn(hosts[host], together) >= IsPart)
            {
                (score, several, together) = (more, [.. several, part], [.. together, lines[part]]);
            }
        }

        return several.Count > 1 && score >= IsWhole ? new(host, [.. several.Order()], score) : null;
    }
}
