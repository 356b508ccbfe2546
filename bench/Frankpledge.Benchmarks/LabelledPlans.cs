namespace Frankpledge.Benchmarks;

/// <summary>The labelled plans of a folder: each <c>NAME.jsonl</c> beside its document <c>NAME.md</c> (or another format), or both in one
/// <c>NAME.plan</c>.</summary>
internal static class LabelledPlans
{
    /// <summary>By name.</summary>
    public static IEnumerable<(string Labels, string Document)> In(string folder)
    {
        var labels = Directory.GetFiles(folder, "*.jsonl").Concat(CompactPlan.Unpacked(folder) is { } made ? Directory.GetFiles(made, "*.jsonl") : []);
        return labels.OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(file => (file,
            Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + ".*").First(other => other != file)));
    }

    /// <summary>Of folders, and of labels each followed by its document.</summary>
    public static IEnumerable<(string Labels, string Document)> Of(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Directory.Exists(arguments[i]))
            {
                yield return (arguments[i], arguments[++i]);
                continue;
            }

            foreach (var plan in In(arguments[i]))
            {
                yield return plan;
            }
        }
    }
}
