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
        [IssueFactKind.ChiefConstableConsulted, IssueFactKind.ChiefConstableAnswered, IssueFactKind.ChangesMade, IssueFactKind.ChangesConsulted,
        IssueFactKind.ChiefConstableChanged];

    /// <summary>Whether an entry is nothing without the words that were said.</summary>
    public static bool NeedsWords(IssueFactKind kind) => kind is IssueFactKind.ChiefConstableAnswered or IssueFactKind.ChangesMade;

    /// <summary>Its entries by their days, those that were withdrawn too.</summary>
    public static IReadOnlyList<IssueFact> Of(IssueRecord record) =>
        [.. record.Facts.Where(fact => Kinds.Contains(fact.Kind)).OrderBy(fact => fact.HappenedOn).ThenBy(fact => fact.RecordedAt)];

    /// <summary>Days that cannot be: an answer before every question, a change before every answer, a question about changes before the draft was asked
    /// about. Where nothing is recorded yet to which an entry belongs, it is taken, and <see cref="Check"/> names the doubt.</summary>
    internal static IEnumerable<Reason> WhyNotEnter(IssueRecord record, IssueFactKind kind, DateOnly on)
    {
        var entries = Of(record).Where(entry => entry.Counts).ToList();
        DateOnly? First(params IssueFactKind[] kinds) => entries.Find(entry => kinds.Contains(entry.Kind))?.HappenedOn;
        if (kind == IssueFactKind.ChiefConstableAnswered && First(IssueFactKind.ChiefConstableConsulted, IssueFactKind.ChangesConsulted) is { } asked
            && on < asked)
        {
            yield return new("AnswerBeforeQuestion",
                $"The chief constable was first asked on {InWords.Day(asked)}; this answer is said to be older. Correct the day, or record the earlier question first.", "R30");
        }

        if (kind == IssueFactKind.ChangesMade && First(IssueFactKind.ChiefConstableAnswered) is { } answered && on < answered)
        {
            yield return new("ChangeBeforeAnswer",
                $"The chief constable first answered on {InWords.Day(answered)}; this change is said to be older. Correct the day, or record the earlier answer first.", "R30");
        }

        if (kind == IssueFactKind.ChangesConsulted && First(IssueFactKind.ChiefConstableConsulted) is { } consulted && on < consulted)
        {
            yield return new("ChangesBeforeDraft",
                $"The chief constable was first consulted on the draft on {InWords.Day(consulted)}; a consultation on its changes is not older. Correct the day.", "R37");
        }
    }

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

        var questions = entries[IssueFactKind.ChiefConstableConsulted].Concat(entries[IssueFactKind.ChangesConsulted]).ToList();
        foreach (var answer in entries[IssueFactKind.ChiefConstableAnswered].Where(answer => !questions.Exists(one => one.HappenedOn <= answer.HappenedOn)))
        {
            yield return Because.Warn("R30", "AnswerWithoutQuestion",
                $"The answer of {InWords.Day(answer.HappenedOn)} is older than every question that is recorded. Record what was asked before it, or withdraw the one that is wrong.");
        }

        foreach (var made in entries[IssueFactKind.ChangesMade]
            .Where(made => !entries[IssueFactKind.ChiefConstableAnswered].Any(answer => answer.HappenedOn <= made.HappenedOn)))
        {
            yield return Because.Warn("R30", "ChangeWithoutAnswer",
                $"It is recorded what was changed on {InWords.Day(made.HappenedOn)}, and no answer of the chief constable before it.");
        }

        if (entries[IssueFactKind.ChiefConstableChanged].MaxBy(FactsForGate.Place) is { } change && questions.MaxBy(FactsForGate.Place) is { } last
            && last.HappenedOn < change.HappenedOn)
        {
            yield return Because.Warn("R30", "FormerChiefConstableConsulted",
                $"The last consultation, of {InWords.Day(last.HappenedOn)}, was of a former chief constable: {change.Person} took office on {InWords.Day(change.HappenedOn)} and has not been consulted.");
            foreach (var late in entries[IssueFactKind.ChiefConstableAnswered].Where(answer => answer.HappenedOn >= change.HappenedOn))
            {
                yield return Because.Warn("R30", "AnswerAcrossChange",
                    $"The answer of {InWords.Day(late.HappenedOn)} came when {change.Person} was in office, to a question put to the one before. Say whose answer it is.");
            }
        }

        if (record.Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.SentToPanel })
            && !record.Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.SentToPanel, EditionId: not null }))
        {
            yield return Because.Warn("R33", "SentEditionNotNamed",
                "It is not recorded which frozen edition was sent to the panel, so nobody can compare its fingerprint with what the panel reviewed.");
        }
    }
}
