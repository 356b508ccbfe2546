using Frankpledge.Plans.Checks;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>A finding as the command line answers with it.</summary>
/// <param name="Statement">The reference of the statement in an edition; null for a file, and for what concerns the whole text.</param>
/// <param name="Severity"><c>law</c>, <c>warning</c>, <c>hint</c> or, where it was asked for, <c>agrees</c>.</param>
/// <param name="Words">The words in which it was found; null for what concerns the whole text.</param>
internal sealed record CheckLine(string Check, string? Statement, Sentence Sentence, string? Rule, string Severity)
{
    public required IReadOnlyList<string> Section { get; init; }

    public required int? Line { get; init; }

    public required int? Page { get; init; }

    public required string? Words { get; init; }

    public static CheckLine Of(CheckFinding one) => new(
        one.Check.Name, one.Found.Line?.Reference, one.Found.Sentence, one.Found.Rule, one.Found.Weight.ToString().ToLowerInvariant())
    {
        Section = one.Found.Line?.Section ?? [], Line = one.Found.Line?.Line, Page = one.Found.Line?.Page, Words = one.Found.Line?.Text,
    };
}
