namespace Frankpledge.Common;

/// <summary>Days from <see cref="From"/> to <see cref="To"/>, both counted; an open end has no <see cref="To"/>.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly? To)
{
    public bool Contains(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(DateRange other) =>
        (other.To is null || From <= other.To) && (To is null || other.From <= To);
}
