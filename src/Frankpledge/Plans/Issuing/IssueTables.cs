using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Plans.Issuing.Panel;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing;

/// <summary>The mapping of what is recorded before issue. Nobody else maps these.</summary>
public static class IssueTables
{
    extension(AppDb db)
    {
        public DbSet<IssueRecord> IssueRecords => db.Set<IssueRecord>();

        /// <summary>The area's records with their facts and overrides, newest first; for reading only.</summary>
        public async Task<IReadOnlyList<IssueRecord>> IssueRecordsOfAsync(Guid areaId, CancellationToken cancel = default) =>
            await db.IssueRecords.AsNoTracking().Include(record => record.Facts.OrderBy(fact => fact.HappenedOn)).Include(record => record.Overrides)
                .Include(record => record.Recommendations).ThenInclude(one => one.Answers)
                .Include(record => record.DecisionPapers).ThenInclude(paper => paper.Paragraphs)
                .Where(record => record.AreaId == areaId).OrderByDescending(record => record.Number).AsSplitQuery().ToListAsync(cancel);

        /// <summary>The open record of an area that counts for an edition of a plan, to be changed; a new one where there is none, and why another that is open
        /// does not count.</summary>
        internal async Task<(IssueRecord Record, IReadOnlyList<Reason> Another)> OpenIssueRecordAsync(Guid areaId, Guid? plan, EditionStage stage,
            CancellationToken cancel)
        {
            var records = await db.IssueRecordsToChangeAsync(areaId, cancel);
            var found = IssueRecord.OpenFor(records, plan, stage);
            return (found ?? Begin(db, areaId, IssueRecord.NextNumber(records)), await db.WhyAnotherRecordAsync(records, found, cancel));
        }

        /// <summary>What is recorded for a plan whose confirmation was undone is not said of another.</summary>
        /// <param name="found">The record that counts; null where none is begun.</param>
        internal async Task<IReadOnlyList<Reason>> WhyAnotherRecordAsync(IReadOnlyCollection<IssueRecord> records, IssueRecord? found, CancellationToken cancel)
        {
            if (found is not null || records.Where(record => record.IsOpen).MinBy(record => record.Number) is not { OfPlanId: { } of } kept)
            {
                return [];
            }

            var title = await db.Plans.Where(plan => plan.Id == of).Select(plan => plan.Title).SingleAsync(cancel);
            return [new("RecordOfAnotherPlan",
                $"Record {kept.Number} before issue was made for {(kept.OfStage == EditionStage.Variation ? (Sentence)"the variation" : "the issue")} of “{title}” that was undone, and counts for that alone. Say for this one what was done before its issue: in record {IssueRecord.NextNumber(records)}.",
                "R40")];
        }

        /// <summary>The record with the number that the person saw, to be changed: begun where it is the one that comes next. Whether it is still open is
        /// its own question.</summary>
        /// <exception cref="RefusedException">It is neither a record of the area nor the one that is open (<c>IssueRecordUnknown</c>).</exception>
        internal async Task<IssueRecord> IssueRecordAsync(Guid areaId, int number, CancellationToken cancel)
        {
            var records = await db.IssueRecordsToChangeAsync(areaId, cancel);
            var open = IssueRecord.OpenNumber(records);
            return records.SingleOrDefault(record => record.Number == number)
                ?? (number == open || (number == IssueRecord.NextNumber(records) && IssueRecord.MayBegin(records)) 
                    ? Begin(db, areaId, number) : throw new RefusedException("IssueRecordUnknown",
                    $"There is no record {number}. What is recorded for the next plan or variation is record {open}."));
        }

        internal async Task<List<IssueRecord>> IssueRecordsToChangeAsync(Guid areaId, CancellationToken cancel) =>
            await db.IssueRecords.Include(record => record.Facts).Include(record => record.Overrides).Include(record => record.Recommendations)
                .ThenInclude(one => one.Answers).Include(record => record.DecisionPapers).ThenInclude(paper => paper.Paragraphs)
                .Where(record => record.AreaId == areaId).AsSplitQuery().ToListAsync(cancel);
    }

    private static IssueRecord Begin(AppDb db, Guid areaId, int number)
    {
        var made = new IssueRecord { Id = Guid.CreateVersion7(), AreaId = areaId, Number = number };
        db.IssueRecords.Add(made);
        return made;
    }

    public static void Map(ModelBuilder model)
    {
        var record = model.Entity<IssueRecord>().ToTable("issue_records");
        record.Property(r => r.Id).ValueGeneratedNever();
        record.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId);
        record.HasMany(r => r.Facts).WithOne().HasForeignKey(fact => fact.RecordId);
        record.HasMany(r => r.Overrides).WithOne().HasForeignKey(made => made.RecordId);
        record.Ignore(r => r.RecommendationsToAnswer).Ignore(r => r.ResponsePublication).Ignore(r => r.Paper).Ignore(r => r.ReplacedPapers).Ignore(r =>
            r.Decided);
        record.HasMany(r => r.Recommendations).WithOne().HasForeignKey(one => one.RecordId);
        var recommendation = model.Entity<PanelRecommendation>().ToTable("panel_recommendations");
        recommendation.Ignore(one => one.Given).Property(one => one.Id).ValueGeneratedNever();
        recommendation.HasMany(one => one.Answers).WithOne().HasForeignKey(answer => answer.RecommendationId);
        model.Entity<RecommendationAnswer>().ToTable("recommendation_answers").Property(answer => answer.Id).ValueGeneratedNever();
        record.HasMany(r => r.DecisionPapers).WithOne().HasForeignKey(paper => paper.RecordId);
        var paper = model.Entity<DecisionPaper>().ToTable("decision_papers");
        paper.Ignore(one => one.MissingParts).Property(one => one.Id).ValueGeneratedNever();
        paper.HasMany(one => one.Paragraphs).WithOne().HasForeignKey(paragraph => paragraph.PaperId);
        model.Entity<DecisionParagraph>().ToTable("decision_paragraphs").Property(paragraph => paragraph.Id).ValueGeneratedNever();
        model.Entity<IssueFact>().ToTable("issue_facts").Property(fact => fact.Id).ValueGeneratedNever();
        model.Entity<IssueOverride>().ToTable("issue_overrides").Property(made => made.Id).ValueGeneratedNever();
    }
}
