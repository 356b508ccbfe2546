namespace Frankpledge.Web.Design.Serving;

/// <summary>When a page last met a row that cannot be read. Whoever watches the program is told for an hour, and with each new meeting again.</summary>
public sealed class RowsMet(TimeProvider clock)
{
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    private long last;

    public bool IsUnreadable => Interlocked.Read(ref last) is > 0 and var at && clock.GetUtcNow().UtcTicks - at < Told.Ticks;

    public void NoteUnreadable() => Interlocked.Exchange(ref last, clock.GetUtcNow().UtcTicks);
}
