using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Threads.Contract;

namespace Frankpledge.Threads;

/// <summary>A link that stands, with its end, and what has changed since somebody saw both.</summary>
/// <param name="End">As it stands; null where its module has it no more.</param>
/// <param name="Reworded">Null while the statement stands as it was seen.</param>
/// <param name="QuoteHeld">Whether the plan has the words that are quoted; true where none are.</param>
/// <param name="QuoteShown">Whether they may be shown: words that are gone from the edition that had them were removed.</param>
public sealed record LinkFound(ThreadLink Link, ThreadEnd? End, RewordedSince? Reworded, bool QuoteHeld = true, bool QuoteShown = true)
{
    /// <summary>The edition that speaks for the statement now; null where none stands.</summary>
    public Guid? Spoken { get; init; }

    /// <summary>The statement into which a person joined the one that is gone; null for every other.</summary>
    public StatementHeir? Heir { get; init; }

    /// <summary>What somebody who looks at it now has before the eyes; null where one of the two is not to be seen.</summary>
    public BothSeen? Both => Spoken is { } edition && End is { } end ? new(edition, end.Version) : null;

    public bool EndChanged => End is { State: ThreadEndState.Stands } end && end.Version != Link.SeenVersion;

    /// <summary>What the end said when it was seen; null where it says the same, or where that may not be shown.</summary>
    public string? EndWas => EndChanged ? End!.Earlier.GetValueOrDefault(Link.SeenVersion) : null;

    /// <summary>Of an end that is withdrawn nothing is left to look at: the link counts no more by itself.</summary>
    public bool Counts => End is { State: ThreadEndState.Stands };

    /// <summary>It was carried over from the time when an entry belonged to one statement, and nobody has said what it does.</summary>
    public bool IsUnsaid => Counts && Link is { IsCarried: true, Purpose: null };

    public IReadOnlyList<LinkDoubt> Doubts => !Counts ? [] :
    [
        .. Reworded is null ? [] : new[]
        {
            Reworded.Text is not null ? LinkDoubt.StatementReworded : Heir is null ? LinkDoubt.StatementDropped : LinkDoubt.StatementJoined,
        },
        .. EndChanged ? new[] { LinkDoubt.EndChanged } : [], .. QuoteHeld ? [] : new[] { LinkDoubt.QuoteBroken },
    ];

    public LinkSaid Said => new(Link.Id, Link.Purpose, Link.Strength, Link.Why, QuoteHeld && QuoteShown ? Link.Quote : null,
        Link.LookedBy ?? Link.RecordedBy, CivilTime.DayOf(Link.LookedAt ?? Link.RecordedAt), Doubts);
}
