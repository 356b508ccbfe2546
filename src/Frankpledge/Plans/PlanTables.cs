using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>The mapping of plans, editions, statements and imports. Nobody else maps these.</summary>
public static class PlanTables
{
    extension(AppDb db)
    {
        public DbSet<Plan> Plans => db.Set<Plan>();

        public DbSet<Edition> Editions => db.Set<Edition>();

        public DbSet<Statement> Statements => db.Set<Statement>();

        public DbSet<Wording> Wordings => db.Set<Wording>();

        public DbSet<Redaction> Redactions => db.Set<Redaction>();

        public DbSet<StatementTarget> Targets => db.Set<StatementTarget>();

        public DbSet<PlanImport> PlanImports => db.Set<PlanImport>();

        public DbSet<Candidate> Candidates => db.Set<Candidate>();

        public DbSet<CandidateLook> CandidateLooks => db.Set<CandidateLook>();

        public DbSet<ReviewStep> ReviewSteps => db.Set<ReviewStep>();

        public DbSet<MendedBlock> MendedBlocks => db.Set<MendedBlock>();
    }

    public static void Map(ModelBuilder model)
    {
        MapPlans(model);
        MapImports(model);
        MapOrderOfWriting(model);
    }

    private static void MapPlans(ModelBuilder model)
    {
        var plan = model.Entity<Plan>().ToTable("plans");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.Property(p => p.References).KeptAsJson();
        plan.Ignore(p => p.Latest);
        plan.HasMany(p => p.Editions).WithOne().HasForeignKey(e => e.PlanId);

        var statement = model.Entity<Statement>().ToTable("statements");
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Property(s => s.Letter).HasConversion(letter => letter.ToString(), text => text[0]);
        statement.Ignore(s => s.Reference);
        statement.HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId);

        // The published text is changed by its own verb, which marks the edition; another plan's is left alone.
        var edition = model.Entity<Edition>().ToTable("editions");
        edition.Metadata.KeepsItsWords();
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.Property(e => e.Parts).KeptAsJson().Metadata.LeftOutOfAudit();
        edition.Ignore(e => e.IsWithdrawn);
        edition.Ignore(e => e.IsIssue);
        edition.Ignore(e => e.Day);
        edition.HasMany(e => e.Wordings).WithOne().HasForeignKey(w => w.EditionId);

        var redaction = model.Entity<Redaction>().ToTable("redactions");
        redaction.Property(r => r.Id).ValueGeneratedNever();
        redaction.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
        redaction.Property(r => r.Statements).KeptAsJson();
        redaction.Property(r => r.Prints).KeptAsJson();
        redaction.Ignore(r => r.IsInEdition);
        redaction.Ignore(r => r.From);
        redaction.Ignore(r => r.Places);
        redaction.Ignore(r => r.Left);
        redaction.Ignore(r => r.OtherRecords);

        var wording = model.Entity<Wording>().ToTable("wordings");
        wording.Metadata.KeepsItsWords();
        wording.Property(w => w.Id).ValueGeneratedNever();
        wording.HasOne<Statement>().WithMany().HasForeignKey(w => w.StatementId);
        wording.Property(w => w.Section).KeptAsJson().Metadata.LeftOutOfAudit();
        wording.Property(w => w.Text).Metadata.LeftOutOfAudit();
        wording.Property(w => w.SourceText).Metadata.LeftOutOfAudit();
        wording.Property(w => w.Stem).Metadata.LeftOutOfAudit();
        wording.Property(w => w.Notes).KeptAsJson().Metadata.LeftOutOfAudit();
        wording.Property(w => w.Kinds).KeptAsJson();
        wording.Property(w => w.Actors).KeptAsJson().Metadata.LeftOutOfAudit();
        wording.Property(w => w.Refs).KeptAsJson().Metadata.LeftOutOfAudit();
        wording.HasMany(w => w.Targets).WithOne().HasForeignKey(t => t.WordingId);

        var target = model.Entity<StatementTarget>().ToTable("targets");
        target.Metadata.KeepsItsWords();

