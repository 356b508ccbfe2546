using System.Text.RegularExpressions;

namespace Frankpledge.Tests.Web.Plans.Export;

/// <summary>The tags of a PDF as <c>pdfinfo -struct-text</c> prints them: each with what stands below it and its words.</summary>
internal sealed partial class PdfStructure
{
    private readonly List<Node> roots = [];

    private sealed record Node(int Depth, string Name)
    {
        public List<string> Attributes { get; } = [];

        public List<Node> Below { get; } = [];

        public string Words { get; set; } = "";

        public string AllWords => string.Join(' ', Below.Select(one => one.AllWords).Prepend(Words).Where(words => words.Length > 0));

        public bool Is(string asked) => asked.Split(" /", 2) is var parts && Name == parts[0] && (parts.Length == 1 || Attributes.Contains($"/{parts[1]}"));
    }

    public static PdfStructure Of(string printed)
    {
        var found = new PdfStructure();
        var open = new Stack<Node>();
        foreach (var line in printed.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var (depth, said) = (line.Length - line.TrimStart().Length, line.Trim());
            if (said.StartsWith('/'))
            {
                open.Peek().Attributes.Add(said);
            }
            else if (said.StartsWith('"'))
            {
                open.Peek().Words = $"{open.Peek().Words} {said.Trim('"').Trim()}".Trim();
            }
            else
            {
                while (open.TryPeek(out var last) && last.Depth >= depth)
                {
                    open.Pop();
                }

                var node = new Node(depth, TagName().Match(said).Value);
                (open.TryPeek(out var above) ? above.Below : found.roots).Add(node);
                open.Push(node);
            }
        }

        return found;
    }

    /// <summary>The words of every tag at the end of such a path; what stands between the tags of it counts for nothing.</summary>
    /// <param name="path">Names of tags from outside, each perhaps with an attribute: <c>TH /Scope /Row</c>.</param>
    public IReadOnlyList<string> Texts(params string[] path) => [.. Find(roots, path).Select(node => node.AllWords.Trim())];

    public int Count(string name) => Find(roots, [name]).Count();

    private static IEnumerable<Node> Find(IEnumerable<Node> nodes, string[] path) => nodes.SelectMany(node => node.Is(path[0])
        ? path.Length == 1 ? [node] : Find(node.Below, path[1..]) : Find(node.Below, path));

    [GeneratedRegex("^[A-Za-z0-9]+")]
    private static partial Regex TagName();
}
