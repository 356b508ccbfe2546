using Frankpledge.Web.Base;
using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What an import changes against the edition before, as the command line answers with it. All lists are empty for a new plan.</summary>
internal sealed record ChangesAnswer(int? EditionBefore, int Same, IReadOnlyList<ChangeAnswer> Worded, IReadOnlyList<ChangeAnswer> Labels,
    IReadOnlyList<ChangeAnswer> Added, IReadOnlyList<ChangeAnswer> Dropped)
{
    /// <summary>How many tables are not the same.</summary>
    public int Tables { get; init; }

    public static async Task<ChangesAnswer> ReadAsync(AppDb db, Guid import, CancellationToken cancel)
    {
        await db.AnswerAsync(import, cancel);
        return await db.ChangesOfImportAsync(import, cancel) is { } changes
            ? new(changes.Before, changes.Same.Count, Of(changes.Wording), Of(changes.Labels), Of(changes.Added), Of(changes.Dropped))
            {
                Tables = changes.Tables.Count,
            }
            : new(null, 0, [], [], [], []);
    }

    public static void Write(ChangesAnswer answer, TextWriter output)
    {
        output.Say(answer.EditionBefore is { } number
            ? (Sentence)$"Against edition {number}: {answer.Same} the same, {answer.Worded.Count} worded anew, {answer.Labels.Count} with other labels, {answer.Added.Count} added, {answer.Dropped.Count} dropped; tables not the same: {answer.Tables}."
            : "This is a new plan, so there is nothing to compare with.");
        foreach (var change in answer.Worded.Concat(answer.Labels).Concat(answer.Added).Concat(answer.Dropped))
        {
            output.Say($"  {change.Reference ?? "new",-5} {change.After ?? $"(dropped) {change.Before}"}{(change.Labels.Count == 0 ? "" : $" [{string.Join(", ", change.Labels.Select(Choices.InWords))}]")}");
        }
    }

    private static List<ChangeAnswer> Of(IReadOnlyList<EditionChange> changes) =>
        [.. changes.Select(change => new ChangeAnswer(change.Before?.Reference, change.Before?.Text, change.After?.Text, change.Labels))];
}

/// <summary>One of the changes.</summary>
internal sealed record ChangeAnswer(string? Reference, string? Before, string? After, IReadOnlyList<ChangedLabel> Labels);
