using System.Text.RegularExpressions;

namespace Frankpledge.Statistics.Text;

/// <summary>One rule of the finder.</summary>
/// <param name="Kind">What it finds.</param>
/// <param name="Rule">What gives it away, in a few words.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Expression">The detail is the group <c>it</c>, or the whole where there is none. Case counts only after <c>(?-i)</c>.</param>
/// <param name="Holds">A further check of the words found, such as a check digit.</param>
internal sealed record DetailPattern(PersonalDetailKind Kind, string Rule, double Confidence, string Expression, Func<string, bool>? Holds = null)
{
    private readonly Regex regex = new(Expression, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IEnumerable<PersonalDetail> In(string text)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            Group it = match.Groups["it"] is { Success: true } named ? named : match;
            if (Holds?.Invoke(it.Value) ?? true)
            {
                yield return new(Kind, it.Index, it.Length, it.Value, Rule, Confidence);
            }
        }
    }
}
