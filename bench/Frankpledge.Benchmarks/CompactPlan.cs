using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Frankpledge.Benchmarks;

/// <summary>A plan whose text and labels stand in one file (<c>Labels/FORMAT.md</c>), made into the document and the labels that the scores read.</summary>
internal sealed partial class CompactPlan
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["C"] = "Commitment", ["E"] = "Expectation", ["P"] = "PartnerExpectation", ["M"] = "Measure", ["T"] = "Target", ["R"] = "Resource", ["F"] = "Fact",
        ["N"] = "Narrative",
    };

    private readonly List<string> document = [];
    private readonly List<object> labels = [];
    private readonly string[] lines;
    private readonly string file;
    private string theme = "", sub = "";
    private string? stem;
    private bool isOpen, isList, isPage, isNumbered;
    private int themes, paragraphs;

    private CompactPlan(string file) => (this.file, lines) = (file, File.ReadAllLines(file));

    /// <summary>A new folder with the documents and labels of those of a folder; null where it has none. It goes when the program ends.</summary>
    public static string? Unpacked(string folder)
    {
        var plans = Directory.GetFiles(folder, "*.plan");
        if (plans.Length == 0)
        {
            return null;
        }

        var to = Directory.CreateTempSubdirectory("frankpledge-labels").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(to, recursive: true);
        foreach (var plan in plans)
        {
            new CompactPlan(plan).Write(to);
        }

        return to;
    }

    private void Write(string folder)
    {
        isPage = lines.Contains("@style html");
        isNumbered = lines.Contains("@numbers");
        var isMarkdown = !isPage && !lines.Contains("@style txt");
        var title = lines.First(line => line.StartsWith("@title ", StringComparison.Ordinal))[7..];
        Head(1, title, isMarkdown);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '@'))
        {
            Read(line, isMarkdown);
        }

        var name = Path.Combine(folder, Path.GetFileNameWithoutExtension(file));
        File.WriteAllLines(name + (isPage ? ".html" : isMarkdown ? ".md" : ".txt"), isPage ? document.Select(Closed) : document);
        File.WriteAllLines(name + ".jsonl", labels.Select(label => JsonSerializer.Serialize(label)));
    }

    private void Read(string line, bool isMarkdown)
    {
        var (mark, rest) = (line.Split(' ')[0], line[(line.IndexOf(' ') + 1)..].Trim());
        switch (mark)
        {
            case "#": (theme, sub, stem, themes, paragraphs) = (rest, "", null, themes + 1, 0); Head(2, rest, isMarkdown); break;
            case "##": (sub, stem) = (rest, null); Head(3, rest, isMarkdown); break;
            case "~": stem = rest; Own(rest); break;
            case "x": Own(rest); break;
            case "r": Row(rest); break;
            case "p": (isOpen, isList, stem) = (false, false, null); break;
            default: Statement(mark, Labelled().Match(line) is { Success: true } match ? match : throw new FormatException($"{file}: {line}")); break;
        }
    }

    private void Statement(string mark, Match match)
    {
        var text = match.Groups["text"].Value.Trim();
        if (mark == "S")
        {
            stem = text;
        }

        Put(mark, text);
        var targets = match.Groups["targets"].Value.Split(" & ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Target).ToList();
        labels.Add(new
        {
            id = $"{Path.GetFileNameWithoutExtension(file)}-{labels.Count + 1:0000}", doc = Path.GetFileName(file), line = document.Count, line_end = (int?)null,
            role = mark switch { "i" => "item", "S" => "stem", _ => "sentence" }, section = new[] { theme, sub }.Where(part => part.Length > 0),
            stem = mark == "i" ? stem : null, text, kinds = match.Groups["kinds"].Value.Split('+').Select(kind => Kinds[kind]),
            actor = match.Groups["actors"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            target = targets.FirstOrDefault(), more_targets = targets.Skip(1), refs = Array.Empty<string>(),
        });
    }

    /// <summary>A sentence goes on in its paragraph and an item in its list; all else stands alone.</summary>
    private void Put(string mark, string text)
    {
        if (mark == "s" && isOpen)
        {
            document[^1] += " " + text;
            return;
        }

        if (mark != "i" || !isList)
        {
            document.Add("");
        }

        var number = isNumbered && mark is ("s" or "S") ? $"{themes}.{++paragraphs} " : "";
        document.Add(isPage ? (mark == "i" ? "<li>" : "<p>") + text : mark == "i" ? $"- {text}" : number + text);
        (isOpen, isList) = (mark == "s", mark == "i");
    }

    /// <summary>Rows that follow each other make a table, whose cells are no statements.</summary>
    private void Row(string row)
    {
        if (document[^1].StartsWith('|'))
        {
            document.Add(row);
            return;
        }

        Own(row);
    }

    private void Head(int level, string words, bool isMarkdown) =>
        Own(isMarkdown ? $"{new string('#', level)} {words}" : isPage ? $"<h{level}>{words}" : words);

    /// <summary>A line of a page with the end of what it opens. Items that follow each other make a list of themselves.</summary>
    private string Closed(string line, int at)
    {
        if (!line.StartsWith("<li>", StringComparison.Ordinal))
        {
            return line.Length == 0 ? "" : $"{line}</{line[1..line.IndexOf('>', StringComparison.Ordinal)]}>";
        }

        var (isFirst, isLast) = (document[at - 1].Length == 0, at + 1 == document.Count || document[at + 1].Length == 0);
        return $"{(isFirst ? "<ul>" : "")}{line}</li>{(isLast ? "</ul>" : "")}";
    }

    private void Own(string line)
    {
        document.AddRange(["", isPage && !line.StartsWith('<') ? $"<p>{line}" : line]);
        (isOpen, isList) = (false, false);
    }

    private static object Target(string words)
    {
        var parts = words.Trim().Split(';').Select(part => part.Trim() is "" or "-" ? null : part.Trim()).Concat(new string?[4]).ToList();
        return new { measure = parts[4] ?? "", comparator = parts[0] ?? "", value = Number(parts[1]), unit = parts[2], deadline = parts[3] };
    }

    private static object? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : value;

    [GeneratedRegex(@"^[siqS] (?<kinds>[CEPMTRFN+]+) *\|(?<actors>[^|]*)\|(?<targets>[^|]*)\|(?<text>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();
}
