using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>The mapping of working drafts. Nobody else maps them.</summary>
public static class DraftTables
{
    extension(AppDb db)
    {
        public DbSet<WorkingDraft> WorkingDrafts => db.Set<WorkingDraft>();

        public DbSet<DraftPassage> DraftPassages => db.Set<DraftPassage>();

        public DbSet<DraftSave> DraftSaves => db.Set<DraftSave>();

        public DbSet<DraftComment> DraftComments => db.Set<DraftComment>();

        public DbSet<DraftSuggestion> DraftSuggestions => db.Set<DraftSuggestion>();

        public DbSet<DraftAssignment> DraftAssignments => db.Set<DraftAssignment>();

        /// <exception cref="RefusedException">The area has no working draft at this address (<c>DraftUnknown</c>).</exception>
        internal async Task<WorkingDraft> DraftInHandAsync(DraftAsked asked, CancellationToken cancel)
        {
            db.About = asked.AreaId;
            db.MustBeHere(asked.AreaId);
            return await db.WorkingDrafts.SingleOrDefaultAsync(one => one.AreaId == asked.AreaId && one.Slug == asked.Slug && one.EndedAt == null, cancel)
                ?? throw new RefusedException("DraftUnknown", $"There is no working draft of {asked.Slug} here. Start one first.");
        }

        /// <exception cref="RefusedException">The draft has none of this number (<c>PassageUnknown</c>).</exception>
        internal async Task<DraftPassage> PassageInHandAsync(WorkingDraft draft, int number, CancellationToken cancel) =>
            await db.DraftPassages.SingleOrDefaultAsync(one => one.DraftId == draft.Id && one.Number == number, cancel)
                ?? throw new RefusedException("PassageUnknown", $"This working draft has no passage {number}.");

        /// <exception cref="RefusedException">The draft has none of this number (<c>SuggestionUnknown</c>).</exception>
        internal async Task<DraftSuggestion> SuggestionInHandAsync(WorkingDraft draft, int number, CancellationToken cancel) =>
            await db.DraftSuggestions.SingleOrDefaultAsync(one => one.DraftId == draft.Id && one.Number == number, cancel)
                ?? throw new RefusedException("SuggestionUnknown", $"This working draft has no suggestion {number}.");

        /// <summary>Words were removed from passages: a page that was opened before has them still, so what it saves is refused. The version of the row stays:
        /// the freezing that removes words again has it in hand.</summary>
        internal Task RemovedFromDraftAsync(IReadOnlyCollection<Guid> passages, CancellationToken cancel) =>
            db.DraftPassages.Where(one => passages.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.TextNumber, one => one.TextNumber + 1)
                .SetProperty(one => one.RemovedNumber, one => one.TextNumber + 1), cancel);

