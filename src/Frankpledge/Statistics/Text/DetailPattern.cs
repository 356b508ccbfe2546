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

    /// <summary>Most answers have no digit, and most patterns need one.</summary>
    private bool NeedsDigit => Kind is not (PersonalDetailKind.Name or PersonalDetailKind.Age or PersonalDetailKind.Address or PersonalDetailKind.Email);

    public IEnumerable<PersonalDetail> In(string text)
    {
        if (NeedsDigit && !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield break;
        }

        var next = 0;
        while (next < text.Length && regex.Match(text, next) is { Success: true } match)
        {
            // What fails the check may hide the right one behind its first letter: "Then John Smith".
            Group it = match.Groups["it"] is { Success: true } named ? named : match;
            var holds = Holds?.Invoke(it.Value) ?? true;
            next = holds ? match.Index + match.Length : match.Index + 1;
            if (holds)
            {
                yield return new(Kind, it.Index, it.Length, it.Value, Rule, Confidence);
            }
        }
    }
}
