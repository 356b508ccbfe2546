namespace Frankpledge.Reading;

/// <summary>Which word classes a word is in: a bit each, up to 256.</summary>
internal readonly record struct ClassSet(UInt128 First, UInt128 Second)
{
    public const int Most = 256;

    /// <summary>The numbers of the classes, from the lowest; few of the 256 in any word.</summary>
    public IEnumerable<int> Numbers => Bits(First).Concat(Bits(Second).Select(number => number + 128));

    public static ClassSet Of(int number) => number < 128 ? new(UInt128.One << number, 0) : new(0, UInt128.One << (number - 128));

    public bool Overlaps(ClassSet other) => (First & other.First) != 0 || (Second & other.Second) != 0;

    public static ClassSet operator |(ClassSet one, ClassSet other) => new(one.First | other.First, one.Second | other.Second);

    private static IEnumerable<int> Bits(UInt128 half)
    {
        for (; half != 0; half &= half - 1)
        {
            yield return (int)UInt128.TrailingZeroCount(half);
        }
    }
}