        internal async Task<int> NextSuggestionAsync(Guid draftId, CancellationToken cancel) =>
            1 + (await db.DraftSuggestions.Where(one => one.DraftId == draftId).MaxAsync(one => (int?)one.Number, cancel) ?? 0);
    }

    public static void Map(ModelBuilder model)
    {
        MapTexts(model);
        MapTalk(model);
    }

    private static void MapTexts(ModelBuilder model)
    {
        var draft = model.Entity<WorkingDraft>().ToTable("working_drafts");
        draft.NeverOnPages();
        draft.Property(one => one.Id).ValueGeneratedNever();
        draft.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
        draft.HasOne<Edition>().WithMany().HasForeignKey(one => one.EditionId).OnDelete(DeleteBehavior.NoAction);

        // The history of a passage has its texts; the trail, which others read too, says only that they changed.
        var passage = model.Entity<DraftPassage>().ToTable("draft_passages");
        passage.NeverOnPages();
        passage.Property(one => one.Id).ValueGeneratedNever();
        passage.HasOne<WorkingDraft>().WithMany().HasForeignKey(one => one.DraftId).OnDelete(DeleteBehavior.NoAction);
        passage.HasOne<Statement>().WithMany().HasForeignKey(one => one.StatementId).OnDelete(DeleteBehavior.NoAction);
        passage.Property(one => one.TextNumber).Metadata.WrittenBesideTheTrail();
        passage.Property(one => one.RemovedNumber).Metadata.WrittenBesideTheTrail();
        passage.Property(one => one.Text).Metadata.LeftOutOfAudit();
        passage.Property(one => one.Stem).Metadata.LeftOutOfAudit();
        passage.Property(one => one.Rows).KeptAsJson().Metadata.LeftOutOfAudit();
        passage.Property(one => one.Kinds).KeptAsJson();
        passage.Property(one => one.Section).KeptAsJson().Metadata.LeftOutOfAudit();
        passage.Property(one => one.Under).KeptAsJson().Metadata.LeftOutOfAudit();
        passage.Property(one => one.Notes).KeptAsJson().Metadata.LeftOutOfAudit();
        passage.Property(one => one.DroppedWhy).Metadata.LeftOutOfAudit();
        passage.Ignore(one => one.IsDropped);
        passage.Ignore(one => one.State);

        var save = model.Entity<DraftSave>().ToTable("draft_saves");
        save.NeverOnPages();
        save.Property(one => one.Id).ValueGeneratedNever();
        save.HasOne<DraftPassage>().WithMany().HasForeignKey(one => one.PassageId).OnDelete(DeleteBehavior.NoAction);
        save.Property(one => one.Before).KeptAsJson().Metadata.LeftOutOfAudit();
        save.Property(one => one.After).KeptAsJson().Metadata.LeftOutOfAudit();
        save.Property(one => one.Why).Metadata.LeftOutOfAudit();
        save.Ignore(one => one.IsWorded);
    }

    private static void MapTalk(ModelBuilder model)
    {
        var comment = model.Entity<DraftComment>().ToTable("draft_comments");
        comment.NeverOnPages();
        comment.Property(one => one.Id).ValueGeneratedNever();
        comment.HasOne<DraftPassage>().WithMany().HasForeignKey(one => one.PassageId).OnDelete(DeleteBehavior.NoAction);
        comment.Property(one => one.Text).Metadata.LeftOutOfAudit();
        comment.Property(one => one.Quote).Metadata.LeftOutOfAudit();

        var suggestion = model.Entity<DraftSuggestion>().ToTable("draft_suggestions");
        suggestion.NeverOnPages();
        suggestion.Property(one => one.Id).ValueGeneratedNever();
        suggestion.HasOne<DraftPassage>().WithMany().HasForeignKey(one => one.PassageId).OnDelete(DeleteBehavior.NoAction);
        suggestion.Property(one => one.Against).Metadata.LeftOutOfAudit();
        suggestion.Property(one => one.Text).Metadata.LeftOutOfAudit();
        suggestion.Property(one => one.TableRow).KeptAsJson().Metadata.LeftOutOfAudit();
        suggestion.Property(one => one.Why).Metadata.LeftOutOfAudit();
        suggestion.Property(one => one.SettledWhy).Metadata.LeftOutOfAudit();
        suggestion.HasOne<DraftPassage>().WithMany().HasForeignKey(one => one.MadePassageId).OnDelete(DeleteBehavior.NoAction);
        suggestion.Ignore(one => one.IsWaiting);

        var assignment = model.Entity<DraftAssignment>().ToTable("draft_assignments");
        assignment.NeverOnPages();
        assignment.Property(one => one.Id).ValueGeneratedNever();
        assignment.HasOne<DraftPassage>().WithMany().HasForeignKey(one => one.PassageId).OnDelete(DeleteBehavior.NoAction);
        assignment.Property(one => one.Task).Metadata.LeftOutOfAudit();
        assignment.Ignore(one => one.IsOpen);
    }
}

/// <param name="Slug">The address of the plan of which it is the working draft.</param>
public sealed record DraftAsked(Guid AreaId, string Slug);
