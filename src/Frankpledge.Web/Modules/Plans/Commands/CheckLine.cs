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

    /// <summary>Under which a note that answers it is kept.</summary>
    public required string Code { get; init; }

    /// <summary>What an officer answered; null where nobody did, and for a file.</summary>
    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What it says now is not what was answered.</summary>
    public bool AnswerIsOld { get; init; }

    public static CheckLine Of(AnsweredFinding answered) => Of(answered.Finding) with
    {
        Answer = answered.Answer?.Note, AnsweredBy = answered.Answer?.RecordedBy, AnsweredAt = answered.Answer?.RecordedAt, AnswerIsOld = answered.IsChanged,
    };

    private static CheckLine Of(CheckFinding one) => new(
        one.Check.Name, one.Found.Line?.Reference, one.Found.Sentence, one.Found.Rule, one.Found.Weight.ToString().ToLowerInvariant())
    {
        Section = one.Found.Line?.Section ?? [], Line = one.Found.Line?.Line, Page = one.Found.Line?.Page, Words = one.Found.Line?.Text, Code = one.Code,
    };
}