        // Those of before November 2026 stood in their wording's row, and in its entry.
        target.Metadata.WrittenBesideTheTrail("which are proved by the fingerprint of what is shown with their edition");
        target.Property(t => t.Id).ValueGeneratedNever();
        target.Property(t => t.Measure).Metadata.LeftOutOfAudit();
        target.Property(t => t.Grade).Metadata.LeftOutOfAudit();
        target.Property(t => t.Unit).Metadata.LeftOutOfAudit();
        target.Property(t => t.DueWords).Metadata.LeftOutOfAudit();
        target.Property(t => t.DueReading).Metadata.LeftOutOfAudit();
        target.Ignore(t => t.Deadline);
        target.Ignore(t => t.Said);
    }

    private static void MapImports(ModelBuilder model)
    {
        var import = model.Entity<PlanImport>().ToTable("plan_imports");
        import.NeverOnPages();
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId);
        import.HasOne<Edition>().WithMany().HasForeignKey(i => i.EditionId);
        import.Property(i => i.Blocks).KeptAsJson().Metadata.LeftOutOfAudit();
        import.Property(i => i.Headings).KeptAsJson().Metadata.LeftOutOfAudit();
        import.Property(i => i.Notes).KeptAsJson();
        import.Property(i => i.Progress).Metadata.WrittenBesideTheTrail();

        var candidate = model.Entity<Candidate>().ToTable("candidates");
        candidate.NeverOnPages();
        candidate.Property(c => c.Id).ValueGeneratedNever();
        candidate.HasOne<PlanImport>().WithMany().HasForeignKey(c => c.ImportId);
        candidate.HasOne<Statement>().WithMany().HasForeignKey(c => c.MatchedStatementId);
        candidate.Property(c => c.Section).KeptAsJson();
        candidate.Property(c => c.Notes).KeptAsJson().Metadata.WrittenBesideTheTrail();

        // Where words are removed these move, and the trail would say how long the words were.
        candidate.Property(c => c.Start).Metadata.WrittenBesideTheTrail();
        candidate.Property(c => c.Length).Metadata.WrittenBesideTheTrail();
        candidate.Property(c => c.Kinds).KeptAsJson();
        candidate.Property(c => c.Actors).KeptAsJson();
        candidate.Property(c => c.Targets).KeptAsJson().Metadata.WrittenBesideTheTrail();
        candidate.Property(c => c.Refs).KeptAsJson();
        candidate.Property(c => c.Why).KeptAsJson();
        candidate.Property(c => c.Second).KeptAsJson();
        candidate.Property(c => c.Learned).KeptAsJson();
        candidate.Ignore(c => c.IsSure);
        candidate.Ignore(c => c.IsUnsettled);
        candidate.Ignore(c => c.LabelledBy);

        var look = model.Entity<CandidateLook>().ToTable("candidate_looks");
        look.NeverOnPages();
        look.Property(l => l.Id).ValueGeneratedNever();
        look.HasOne<Candidate>().WithMany().HasForeignKey(l => l.CandidateId).OnDelete(DeleteBehavior.NoAction);

        var step = model.Entity<ReviewStep>().ToTable("review_steps");
        step.NeverOnPages();
        step.Property(s => s.Id).ValueGeneratedNever();
        step.HasOne<PlanImport>().WithMany().HasForeignKey(s => s.ImportId);
        step.Property(s => s.Before).KeptAsJson().Metadata.LeftOutOfAudit();
        step.Property(s => s.After).KeptAsJson().Metadata.LeftOutOfAudit();
        step.Property(s => s.BlocksBefore).KeptAsJson().Metadata.LeftOutOfAudit();
        step.Property(s => s.BlocksAfter).KeptAsJson().Metadata.LeftOutOfAudit();

        var mended = model.Entity<MendedBlock>().ToTable("mended_blocks");
        mended.NeverOnPages();
        mended.Property(m => m.Id).ValueGeneratedNever();
        mended.HasOne<PlanImport>().WithMany().HasForeignKey(m => m.ImportId).OnDelete(DeleteBehavior.NoAction);
        mended.Property(m => m.Cells).KeptAsJson();
    }

    /// <summary>What must be written first, for those that know each other by id only.</summary>
    private static void MapOrderOfWriting(ModelBuilder model)
    {
        model.Entity<Statement>().HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<Wording>().HasOne<Statement>().WithMany().HasForeignKey(w => w.StatementId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<PlanImport>().HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<PlanImport>().HasOne<Edition>().WithMany().HasForeignKey(i => i.EditionId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<Candidate>().HasOne<PlanImport>().WithMany().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<Candidate>().HasOne<Statement>().WithMany().HasForeignKey(c => c.MatchedStatementId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<ReviewStep>().HasOne<PlanImport>().WithMany().HasForeignKey(s => s.ImportId).OnDelete(DeleteBehavior.NoAction);
    }
}
