using Frankpledge.Statute.Governance;

namespace Frankpledge.Timetables.Contract;

/// <summary>Who fixed the day.</summary>
public enum DeadlineKind
{
    /// <summary>A statute or regulations.</summary>
    Law,

    /// <summary>The body gave its word in public.</summary>
    Promise,

    /// <summary>A rule of which it is not settled here whether it is law for this body: shown, and never called law.</summary>
    Unsettled,

    /// <summary>The office's own date, also where the law says only "as soon as practicable" (R10). Never called statutory.</summary>
    Own,
}

/// <summary>Something that is due on a day and is not settled yet.</summary>
/// <param name="Key">Stable, unique in the area, without a day that may move: <c>plan-timetable/issue</c>. At most 200 characters.</param>
/// <param name="Title">What is due, in a few words.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="Kind">Who fixed the day.</param>
/// <param name="Rule">The rule that asks for it: <c>R36</c>; null where no rule does.</param>
/// <param name="Why">The reason and the working, in a sentence.</param>
/// <param name="SettledBy">What would settle it, in a sentence.</param>
/// <param name="For">Whose it is: on whose desk, and which body sees it; nobody else does.</param>
public sealed record Deadline(string Key, Sentence Title, DateOnly DueOn, DeadlineKind Kind, string? Rule, Sentence Why, Sentence SettledBy,
    IReadOnlyList<Party> For)
{
    /// <summary>The row it is about, or null.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The page where it is settled, below the area's address: <c>/manage/timetable</c>.</summary>
    public required string Page { get; init; }

    /// <summary>What the rule is to the body of the day, in words that stand beside the title in every list, file and e-mail (R13);
    /// null where it applies as written or none asks. Set when the deadline is asked for.</summary>
    public Sentence? Mark { get; init; }

    /// <summary>The rule with its mark, as a line of text cites it.</summary>
    public Sentence? Cited => Rule is null ? null : Mark is { } mark ? (Sentence)$"{Rule} {mark}" : $"{Rule}";

    /// <summary>An announced change of the law that the day lies beyond, or null; set when the deadline is asked for.</summary>
    public PendingChange? Pending { get; init; }

    /// <summary>Whether the day is the area's own: wherever it is shown or sent, it carries the word "local" (R10).</summary>
    public bool IsLocal => Kind == DeadlineKind.Own;

    /// <summary>Days until it is due; negative when it is late.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;

    /// <summary>Whether somebody of a body of this kind may see it.</summary>
    public bool IsSeenBy(BodyKind body) => For.Any(party => party.Body == body);

    /// <summary>Whether it is on the desk of this role. What a whole body sees is on nobody's desk there by that.</summary>
    public bool IsOf(BodyKind body, Role role) => For.Contains(new Party(body, role));
}

/// <summary>Whose a deadline is: on the desk of a role of a body; where <paramref name="Role"/> is null, everybody there sees it.</summary>
public readonly record struct Party(BodyKind Body, Role? Role = null)
{
    /// <summary>A role of the local policing body's office.</summary>
    public static Party Office(Role? role = null) => new(BodyKind.LocalPolicingBody, role);

    /// <summary>A role of the panel.</summary>
    public static Party Panel(Role? role = null) => new(BodyKind.Panel, role);

    /// <summary>A whole body, with the desks of those of its roles that keep deadlines.</summary>
    public static IEnumerable<Party> KeepersOf(BodyKind body) =>
        [new(body), .. body.Roles().Where(RolesOfBodies.KeepDeadlines.Contains).Select(role => new Party(body, role))];
}
