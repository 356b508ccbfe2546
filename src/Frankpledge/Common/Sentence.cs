using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace Frankpledge.Common;

/// <summary>
/// Words for people that keep what they were made of: an English template ("The plan is due by {0}.") and the dates, counts and names in it.
/// It is written as a plain or interpolated string. <see cref="ToString()"/> says it in the language of the request where <see cref="Translations"/>
/// has the template; <see cref="English"/> is what is stored and what JSON says.
/// </summary>
[InterpolatedStringHandler]
[JsonConverter(typeof(SentenceJson))]
public sealed class Sentence(int literalLength, int formattedCount) : IEquatable<Sentence>
{
    private readonly StringBuilder _template = new(literalLength + (3 * formattedCount));
    private readonly List<object?> _arguments = new(formattedCount);
    private bool _begins;

    /// <summary>The key of its translation, as <see cref="string.Format(string, object?[])"/> reads it.</summary>
    public string Template => _template.ToString();

    public string English => In(CultureInfo.InvariantCulture, _ => null);

    /// <summary>For words written in the code; a test sees to it that nothing else is turned into a sentence in this way.
    /// <c>$"{name}"</c> says a name as it is.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Sentence?(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var sentence = new Sentence(words.Length, 0);
        sentence.AppendLiteral(words);
        return sentence;
    }

    public static bool operator ==(Sentence? one, Sentence? other) => Equals(one, other);

    public static bool operator !=(Sentence? one, Sentence? other) => !Equals(one, other);

    /// <summary>One after the other, with <paramref name="between"/> between them.</summary>
    public static Sentence Join<T>(string between, IEnumerable<T> parts)
    {
        var joined = new Sentence(0, 0);
        foreach (var part in parts)
        {
            joined.AppendLiteral(joined._arguments.Count == 0 ? "" : between);
            joined.AppendFormatted(part);
        }

        return joined;
    }

    /// <summary>"1 day", "20 days": which of the two templates is used follows from the number, which is <c>{0}</c> in both.</summary>
    public static Sentence Count(long number, string one, string many)
    {
        var counted = new Sentence(0, 1);
        counted._template.Append(number == 1 ? one : many);
        counted._arguments.Add(number);
        return counted;
    }

    /// <summary>The same with a capital, to begin another sentence with.</summary>
    public Sentence AsBeginning()
    {
        var beginning = new Sentence(0, 1) { _begins = true };
        beginning.AppendFormatted(this);
        return beginning;
    }

    public void AppendLiteral(string words) =>
        _template.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value) => Hole(value, "");

    public void AppendFormatted<T>(T value, string? format) => Hole(value, $":{format}");

    public void AppendFormatted<T>(T value, int alignment, string? format = null) =>
        Hole(value, string.Create(CultureInfo.InvariantCulture, $",{alignment}{(format is null ? "" : ":")}{format}"));

    /// <summary>In another language where the template and those of the sentences within it are translated;
    /// a template without a translation stays English with all that is in it.</summary>
    public string In(CultureInfo culture, Func<string, string?> translate)
    {
        var translated = translate(Template);
        var (language, words) = translated is null && HasWords() ? (CultureInfo.InvariantCulture, _ => null) : (culture, translate);
        var said = string.Format(language, translated ?? Template, [.. _arguments.Select(argument => argument switch
        {
            Sentence within => within.In(language, words),
            string word => words(word) ?? word,
            _ => argument,
        })]);
        return _begins && said.Length > 0 ? char.ToUpper(said[0], language) + said[1..] : said;
    }

    public override string ToString() => Translations.Here is { } here ? In(CultureInfo.CurrentUICulture, here) : English;

    public bool Equals(Sentence? other) => other is not null && other.English == English;

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => English.GetHashCode(StringComparison.Ordinal);

    private void Hole(object? value, string format)
    {
        _template.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}{format}}}");
        _arguments.Add(value);
    }

    /// <summary>Whether there is anything to translate outside the holes: "{0:d MMMM yyyy}" has nothing.</summary>
    private bool HasWords()
    {
        var depth = 0;
        foreach (var letter in Template)
        {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0 && char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }
}
