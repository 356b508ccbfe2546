using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.BrowserTests.Routes;

/// <summary>What the demonstration has to put in the place of <c>{area}</c>, <c>{reference}</c> and so on; and a site with nothing on it.</summary>
public sealed class RouteValues(Demonstration demonstration) : IAsyncLifetime
{
    private readonly Dictionary<string, string> values =
        new() { ["area"] = LoadDemonstration.Slug, ["group"] = "accessibility", ["number"] = "1", ["reference"] = "C1", ["rule"] = "R62", ["status"] = "404" };

    internal LiveSite EmptySite { get; private set; } = null!;

    internal string Address(Visit visit) => values.Aggregate(
        (visit.Route + visit.Query).Replace("{id}", $"{{{visit.Id}}}", StringComparison.Ordinal),
        (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        EmptySite = await LiveSite.StartAsync(demonstration: false);
        var site = demonstration.Site;
        await site.UseAsync<AppDb, int>(FindAsync);
        await site.UseAsync<IServiceProvider, int>(WriteAsync);
        await site.UseAsync<IServiceProvider, int>(AskForCodeAsync);
        await site.UseAsync<AppDb, int>(InviteAsync);

        var plan = await File.ReadAllTextAsync(Path.Combine(Shared.Repository(), "src/Frankpledge.Web/Hosting/Demonstration/plan.md"));
        var changed = plan.Replace("Reduce knife crime", "Reduce knife crime and robbery", StringComparison.Ordinal)
            + "\n\nI will plant a tree in every custody yard.\n\nParking for motorcycles ought to be safer.\n";
        values["in-review"] = await UploadedAsync("plan-2026.md", changed, asNewVersion: true);
        values["settled"] = await UploadedAsync("small-plan.md", Uploads.Small);
        values["failed"] = await UploadedAsync("plan.pdf", "%PDF-1.7 and no more");
        values["reading"] = (await Uploads.ReadForEverAsync(site)).ToString();
        await Uploads.AcceptAllAsync(site, Guid.Parse(values["settled"]));
    }

    public ValueTask DisposeAsync() => EmptySite.DisposeAsync();

    private async Task<string> UploadedAsync(string name, string text, bool asNewVersion = false) =>
        (await Uploads.UploadAsync(demonstration.Site, name, text, asNewVersion)).ToString();

    /// <summary>A working draft with a comment, a suggestion and work at one passage, so that its pages show them.</summary>
    private async Task<int> WriteAsync(IServiceProvider services)
    {
        var area = await services.GetRequiredService<AppDb>().Areas.AsNoTracking().SingleAsync(one => one.Slug == LoadDemonstration.Slug);
        var (asked, change) = (new DraftAsked(area.Id, values["plan"]), new Change("Performance analyst", null, TimeProvider.System.GetUtcNow(), "For the visit"));
        await services.GetRequiredService<StartDraft>().RunAsync(new(area.Id, values["plan"]), change);
        var passage = (await services.GetRequiredService<DraftsHere>().FindAsync(asked)).Parts.First(part => part.Number == 1).Passages
            .First(one => one.Form == PassageForm.Statement);
        await services.GetRequiredService<CommentOnPassage>().RunAsync(asked, passage.Number, "Which of them?", null, change);
        await services.GetRequiredService<SuggestChange>().RunAsync(asked, new(SuggestedChange.Reword, passage.Number, passage.Text + " Every year."), change);
        await services.GetRequiredService<AssignPassage>().RunAsync(asked, passage.Number,
            new("Name the year", Role.Finance, null, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(9)), change);
        return 0;
    }

    private async Task<int> FindAsync(AppDb db)
    {
        var edition = await db.Editions.AsNoTracking().OrderByDescending(e => e.Number).FirstAsync();
        var person = await db.People.AsNoTracking().Include(p => p.Roles).SingleAsync(p => p.Email == Demonstration.Email("force-liaison"));
        values["plan"] = (await db.Plans.AsNoTracking().SingleAsync()).Slug;
        values["part"] = edition.Parts.First(part => part.Level == 1).Anchor;
        values["confirmed"] = (await db.PlanImports.SingleAsync(i => i.EditionId == edition.Id)).Id.ToString();
        values["person"] = person.Id.ToString();
        values["clock"] = (await db.Clocks.FirstAsync(clock => clock.Kind == ClockKind.StaffAppointment)).Id.ToString();
        values["clock-ended"] = (await db.Clocks.FirstAsync(clock => clock.State == ClockState.Settled)).Id.ToString();
        var first = (await db
            .StatementAsync((await db.Areas.AsNoTracking().SingleAsync()).Id, values["plan"], values["reference"], new DateOnly(2026, 11, 22)))!.Id;
        values["source"] = (await db.ThreadEntries.AsNoTracking().FirstAsync(entry => entry.Kind == ThreadKind.Theme)).FirstId.ToString();
        values["link"] = (await db.ThreadLinks.AsNoTracking().FirstAsync(link => link.StatementId == first && link.DroppedAt == null)).Id.ToString();
        var linked = await db.ThreadLinks.Where(link => link.StatementId == first).Select(link => link.EndKey).ToListAsync();
        values["entry"] = (await db.ThreadEntries.AsNoTracking().FirstAsync(entry => linked.Contains(entry.Id))).Id.ToString();
        values["body"] = person.Roles[0].BodyId.ToString();
        values["holding"] = person.Roles[0].Id.ToString();
        return 0;
    }

    private async Task<int> AskForCodeAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var person = await db.People.SingleAsync(p => p.Email == Demonstration.Email(Visits.TwoFactors));
        person.BeginSecondFactor(services.GetRequiredService<AuthenticatorKeys>().Protect("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));
        person.TurnOnSecondFactor();
        await db.SaveAsync(Invited);
        return 0;
    }

    private async Task<int> InviteAsync(AppDb db)
    {
        var person = await db.People.SingleAsync(p => p.Email == Demonstration.Email("commissioner"));
        var (link, secret) = AccountLink.For(person, byMail: false, TimeProvider.System.GetUtcNow());
        db.AccountLinks.Add(link);
        await db.SaveAsync(Invited);
        values["join"] = HandedLink.Path(secret).Split('?')[1];
        return 0;
    }

    private static Change Invited => new("A test", null, TimeProvider.System.GetUtcNow(), "For a test");
}
