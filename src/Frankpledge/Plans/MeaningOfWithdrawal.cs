using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans;

/// <summary>What it means to the plan that an edition is withdrawn: said before it is done, and again when it was.</summary>
public static class MeaningOfWithdrawal
{
    extension(Plan plan)
    {
        /// <summary>Empty for a draft, which was never in force. With its editions.</summary>
        public IReadOnlyList<Sentence> MeansToWithdraw(Edition edition)
        {
            var left = plan.Editions.Where(other => other.IsIssue && !other.IsWithdrawn && other != edition)
                .OrderBy(other => (other.Day, other.Number)).ToList();
            return !edition.IsIssue ? []
                : left.Count == 0
                ? ["Nothing that was issued is left of this plan: it is not in force, and where it is the plan of this term, a plan is owed again (R20)."]
                : edition.Stage == EditionStage.Final && !left.Exists(other => other.Stage == EditionStage.Final)
                ? [$"Edition {Sentence.Join(", ", left.Select(other => other.Number))} varies this plan and stands. It stays the plan in force, and its period is still reckoned from {InWords.Day(edition.Day)}. Withdraw it too where the whole plan is to go."]
                : (left[^1].Day, left[^1].Number).CompareTo((edition.Day, edition.Number)) < 0 ? [$"Edition {left[^1].Number} counts again in its place."]
                : [];
        }
    }
}
