using Frankpledge.Plans.Upkeep;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>The reviews and the variations of a plan as a page shows them.</summary>
/// <param name="Root">The plan's public address.</param>
public sealed record PlanReviewsShown(PlanInUse Use, string Root);
