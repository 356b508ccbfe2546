using Frankpledge.Areas.Contract;
using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>Who is to do what at a passage by when.</summary>
public sealed class DraftAssignment
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid PassageId { get; init; }

    /// <summary>The role of the office on whose desk it is.</summary>
    public required Role Role { get; init; }

    /// <summary>The person, where one is meant.</summary>
    public string? Person { get; init; }
    public required string Task { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public required DateOnly DueOn { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public string? SettledBy { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Whether it was taken back, and not done.</summary>
    public bool IsTakenBack { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => SettledAt is null;

    public static IReadOnlyList<Reason> WhyNot(TaskToAssign wanted, DateOnly today) =>
    [
        .. string.IsNullOrWhiteSpace(wanted.Task) || wanted.Task.Trim().Length > WorkingDraft.LongestWhy
            ? [new Reason("TaskMissing", $"Say what is to be done, in at most {WorkingDraft.LongestWhy} characters.")] : Array.Empty<Reason>(),
        .. !RolesOfBodies.ReadDrafts.Contains(wanted.Role) ? [new Reason("RoleNotHere", "Choose a role of the office that opens working drafts.")] : Array.Empty<Reason>(),
        .. wanted.DueOn is null ? [new Reason("DueMissing", "Enter the day by which it is to be done.")]
            : wanted.DueOn < today ? [new Reason("DuePast", "That day has passed. Enter a day that is still to come.")] : Array.Empty<Reason>(),
        .. wanted.Person?.Trim().Length > 200 ? [new Reason("PersonTooLong", "Keep the name to 200 characters.")] : Array.Empty<Reason>(),
    ];

    internal static DraftAssignment Of(DraftPassage passage, TaskToAssign wanted, Change change) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = passage.AreaId, DraftId = passage.DraftId, PassageId = passage.Id, Role = wanted.Role,
        Person = string.IsNullOrWhiteSpace(wanted.Person) ? null : wanted.Person.Trim(), Task = wanted.Task!.Trim(), DueOn = wanted.DueOn!.Value,
        RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
    };

    internal void Settle(bool isTakenBack, Change change)
    {
        RefusedException.ThrowIfAny(IsOpen ? [] : [new("AssignmentSettled", $"{SettledBy} has settled this already.")]);
        (SettledBy, SettledAt, IsTakenBack) = (change.Who, change.At.ToUniversalTime(), isTakenBack);
    }
}

/// <param name="DueOn">Null where nothing readable was typed.</param>
public sealed record TaskToAssign(string? Task, Role Role, string? Person, DateOnly? DueOn);
