namespace Frankpledge.Plans.Issuing;

/// <summary>One thing that happened on the way to issue, with its day, its document and its person. Never changed:
/// a wrong one is withdrawn, with the reason, and stays in sight.</summary>
public sealed class IssueFact
{
    public const int LongestText = 300;
    public const int LongestDetail = 2000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid RecordId { get; init; }
    public required IssueFactKind Kind { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>Who did it: a name and post.</summary>
    public required string Person { get; init; }

    /// <summary>The paper that shows it: its name, and where it is.</summary>
    public required string Document { get; init; }

    /// <summary>What <see cref="IssueFactKinds.DetailAsked"/> asks; otherwise empty.</summary>
    public required string Detail { get; init; }

    /// <summary>How an exchange was held; null where it is none, or where nobody said it.</summary>
    public Exchange? How { get; init; }

    /// <summary>The frozen edition that it is about; null where none was named.</summary>
    public Guid? EditionId { get; init; }
    public int? EditionNumber { get; init; }

    /// <summary>The fingerprint of its text on the day of the record.</summary>
    public string? EditionSha256 { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    public bool Counts => WithdrawnOn is null;

    /// <summary>Whether another that stands says the same, as a form that was sent twice does.</summary>
    public bool IsSameAs(IssueFact other) =>
        other.Counts && (other.Kind, other.HappenedOn, other.Person, other.Document, other.Detail) == (Kind, HappenedOn, Person, Document, Detail);

    /// <summary>Whether another that stands says otherwise: of what happens once, or of one day where what it says decides.</summary>
    public bool Contradicts(IssueFact other) => other.Counts && other.Kind == Kind
        && (Kind is IssueFactKind.TookOffice or IssueFactKind.DeclarationDelivered or IssueFactKind.Issuer
            || (other.HappenedOn == HappenedOn && Kind.DetailAsked() is not null));

    internal void Withdraw(DateOnly on, string why) => (WithdrawnOn, WithdrawnWhy) = (on, why.Trim());
}
