using System.Security.Cryptography;
using System.Text;

namespace Frankpledge.Plans.Checks;

/// <summary>How much a finding weighs. None of them stops writing: only the law does, at the gate.</summary>
public enum CheckWeight
{
    /// <summary>The law asks for it, and issue waits for it.</summary>
    Law,
    Warning,
    Hint,

    /// <summary>Nothing is wrong: two places were compared, and they agree.</summary>
    Agrees,
}

/// <summary>What a check found.</summary>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Sentence">What is wrong, where, and what to do.</param>
/// <param name="Line">Where; null for what concerns the whole text.</param>
/// <param name="About">What it is about, in a few letters that stay the same when it is found again: a note that answers it is kept under them.</param>
/// <param name="Rule">The number in the rule book, or null where no law speaks.</param>
public sealed record Found(CheckWeight Weight, Sentence Sentence, CheckedLine? Line, string About, string? Rule = null);

/// <summary>One check: what it looks for and why, and how it looks.</summary>
/// <param name="Name">As files and JSON know it.</param>
/// <param name="Title">What it looks for.</param>
/// <param name="Why">Why that matters.</param>
/// <param name="Find">From a text to what is wrong in it; the text is not changed.</param>
public sealed record Check(string Name, Sentence Title, Sentence Why, Func<CheckedText, IEnumerable<Found>> Find);

/// <summary>What one check found in one place.</summary>
public sealed record CheckFinding(Check Check, Found Found)
{
    /// <summary>What makes it the same finding when it is found again: the check, the statement and what it is about.</summary>
    public string Key => $"{Check.Name}|{Found.Line?.Reference}|{Found.About}";

    /// <summary>The same in few letters: under it a note that answers the finding is kept.</summary>
    public string Code => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, LettersOfCode / 2));

    private const int LettersOfCode = 24;
}
