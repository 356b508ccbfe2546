namespace Frankpledge.Web.Access;

/// <summary>Who acts in the public plans of an area, as they name them: a plan may call the force by its letters though the office gave none.
/// Whoever keeps the plans brings it.</summary>
internal delegate Task<IReadOnlyCollection<string>> NamesInPlans(Guid areaId);
