using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Plans;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What <c>plans redact</c> answers.</summary>
/// <param name="OtherRecords">From how many other records of the area it was removed.</param>
/// <param name="Also">From which other plans it was removed too.</param>
/// <param name="Elsewhere">In which other plans of the area it is still public.</param>
internal sealed record RedactAnswer(string Note, IReadOnlyList<string> Statements, DateTimeOffset At, bool IsInEdition, int OtherRecords,
    IReadOnlyList<PlanWithWords> Also, IReadOnlyList<PlanWithWords> Elsewhere)
{
    /// <summary>These records, each with the page that shows it.</summary>
    public required IReadOnlyList<WordsElsewhere> Records { get; init; }

    /// <summary>Nothing was removed: it was only said from where the words would go.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where it stood besides other records: statements, headings or tables, notes of withdrawals, names of files, titles, reviews, the
    /// trail.</summary>
    public required IReadOnlyList<RemovedFrom> StoodIn { get; init; }

    /// <summary>Where the words still stand, and what to do there.</summary>
    public required IReadOnlyList<Sentence> Left { get; init; }
}

internal sealed record PlanWithWords(string Plan, string Title, IReadOnlyList<string> Statements, [property: JsonIgnore] RemovedFrom From);
