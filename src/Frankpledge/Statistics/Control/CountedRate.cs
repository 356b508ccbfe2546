namespace Frankpledge.Statistics.Control;

/// <summary>Events out of a base that may change from period to period.</summary>
/// <param name="Date">The day, or the first day of the period.</param>
/// <param name="Events">How many, zero or above.</param>
/// <param name="Base">Out of how many cases (p') or over how much exposure (u'); above zero.</param>
public readonly record struct CountedRate(DateOnly Date, double Events, double Base);

/// <summary>One period of a chart for rates.</summary>
/// <param name="Date">As given.</param>
/// <param name="Rate">Events divided by base, in the unit of the input (a share for p', events for each unit of base for u').</param>
/// <param name="Base">As given.</param>
/// <param name="Lower">Lower limit for this base, not below 0.</param>
/// <param name="Upper">Upper limit for this base; for p' not above 1.</param>
/// <param name="Cause">Why the point is not ordinary variation.</param>
public sealed record RatePoint(DateOnly Date, double Rate, double Base, double Lower, double Upper, SpecialCause Cause);
