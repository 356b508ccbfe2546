namespace Frankpledge.Statistics;

/// <summary>What a page must say beside a figure. Every result of this library carries one.</summary>
/// <param name="Method">The method's name as a statistician would look it up.</param>
/// <param name="Base">How many observations the figure rests on: points, people, places or events, as the sentence says.</param>
/// <param name="Warnings">What a careful reader must know before using the figure; empty when there is nothing.</param>
/// <param name="Sentence">Plain English: what the figure shows and what it does not.</param>
public sealed record Explanation(string Method, long Base, IReadOnlyList<Sentence> Warnings, Sentence Sentence);
