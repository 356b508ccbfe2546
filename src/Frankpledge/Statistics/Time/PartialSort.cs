namespace Frankpledge.Statistics.Time;

/// <summary>
/// Sorts only as far as wanted positions need it (Chambers, CACM algorithm 410, 1971). R's <c>stl</c> asks it for the two middle positions in
/// descending order, although it expects them ascending, and so now and then takes a value beside the median. To agree with R we ask the same way.
/// </summary>
internal static class PartialSort
{
    private const int Small = 10;

    private readonly record struct Segment(int Low, int High, int FirstWanted, int LastWanted);

    /// <summary>The sum of the two middle values as R finds them; for an odd number, twice the middle one.</summary>
    public static double MiddlePair(double[] values)
    {
        int upper = values.Length / 2, lower = values.Length - upper - 1;
        Sort(values, [upper, lower]);
        return values[upper] + values[lower];
    }

    private static void Sort(double[] values, int[] wanted)
    {
        var open = new Stack<Segment>();
        var next = new Segment(0, values.Length - 1, 0, wanted.Length - 1);
        var first = true;
        while (true)
        {
            if (next.FirstWanted > next.LastWanted || next.Low >= next.High)
            {
                if (!open.TryPop(out next))
                {
                    return;
                }

                continue;
            }

            // The leftmost segment is never finished by insertion: the method wants a smaller value before it.
            if (!first && next.High - next.Low <= Small && next.Low > 0)
            {
                Insert(values, next.Low, next.High);
                next = next with { High = next.Low };
                continue;
            }

            first = false;
            next = Split(values, next, wanted, open);
        }
    }

    /// <summary>Partitions around the median of three, keeps the larger part for later and returns the smaller.</summary>
    private static Segment Split(double[] values, Segment segment, int[] wanted, Stack<Segment> open)
    {
        var (low, high, firstWanted, lastWanted) = segment;
        var (left, right) = Partition(values, low, high);
        if (right - low <= high - left)
        {
            var last = lastWanted;
            while (last >= firstWanted && wanted[last] > right)
            {
                last--;
            }

            open.Push(new(left, high, last < firstWanted ? firstWanted : last + 1, lastWanted));
            return new(low, right, firstWanted, last);
        }

        var begin = firstWanted;
        while (begin <= lastWanted && wanted[begin] < left)
        {
            begin++;
        }

        open.Push(new(low, right, firstWanted, begin > lastWanted ? lastWanted : begin - 1));
        return new(left, high, begin, lastWanted);
    }

    /// <summary>Everything up to <c>Right</c> is at most, everything from <c>Left</c> on at least the pivot.</summary>
    private static (int Left, int Right) Partition(double[] values, int low, int high)
    {
        var middle = (low + high + 2) / 2 - 1;
        SwapIfGreater(values, low, middle);
        if (values[high] < values[middle])
        {
            (values[middle], values[high]) = (values[high], values[middle]);
            SwapIfGreater(values, low, middle);
        }

        var pivot = values[middle];
        int left = low, right = high;
        while (true)
        {
            do
            {
                right--;
            }
            while (values[right] > pivot);
            do
            {
                left++;
            }
            while (values[left] < pivot);
            if (left > right)
            {
                return (left, right);
            }

            (values[left], values[right]) = (values[right], values[left]);
        }
    }

    private static void SwapIfGreater(double[] values, int first, int second)
    {
        if (values[first] > values[second])
        {
            (values[first], values[second]) = (values[second], values[first]);
        }
    }

    private static void Insert(double[] values, int low, int high)
    {
        for (var i = low + 1; i <= high; i++)
        {
            var value = values[i];
            var at = i;
            while (at > 0 && value < values[at - 1])
            {
                values[at] = values[at - 1];
                at--;
            }

            values[at] = value;
        }
    }
}
