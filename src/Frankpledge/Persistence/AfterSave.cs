namespace Frankpledge.Persistence;

/// <summary>
/// What is done after changes are committed, and only then: kept pages that show them are evicted. The one hook of <see cref="AppDb.SaveAsync"/>; whoever
/// has something to do registers it. It cannot undo the change, so it must not refuse.
/// </summary>
/// <param name="saved">The changes of one transaction, each with its area and its rows.</param>
public delegate Task AfterSave(AppDb db, IReadOnlyList<AuditEntry> saved);
