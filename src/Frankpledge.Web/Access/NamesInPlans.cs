namespace Frankpledge.Web.Access;

/// <summary>Who acts in the public plans of an area, as they name them: a plan may call the force by its letters though the office gave none.
/// Whoever keeps the plans brings it.</summary>
internal delegate Task<IReadOnlyCollection<string>> NamesInPlans(Guid areaId);

/// <summary>What a word means in a plan, as its glossary says.</summary>
/// <param name="Plan">The plan's part of its address.</param>
internal sealed record WordOfPlan(string Plan, string Title, string Word, string Means);

/// <summary>The glossaries of the plans of an area, plan by plan. Whoever keeps the plans brings them.</summary>
internal delegate Task<IReadOnlyList<WordOfPlan>> WordsOfPlans(Guid areaId);
