using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>The one database. Pages read from it as they like; the only way to write is <see cref="SaveAsync"/>.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<MapTables> modules, IEnumerable<AfterSave> hooks) : DbContext(options)
{
    private readonly List<AuditEntry> untold = [];

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<FedChange> ChangeFeed => Set<FedChange>();

    /// <summary>The area that the changes are about, where neither the rows saved nor those read for them name one.</summary>
    internal Guid? About { get; set; }

    /// <summary>The area in which whoever is at work acts: what belongs to another is refused. Null for the program itself and at the command line.</summary>
    public Guid? ActsIn { get; set; }

    /// <summary>Saves what was changed, with the audit entry of who, when, why, before and after, in one transaction.</summary>
    /// <exception cref="RefusedException">Someone else changed the same row, or recorded the same thing, first (<c>ChangedMeanwhile</c>), or a text reads
    /// otherwise than it is written (<c>TextIsTurned</c>).</exception>
    public async Task SaveAsync(Change change, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(change.Why))
        {
            throw new ArgumentException("A change needs a reason.", nameof(change));
        }

        this.MustSaveHere();
        var entry = AuditTrail.Record(ChangeTracker, change, About);
        RefusedException.ThrowIfAny(TurnedText.WhyNot(ChangeTracker, change));
        if (entry is not null)
        {
            AuditEntries.Add(entry);
            ChangeFeed.AddRange(FedChange.Of(ChangeTracker));
        }

        try
        {
#pragma warning disable RS0030 // the only save in the house
            await SaveChangesAsync(cancel);
#pragma warning restore RS0030
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("ChangedMeanwhile", "Someone else changed this meanwhile. Look at their version, then decide again.");
        }
        catch (DbUpdateException taken) when (DatabaseTrouble.IsTaken(taken))
        {
            throw new RefusedException("ChangedMeanwhile", "Someone else recorded the same at the same moment. Look at what is there now, then decide again.");
        }

        if (entry is not null)
        {
            untold.Add(entry);
        }

        if (Database.CurrentTransaction is null)
        {
            await TellAsync();
        }
    }

    /// <summary>Runs a step of several reads and saves in one transaction. What <see cref="AfterSave"/> does comes after the commit.</summary>
    public async Task<T> TogetherAsync<T>(Func<Task<T>> step, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await step();
        }

        untold.Clear();

        // What was read before others had to wait may be old by now: the step reads for itself.
        ChangeTracker.Clear();
        T answer;
#pragma warning disable RS0030 // the only transaction in the house
        await using (var transaction = await Database.BeginTransactionAsync(cancel))
#pragma warning restore RS0030
        {
            answer = await step();
            await transaction.CommitAsync(cancel);
        }

        await TellAsync();
        return answer;
    }

    /// <summary>Runs a step that reads, decides and saves while no other such step does, so that two at once cannot both find the place free.</summary>
    public Task<T> AloneAsync<T>(Func<Task<T>> step, CancellationToken cancel = default) => TogetherAsync(async () =>
    {
        if (!Database.IsSqlite())
        {
            // SQLite lets one writer in from the start of the transaction; PostgreSQL has to be asked.
            await Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7165)", cancel);
        }

        return await step();
    }, cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantText>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AuditEntry.Map(modelBuilder);
        FedChange.Map(modelBuilder);
        foreach (var map in modules)
        {
            map(modelBuilder);
        }

        Naming.Apply(modelBuilder.Model);
    }

    private async Task TellAsync()
    {
        AuditEntry[] saved = [.. untold];
        untold.Clear();
        foreach (var hook in saved.Length == 0 ? [] : hooks)
        {
            await hook(this, saved);
        }
    }
}
