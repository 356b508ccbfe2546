namespace Frankpledge.Documents.Printing;

/// <summary>What is to be printed: a page of HTML that needs nothing else.</summary>
/// <param name="Html">The page, given the pages on which its anchors begin; they are not known the first time.</param>
/// <param name="Anchors">Whose pages it shows; when there are none, it is printed once.</param>
public sealed record PageToPrint(Func<IReadOnlyDictionary<string, int>?, string> Html, IReadOnlyList<string> Anchors)
{
    /// <summary>The same with less and less on it, where it has to stand on one side: the first that does is printed, and the last where none does.</summary>
    public IReadOnlyList<string> Shorter { get; init; } = [];
}

/// <summary>What came of it.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Taken">How many times it was made shorter; 0 for the whole.</param>
public sealed record PrintedPage(byte[] Pdf, int Pages, int Taken = 0);
