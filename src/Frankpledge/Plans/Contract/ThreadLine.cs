namespace Frankpledge.Plans.Contract;

/// <summary>One thing that hangs on a statement, as it is shown and given away as data.</summary>
/// <param name="Statement">The statement's id.</param>
/// <param name="On">The day of the thing itself: of the finding, the payment, the question.</param>
/// <param name="RecordedBy">The name and the role under which it was recorded.</param>
/// <param name="IsInvented">True for what was made up for the demonstration.</param>
public sealed record ThreadLine(Guid Id, Guid Statement, ThreadKind Kind, string Text, DateOnly On, string RecordedBy, DateOnly RecordedOn, bool IsInvented)
{
    public ThreadSource? Source { get; init; }

    /// <summary>The file that is attached; null where none is.</summary>
    public AttachedFile? File { get; init; }

    /// <summary>Money, in pence.</summary>
    public long? Pence { get; init; }

    /// <summary>A measure's latest value, its unit, and the period that it covers; the period also says which year money is of.</summary>
    public decimal? Value { get; init; }
    public string? Unit { get; init; }
    public string? Period { get; init; }

    /// <summary>By which day the promise was to be kept, where one was met or given up and its words name a day.</summary>
    public DateOnly? ForDay { get; init; }

    /// <summary>The number of the edition for whose words it was recorded, where the plan has other words since; null otherwise.</summary>
    public int? OfEdition { get; init; }

    /// <summary>What was published in its place before, newest first; empty for what was never corrected.</summary>
    public IReadOnlyList<ThreadBefore> Before { get; init; } = [];

    /// <summary>Why it was taken off the page; null for what stands. The words that were published are then not shown again.</summary>
    public string? WithdrawnWhy { get; init; }

    /// <summary>Whether it is not the thing itself that was withdrawn, but the link that hung it here that was dropped.</summary>
    public bool IsDropped { get; init; }

    /// <summary>What the link that hangs it here says; null for what a module says of the statement itself.</summary>
    public LinkSaid? Link { get; init; }

    /// <summary>Whether it stands; what was withdrawn or taken back does not.</summary>
    public bool Stands => WithdrawnWhy is null && Kind != ThreadKind.TakenBack;

    /// <summary>Whether it answers its question. Pages, coverage, counts and the state of a promise all ask here. What speaks against a statement, or asked for
    /// another and was refused, is shown and is no reason for it; but money that is spent, what was measured, what happened and what was asked stay that,
    /// whatever they do to the statement.</summary>
    public bool Answers => Stands && !(Kind.Question() == ThreadQuestion.WhyHere && Link?.Purpose is (LinkPurpose.Contradicts or LinkPurpose.Refused));
}

/// <summary>Where it can be read.</summary>
/// <param name="Place">Page, paragraph, minute; null where none is given.</param>
/// <param name="Address">An address on the web; null where none is given.</param>
public sealed record ThreadSource(string Document, string? Place, string? Address);

/// <summary>A file that is attached to what hangs on a statement.</summary>
/// <param name="MediaType">By its content.</param>
/// <param name="Sha256">Of its content as it came.</param>
/// <param name="IsRemoved">Whether its content was removed since.</param>
public sealed record AttachedFile(Guid Id, string Name, string MediaType, long Bytes, string Sha256, bool IsRemoved);

/// <summary>What an entry said before it was corrected, until which day, and why it was corrected.</summary>
public sealed record ThreadBefore(string Text, DateOnly Until, string Why);
