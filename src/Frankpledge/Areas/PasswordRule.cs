using System.Reflection;
using Frankpledge.Common;

namespace Frankpledge.Areas;

/// <summary>Which passwords are refused: short ones, and those that a guesser tries first. No other recipe is asked for.</summary>
public static class PasswordRule
{
    public const int LeastLength = 12;
    public const int MostLength = 200;

    /// <summary>A password that leaves no more than this after its walks over the keyboard has nothing of its own.</summary>
    private const int OwnCharacters = 4;

    private static readonly Lazy<IReadOnlySet<string>> Common = new(Read);

    /// <param name="password">As typed.</param>
    /// <param name="about">What a stranger could know: the person's name and e-mail address, the areas' names.</param>
    /// <returns>Null when the password will do.</returns>
    public static Reason? WhyNot(string? password, params IEnumerable<string> about) => password switch
    {
        null or { Length: < LeastLength } =>
            new("PasswordTooShort",
                $"Choose a password of at least {LeastLength} characters. Three or four words that have nothing to do with each other are easy to remember."),
        { Length: > MostLength } => new("PasswordTooLong", $"Choose a password of at most {MostLength} characters."),
        _ when RepeatsItself(password) => new("PasswordRepeats", "Choose another password. This one repeats the same few characters."),
        _ when password.Length - KeyboardWalk.Covered(password) <= OwnCharacters =>
            new("PasswordIsWalk", "Choose another password. This one follows the keys or the alphabet."),
        _ when IsMadeOf(PasswordWords.In(about), password) =>
            new("PasswordIsPersonal", "Choose another password. This one is made of your name, your e-mail address or the area's name."),
        _ when IsMadeOf(Common.Value, password) || IsMadeOf(Common.Value.Union(PasswordWords.In(about)).ToHashSet(), password) =>
            new("PasswordIsCommon", "Choose another password. This one is made of words that are tried first."),
        _ => null,
    };

    private static bool RepeatsItself(string password) =>
        password.Distinct().Count() < 5
        || Enumerable.Range(1, password.Length / 2).Any(unit => password.Select((letter, at) => letter == password[at % unit]).All(same => same));

    /// <summary>Whether nothing remains of the password when at most two different words, digits and signs are taken out of it.</summary>
    private static bool IsMadeOf(IReadOnlySet<string> words, string password) =>
        PasswordWords.Readings(password).Any(letters => letters.Length > 0 && PasswordWords.IsMadeOf(letters, words, atMost: 2));

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Frankpledge.Areas.Data.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
