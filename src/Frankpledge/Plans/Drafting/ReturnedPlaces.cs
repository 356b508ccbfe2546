using Frankpledge.Documents.Marked;

namespace Frankpledge.Plans.Drafting;

/// <summary>Where the pieces of a Word file stand, where they stood when it went out, and where they stand here now.</summary>
internal sealed class ReturnedPlaces
{
    private readonly List<(ReturnedPiece Piece, int? Number)> lines;
    private readonly Dictionary<int, int> sent;
    private readonly Dictionary<int, int> here;
    private readonly List<int> back;
    private readonly HashSet<int> moved;

    /// <param name="order">The passages in the order in which they went out.</param>
    public ReturnedPlaces(List<(ReturnedPiece Piece, int? Number)> lines, IReadOnlyList<int> order, IReadOnlyList<DraftPassage> standing)
    {
        this.lines = lines;
        sent = order.Index().ToDictionary(one => one.Item, one => one.Index);
        here = standing.Index().ToDictionary(one => one.Item.Number, one => one.Index);
        back = [.. lines.Select(line => line.Number).OfType<int>().Where(sent.ContainsKey)];
        moved = ReturnedLines.Moved(back, order);
        moved.RemoveWhere(IsSo);
    }

    /// <summary>Whether somebody moved it in Word to a place where it does not stand.</summary>
    /// <param name="behind">The passage behind which it stands in the file.</param>
    public bool IsMoved(int number, int behind) => moved.Contains(number)
        && (moved.Contains(behind) || here[number] != (behind == 0 ? 0 : here[behind] + 1));

    /// <summary>The passages before a piece, the nearest first, up to one that went out and stands here; 0 where none does.</summary>
    public IReadOnlySet<int> Before(int at)
    {
        var places = new HashSet<int>();
        while (--at >= 0)
        {
            if (lines[at].Number is { } number && places.Add(number) && sent.ContainsKey(number) && here.ContainsKey(number))
            {
                return places;
            }
        }

        places.Add(0);
        return places;
    }

    /// <summary>Whether it stands on the side of every other passage on which the file has it, wherever the file changed that: whatever else was moved here
    /// since, that is done.</summary>
    private bool IsSo(int number)
    {
        var (at, stands) = (back.IndexOf(number), here.GetValueOrDefault(number, -1));
        return stands >= 0 && back.Index().Where(one => one.Item != number && here.ContainsKey(one.Item)
            && (one.Index < at) != (sent[one.Item] < sent[number])).All(one => (one.Index < at) == (here[one.Item] < stands));
    }
}
