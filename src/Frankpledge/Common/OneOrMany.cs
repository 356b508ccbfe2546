using System.Globalization;

namespace Frankpledge.Common;

/// <summary>A number with the words that go with it, for notes that are kept as they were said; what is said anew takes <see cref="Sentence.Count"/>.</summary>
internal static class OneOrMany
{
    /// <param name="others">With <c>{0}</c> where the number stands.</param>
    public static string Of(long number, string one, string others) =>
        number == 1 ? one : string.Format(CultureInfo.InvariantCulture, others, number);
}
