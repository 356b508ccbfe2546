using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>A heading with the text up to the next heading: the piece that is taken into a plan or left out of it as a whole.</summary>
/// <param name="Heading">The heading's words; empty before the first heading.</param>
/// <param name="First">Index of its first block, the heading itself.</param>
/// <param name="End">Index after its last block.</param>
/// <param name="Sentences">Sentences and list items in it.</param>
/// <param name="Promises">How many of them promise or ask something.</param>
internal sealed record Chunk(string Heading, int Level, int First, int End, int Sentences, int Promises)
{
    private static readonly string[] Signs =
    [
        "I will ", "I am committed", "I want ", "I expect ", "I aim ", "We will ", "we will ", "will continue ", " should ", " must ", "Commissioner will ",
        "Mayor will ", "Police will ",
        "my office will", "is committed to", "WMP will", "Constable will", "artners will", "Byddaf ", "Byddwn ", "Bydd ", "byddaf ", "byddwn ",
    ];

    /// <summary>Cuts <paramref name="blocks"/> at their headings. A heading that is only the stem of a list does not cut.</summary>
    public static List<Chunk> Cut(IReadOnlyList<Block> blocks)
    {
        var chunks = new List<Chunk>();
        var first = 0;
        for (var i = 1; i <= blocks.Count; i++)
        {
            if (i == blocks.Count || IsHeading(blocks[i]))
            {
                chunks.Add(Read(blocks, first, i));
                first = i;
            }
        }

        return chunks;
    }

    public static bool IsHeading(Block block) => block.Kind == BlockKind.Heading && !Stems.IsStemLine(block.Text);

    private static Chunk Read(IReadOnlyList<Block> blocks, int first, int end)
    {
        int sentences = 0, promises = 0;
        var promisedList = false;
        for (var i = first; i < end; i++)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Paragraph:
                    var found = Reading.Sentences.Split(blocks[i].Text);
                    sentences += found.Count;
                    promises += found.Count(range => Promises(blocks[i].Text.AsSpan(range.Start, range.Length)));
                    promisedList = blocks[i].Text.EndsWith(':') && found.Count > 0 && Promises($"{blocks[i].Text.AsSpan(found[^1].Start).TrimEnd(':')} ");
                    break;
                case BlockKind.ListItem:
                    sentences++;
                    promises += promisedList || Promises(blocks[i].Text) ? 1 : 0;
                    break;
                case BlockKind.Table:
                    promises += blocks[i].Text.Split('\n').Count(row => Promises(row));
                    break;
                default:
                    break;
            }
        }

        var heading = IsHeading(blocks[first]) ? blocks[first] : null;
        return new Chunk(heading?.Text ?? "", heading?.Level ?? 0, first, end, sentences, promises);

        static bool Promises(ReadOnlySpan<char> text)
        {
            foreach (var sign in Signs)
            {
                if (text.Contains(sign, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
