using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>How people spoke with each other.</summary>
public enum Exchange
{
    Meeting,
    Letter,
    EMail,
    Telephone,
    Paper,
}

/// <summary>The log of the consultation of the chief constable: who was asked, how and when, what was answered, what changed (R30, R37).</summary>
public static class ConsultationLog
{
    /// <summary>The kinds of fact that are its entries, as they follow each other.</summary>
    public static IReadOnlyList<IssueFactKind> Kinds { get; } =
        [IssueFactKind.ChiefConstableConsulted, IssueFactKind.ChiefConstableAnswered, IssueFactKind.ChangesMade, IssueFactKind.ChangesConsulted];

    /// <summary>Whether an entry is nothing without the words that were said.</summary>
    public static bool NeedsWords(IssueFactKind kind) => kind is IssueFactKind.ChiefConstableAnswered or IssueFactKind.ChangesMade;

    /// <summary>Its entries by their days, those that were withdrawn too.</summary>
    public static IReadOnlyList<IssueFact> Of(IssueRecord record) =>
        [.. record.Facts.Where(fact => Kinds.Contains(fact.Kind)).OrderBy(fact => fact.HappenedOn).ThenBy(fact => fact.RecordedAt)];

    /// <summary>What an exchange on record leaves open. A consultation is an exchange: the answer is evidence of it, and its absence stops nothing.</summary>
    internal static IEnumerable<Reason> Check(IssueRecord record)
    {
        var entries = Of(record).Where(entry => entry.Counts).ToLookup(entry => entry.Kind);
        var asked = entries[IssueFactKind.ChiefConstableConsulted].Concat(entries[IssueFactKind.ChangesConsulted]).MaxBy(entry => entry.HappenedOn);
        if (asked is not null && !entries[IssueFactKind.ChiefConstableAnswered].Any(entry => entry.HappenedOn >= asked.HappenedOn))
        {
            yield return Because.Warn(asked.Kind.Rule(), "ChiefConstableAnswerNotRecorded",
                $"The chief constable was consulted on {InWords.Day(asked.HappenedOn)}. It is not recorded what the chief constable answered.");
        }

        if (record.Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.SentToPanel })
            && !record.Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.SentToPanel, EditionId: not null }))
        {
            yield return Because.Warn("R33", "SentEditionNotNamed",
                "It is not recorded which frozen edition was sent to the panel, so nobody can compare its fingerprint with what the panel reviewed.");
        }
    }
}
