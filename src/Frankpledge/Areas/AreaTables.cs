using Frankpledge.Areas.Mailing;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>The mapping of areas, bodies, people and roles. Nobody else maps these.</summary>
public static class AreaTables
{
    extension(AppDb db)
    {
        public DbSet<PoliceArea> Areas => db.Set<PoliceArea>();

        public DbSet<Body> Bodies => db.Set<Body>();

        public DbSet<Person> People => db.Set<Person>();

        public DbSet<AccountLink> AccountLinks => db.Set<AccountLink>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<CalendarAddress> CalendarAddresses => db.Set<CalendarAddress>();

        public DbSet<RoleHolding> RoleHoldings => db.Set<RoleHolding>();

        public DbSet<OfficeDetail> OfficeDetails => db.Set<OfficeDetail>();

        public DbSet<AreaLogo> AreaLogos => db.Set<AreaLogo>();

        public DbSet<ReaderMessage> ReaderMessages => db.Set<ReaderMessage>();

        public DbSet<Mail> Mails => db.Set<Mail>();

        public DbSet<MailChoice> MailChoices => db.Set<MailChoice>();

        /// <summary>What the office of an area has said about itself; what is not here has not been given.</summary>
        public async Task<IReadOnlyDictionary<Detail, string>> DetailsOfAsync(Guid areaId, CancellationToken cancel = default) =>
            await db.OfficeDetails.AsNoTracking().Where(detail => detail.AreaId == areaId)
                .ToDictionaryAsync(detail => detail.Kind, detail => detail.Text, cancel);
    }

    public static void Map(ModelBuilder model)
    {
        var area = model.Entity<PoliceArea>().ToTable("areas");
        area.Property(a => a.Id).ValueGeneratedNever();
        area.Property(a => a.Districts).KeptAsJson();
        area.HasMany(a => a.Bodies).WithOne().HasForeignKey(b => b.AreaId);

        // Titles and contacts of the office are no copy of anything.
        var body = model.Entity<Body>().ToTable("bodies");
        body.Property(b => b.Id).ValueGeneratedNever();
        body.Metadata.KeepsItsWords();

        var person = model.Entity<Person>().ToTable("people");
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.PasswordHash).Metadata.LeftOutOfAudit();
        person.Property(p => p.SecurityStamp).Metadata.LeftOutOfAudit();
        person.Property(p => p.AuthenticatorKey).Metadata.LeftOutOfAudit();
        person.Property(p => p.RecoveryCodes).Metadata.LeftOutOfAudit();
        person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);

        var link = model.Entity<AccountLink>().ToTable("account_links");
        link.NeverOnPages();
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.SecretHash).Metadata.LeftOutOfAudit();

        // The e-mail that brings it draws a new secret, whose life then begins.
        link.Property(l => l.MadeAt).Metadata.WrittenBesideTheTrail();
        link.Property(l => l.ExpiresAt).Metadata.WrittenBesideTheTrail();
        link.Property(l => l.Version).Metadata.WrittenBesideTheTrail();
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);

        var session = model.Entity<Session>().ToTable("sessions");
        session.NeverOnPages();
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Stamp).Metadata.LeftOutOfAudit();
        session.Property(s => s.SeenAt).Metadata.WrittenBesideTheTrail();
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);

        var calendar = model.Entity<CalendarAddress>().ToTable("calendar_addresses");
        calendar.NeverOnPages();
        calendar.HasKey(c => c.PersonId);
        calendar.Property(c => c.PersonId).ValueGeneratedNever();
        calendar.Property(c => c.SecretHash).Metadata.LeftOutOfAudit();
        calendar.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);

        var holding = model.Entity<RoleHolding>().ToTable("role_holdings");
        holding.Property(r => r.Id).ValueGeneratedNever();
        holding.HasOne<PoliceArea>().WithMany().HasForeignKey(r => r.AreaId);
        holding.HasOne<Body>().WithMany().HasForeignKey(r => r.BodyId);
        MapOffice(model);
        MapMail(model);
    }

    private static void MapMail(ModelBuilder model)
    {
        var mail = model.Entity<Mail>().ToTable("mails");
        mail.NeverOnPages();
        mail.Metadata.WrittenBesideTheTrail("which are sent and forgotten without an entry");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Content).KeptAsJson().Metadata.LeftOutOfAudit();
        mail.Property(m => m.ToAddress).Metadata.LeftOutOfAudit();
        mail.Ignore(m => m.State);
        mail.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        mail.HasOne<PoliceArea>().WithMany().HasForeignKey(m => m.AreaId);
        mail.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId);
        mail.HasOne<AccountLink>().WithMany().HasForeignKey(m => m.LinkId);

        var choice = model.Entity<MailChoice>().ToTable("mail_choices");
        choice.NeverOnPages();
        choice.HasKey(c => c.PersonId);
        choice.Property(c => c.PersonId).ValueGeneratedNever();
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }

    private static void MapOffice(ModelBuilder model)
    {
        var detail = model.Entity<OfficeDetail>().ToTable("office_details");
        detail.HasKey(d => new { d.AreaId, d.Kind });
        detail.Metadata.KeepsItsWords();

        var logo = model.Entity<AreaLogo>().ToTable("area_logos");
        logo.HasKey(l => l.AreaId);
        logo.Property(l => l.AreaId).ValueGeneratedNever();
        logo.Ignore(l => l.Fingerprint);

        // The trail is for ever; what a reader typed is not.
        var message = model.Entity<ReaderMessage>().ToTable("reader_messages");
        message.NeverOnPages();
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Text).Metadata.LeftOutOfAudit();
        message.Property(m => m.ReplyTo).Metadata.LeftOutOfAudit();
    }
}
