using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Persistence;

/// <summary>A database as the program left it before targets were rows, brought up to this program's schema.</summary>
[Trait("Engine", "Both")]
public sealed class OldContentTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;
    private Edition edition = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, """
            # Streets
            C I will act on burglary. |by March 2027|
            C I will hold a summit on 12 May 2027 in Dover.
            E The force should answer.
            # Victims
            C I will fund a helpline.
            """), "Ada", Guid.CreateVersion7());
        await review.Accept("I will act");
        var seen = await review.Seen("I will fund");
        var labels = new CandidateLabels([Frankpledge.Reading.StatementKind.Commitment], [], [], [], ["Streets"]);
        await review.Do<ChangeCandidate>(use => use.RunAsync(review.Import, seen, labels, review.Change()));
        await review.AcceptEverything();
        edition = await review.Confirm();
        await OldAsync();
        await site.UseAsync<Migrator, int>(migrator => migrator.RunAsync());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Targets_become_rows_and_stated_days_become_dates()
    {
        var wordings = await WordingsAsync();

        var targets = wordings.SelectMany(wording => wording.Targets).OrderBy(target => target.Order).ToList();
        targets.Select(target => (target.Measure, target.Comparator.ToString(), target.Number, target.DueWords, target.DueOn)).ShouldBe(
        [
            ("burglary", "ReduceBy", 20.5m, "by March 2027", new DateOnly(2027, 3, 31)),
            ("confidence", "Maintain", null, null, null),
        ]);
        wordings[1].DueOn.ShouldBe(new DateOnly(2027, 5, 12));
        (await site.ReadAsync(db => db.DatedPromisesAsync(kent.Id, site.Today))).Select(promise => (promise.Reference, promise.Day)).ShouldBe(
            [("C1", new DateOnly(2027, 3, 31)), ("C2", new DateOnly(2027, 5, 12))]);
    }

    [Fact]
    public async Task The_steps_of_review_tell_who_decided_what_and_which_section_a_person_set()
    {
        var wordings = await WordingsAsync();

        wordings.Select(wording => (wording.LabelledBy, wording.IsSectionSet)).ShouldBe(
            [(LabelledBy.Person, false), (LabelledBy.Rule, false), (LabelledBy.Rule, false), (LabelledBy.Person, true)]);
        (await site.ReadAsync(db => db.Candidates.Where(c => c.DecidedBy == "Ada").CountAsync())).ShouldBe(2);
    }

    private Task<List<Wording>> WordingsAsync() =>
        site.ReadAsync(db => db.Wordings.AsNoTracking().Include(w => w.Targets).Where(w => w.EditionId == edition.Id).OrderBy(w => w.Order).ToListAsync());

    /// <summary>Takes back what migrations 30 to 32 do, and writes the content as it was written then.</summary>
    private Task<bool> OldAsync() => site.ReadAsync(async db =>
    {
        const string Targets =
            """[{"Measure":"burglary","Comparator":"reduce_by","Number":20.5,"Unit":"percent","Deadline":"by March 2027"},{"Measure":"confidence","Comparator":"maintain_by"}]""";
        string[] back =
        [
            "DROP TABLE targets", "DROP TABLE candidate_looks",
            "ALTER TABLE wordings ADD COLUMN targets text NOT NULL DEFAULT '[]'",
            .. Columns("wordings", "due_words", "due_on", "due_reading", "labelled_by", "decided_in", "is_section_set"),
            .. Columns("candidates", "decided_by", "decided_by_id", "decided_at", "carried_from", "is_section_set", "drawn"),
            .. Columns("plan_imports", "draw_seed", "drawn_at"), "DELETE FROM schema_versions WHERE number BETWEEN 30 AND 32",
        ];
        foreach (var sql in back)
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        await db.Database.ExecuteSqlRawAsync("UPDATE wordings SET targets = {0} WHERE text LIKE 'I will act%'", Targets);
        return true;
    });

    private static IEnumerable<string> Columns(string table, params string[] names) => names.Select(name => $"ALTER TABLE {table} DROP COLUMN {name}");
}
