using System.IO.Compression;
using System.Text;

namespace Frankpledge.Benchmarks.Fuzz;

/// <summary>Changes a document a little or a lot, by a seed: bytes, pieces between tags or lines, and pieces of other documents of its format.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> others)
{
    private static readonly string[] Odd =
    [
        "", " ", "\n", "\n\n", "\t", "\0", "-1", "0", "99999999999999999999", "2147483648", "1e999", "£", "%", "½", "²", "…", "“", "”", "(", "[", "|", "*", "#",
        "> ", "- ", "1. ", "i. ", "(a) ", "<", ">", "&", "&#0;", "&amp;", "\"",
        "I will ", "The force must ", "Total", "Contents", ".....3", "\uFFFD", "\u200B", "\u00AD", "\u202E", "\uD83D\uDE00", "e\u0301", "ﬁ", "[^1]", "[a](b)",
        "```", "~~", "---", "***", "<!--", "]]>", "<table>", "</p>", "rowspan=\"9999\"", "w:val=\"\"",
    ];

    private readonly Random random = new(seed);

    public byte[] Mutate(byte[] content) =>
        content.AsSpan().StartsWith("PK"u8) && random.Next(5) > 0 && Unzipped(content) is { Count: > 0 } parts ? Zipped(parts)
        : content.AsSpan().StartsWith("%PDF"u8) && random.Next(2) == 0 ? Pieces(content, Encoding.Latin1)
        : random.Next(6) == 0 || content.AsSpan().StartsWith("PK"u8) ? Bytes(content)
        : Pieces(content, random.Next(20) == 0 ? Encoding.Latin1 : Encoding.UTF8);

    private byte[] Bytes(byte[] content)
    {
        var mutated = content.ToArray();
        for (var change = random.Next(1, 20); change > 0 && mutated.Length > 0; change--)
        {
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        }

        return random.Next(5) == 0 ? mutated[..random.Next(mutated.Length)] : mutated;
    }

    /// <summary>Cuts at tags, quotes and white space, and drops, doubles, moves, swaps and replaces some pieces.</summary>
    private byte[] Pieces(byte[] content, Encoding encoding)
    {
        var pieces = Cut(encoding.GetString(content));
        for (var change = random.Next(1, 8); change > 0 && pieces.Count > 0; change--)
        {
            var at = random.Next(pieces.Count);
            var length = Math.Min(random.Next(1, 12), pieces.Count - at);
            switch (random.Next(9))
            {
                case 0:
                    pieces.RemoveRange(at, length);
                    break;
                case 1:
                    pieces.InsertRange(random.Next(pieces.Count), pieces.GetRange(at, length));
                    break;
                case 2:
                    pieces.InsertRange(at, Enumerable.Repeat(pieces.GetRange(at, length), Times(pieces.GetRange(at, length).Sum(piece => piece.Length)))
                        .SelectMany(piece => piece));
                    break;
                case 3:
                    pieces[at] = Odd[random.Next(Odd.Length)];
                    break;
                case 4:
                    pieces.Insert(at, Repeated(Odd[random.Next(Odd.Length)]));
                    break;
                case 5:
                    var other = random.Next(pieces.Count);
                    (pieces[at], pieces[other]) = (pieces[other], pieces[at]);
                    break;
                case 6:
                    pieces[at] = new string([.. pieces[at].Select(letter => char.IsAsciiDigit(letter) ? (char)('0' + random.Next(10)) : letter)]);
                    break;
                case 7:
                    var guest = Cut(encoding.GetString(Text(others[random.Next(others.Count)])));
                    var from = random.Next(guest.Count);
                    pieces.InsertRange(at, guest.GetRange(from, Math.Min(random.Next(1, 60), guest.Count - from)));
                    break;
                default:
                    pieces = pieces.GetRange(0, at + 1);
                    break;
            }
        }

        return encoding.GetBytes(string.Concat(pieces));
    }

    /// <summary>So often that what is repeated stays short enough to go on with.</summary>
    private int Times(int length) => random.Next(1, Math.Clamp(100_000 / Math.Max(1, length), 2, 2000));

    private string Repeated(string odd) => string.Concat(Enumerable.Repeat(odd, Times(odd.Length)));

    private static List<string> Cut(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is '<' or '\n' or ' ' or '|' or '/' or '(' || text[at - 1] is '>' or '"')
            {
                pieces.Add(text[start..at]);
                start = at;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>Of a zip, one part that is text.</summary>
    private byte[] Text(byte[] content) =>
        content.AsSpan().StartsWith("PK"u8) && Unzipped(content) is { Count: > 0 } parts ? parts[random.Next(parts.Count)].Content : content;

    private byte[] Zipped(List<(string Name, byte[] Content)> parts)
    {
        var readable = parts.FindAll(part => part.Name.EndsWith(".xml", StringComparison.Ordinal) || part.Name.EndsWith(".rels", StringComparison.Ordinal));
        var chosen = readable.Count == 0 || random.Next(3) > 0
            ? parts.FindIndex(part => part.Name.EndsWith("document.xml", StringComparison.Ordinal)) : parts.IndexOf(readable[random.Next(readable.Count)]);
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, (name, content)) in parts.Index())
            {
                if (random.Next(200) == 0)
                {
                    continue;
                }

                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(index == chosen ? Pieces(content, Encoding.UTF8) : content);
            }
        }

        return stream.ToArray();
    }

    private static List<(string Name, byte[] Content)> Unzipped(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            return [.. zip.Entries.Where(entry => entry.Length < 5_000_000).Select(entry =>
            {
                using var stream = entry.Open();
                var copy = new MemoryStream();
                stream.CopyTo(copy);
                return (entry.FullName, copy.ToArray());
            })];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
