using Frankpledge.Common;

namespace Frankpledge.Persistence.Copies;

/// <summary>What the comparison does not know of itself.</summary>
/// <param name="Named">What a row of which these columns differ is, for a sentence that begins with it; null for the row's key and its table.</param>
/// <param name="Gone">What to say for each row of a kind that is gone; null for the key and the table.</param>
/// <param name="IsNoted">Whether a text says that words were removed from it.</param>
/// <param name="IsCarried">Whether a row was made of another when the program was brought up to date, so that the trail need not have it.</param>
public sealed record TrailWords(Func<object, IReadOnlyList<string>, Sentence?> Named, Func<Type, Sentence?> Gone, Func<string, bool> IsNoted,
    Func<object, bool> IsCarried);
