using System.Text;

namespace Frankpledge.Statistics.Text;

/// <summary>
/// What words mean, as directions: words used alike point alike. For suggestions only, never a verdict:
/// the directions repeat the habits and prejudices of the texts they were learnt from.
/// </summary>
public sealed class WordVectors
{
    private const int Mark = 0x31565746;
    private readonly Dictionary<string, sbyte[]> vectors = new(StringComparer.Ordinal);

    private WordVectors(int dimensions) => Dimensions = dimensions;

    /// <summary>The numbers of a direction.</summary>
    public int Dimensions { get; }

    /// <summary>The words known.</summary>
    public int Count => vectors.Count;

    /// <summary>Reads vectors as <c>build/word-vectors.mjs</c> writes them, little-endian:
    /// "FWV1", count, dimensions, then each word (one byte for its length, UTF-8) and its signed bytes.</summary>
    /// <exception cref="Common.RefusedException">A stream of another kind, or cut short.</exception>
    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            var (mark, count, dimensions) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            if (mark != Mark || count <= 0 || dimensions is <= 0 or > 4096)
            {
                throw Damaged();
            }

            var read = new WordVectors(dimensions);
            for (var i = 0; i < count; i++)
            {
                var word = Encoding.UTF8.GetString(Exactly(reader, reader.ReadByte()));
                read.vectors[word] = (sbyte[])(Array)Exactly(reader, dimensions);
            }

            return read;
        }
        catch (EndOfStreamException)
        {
            throw Damaged();
        }
    }

    /// <summary>Adds the direction of <paramref name="word"/> (in lower case), scaled to length <paramref name="weight"/>;
    /// false when it is not known.</summary>
    public bool AddTo(Span<double> sum, string word, double weight)
    {
        if (!vectors.TryGetValue(word, out var vector))
        {
            return false;
        }

        double squares = 0;
        foreach (double part in vector)
        {
            squares += part * part;
        }

        for (var i = 0; i < vector.Length && squares > 0; i++)
        {
            sum[i] += weight * vector[i] / Math.Sqrt(squares);
        }

        return true;
    }

    private static byte[] Exactly(BinaryReader reader, int count)
    {
        var bytes = reader.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new EndOfStreamException();
    }

    private static Common.RefusedException Damaged() =>
        Require.Refusal("WordVectorsDamaged", "The file of word vectors is damaged or of another kind. Build the program again, which makes it anew.");
}
