using System.Globalization;
using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>The short public name of a statement, per plan and kind: C14 is the fourteenth commitment. Never reused.</summary>
public readonly record struct StatementReference(char Letter, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letter}{Number}");

    /// <summary>Reads <c>C14</c> or <c>c14</c>; null when it is not a reference.</summary>
    public static StatementReference? Parse(string? text) =>
        text is { Length: > 1 and < 9 } && char.IsAsciiLetter(text[0])
            && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(char.ToUpperInvariant(text[0]), number)
            : null;

    /// <summary>The kind by which a statement of several kinds is known: what somebody undertakes first, then what is counted, then what is told.</summary>
    public static StatementKind MainKind(IReadOnlyCollection<StatementKind> kinds) => Precedence.First(kinds.Contains);

    public static char LetterOf(StatementKind kind) => kind switch
    {
        StatementKind.Commitment => 'C',
        StatementKind.Expectation => 'E',
        StatementKind.PartnerExpectation => 'P',
        StatementKind.Measure => 'M',
        StatementKind.Target => 'T',
        StatementKind.Resource => 'R',
        StatementKind.Fact => 'F',
        _ => 'N',
    };

    private static readonly StatementKind[] Precedence = Enum.GetValues<StatementKind>();
}
