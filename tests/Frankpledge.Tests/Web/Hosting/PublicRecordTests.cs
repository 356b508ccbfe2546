using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Review;
using Frankpledge.Threads;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary><c>verify</c> on the records in use: what the public reads of an edition, altered behind the program's back, is found and never a trace.</summary>
[Trait("Engine", "Both")]
public sealed class PublicRecordTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will ask Jane Roe to light every park. |by 31 March 2027|\nC I will act on speeding.";

    /// <summary>Keys are followed; versions guard saves; the numbers given out are not shown.</summary>
    private static readonly string[] NotShown = ["version", "area_id", "references", "record_sha256"];

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        first = await Given.APlan(site, kent, Text);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_column_of_an_edition_its_statements_and_their_targets_is_compared_with_what_was_confirmed()
    {
        (await VerifyAsync()).ShouldContain("The records in use can be read.");
        Type[] kinds = [typeof(Plan), typeof(Edition), typeof(Statement), typeof(Wording), typeof(StatementTarget)];
        var columns = await site.ReadAsync(db => Task.FromResult(kinds.SelectMany(kind => db.Model.FindEntityType(kind)!.GetProperties())
            .Where(property => !property.IsKey() && !property.IsForeignKey() && !NotShown.Contains(property.GetColumnName()))
            .Select(property => (Table: property.DeclaringType.ContainingEntityType.GetTableName()!, Column: property.GetColumnName(), Other: Other(property)))
            .ToList()));
        columns.Count.ShouldBeGreaterThan(40);
        (await MissedAsync(columns)).ShouldBeEmpty();
        (await VerifyAsync()).ShouldContain("The records in use can be read.", Case.Sensitive, "all was put back");
    }

    /// <summary>Alters one column after another, and puts it back.</summary>
    private async Task<IReadOnlyList<string>> MissedAsync(IReadOnlyList<(string Table, string Column, string Other)> columns)
    {
        var missed = new List<string>();
        foreach (var (table, column, other) in columns)
        {
            await RunAsync($"CREATE TABLE was AS SELECT id, \"{column}\" AS kept FROM {table}");
            (await RunAsync($"UPDATE {table} SET \"{column}\" = {other} WHERE id IN (SELECT id FROM {table} ORDER BY id LIMIT 1)")).ShouldBe(1, table);
            var (exit, said) = await site.RunAsync("verify");
            if (exit != 1 || said.Contains("   at ", StringComparison.Ordinal))
            {
                missed.Add($"{table}.{column}");
            }

            await RunAsync($"UPDATE {table} SET \"{column}\" = (SELECT kept FROM was WHERE was.id = {table}.id)");
            await RunAsync("DROP TABLE was");
        }

        return missed;
    }

    [Fact]
    public async Task Each_column_of_what_hangs_on_a_statement_is_compared_with_the_audit_trail()
    {
        await Given.AnEntry(site, kent, "C1");
        var promise = (await site.ReadAsync(db => db.PromisesInForceAsync(kent.Id, site.Today)))[0];
        await site.UseAsync<RecordPromise, PromiseRecord>(use => use.RunAsync(new(kent.Id, promise.Statement, promise.Days.Count == 0 ? null : promise.Days[0],
            promise.Edition), new(PromiseOutcome.Met, site.Today, "The minutes say so.", null, "None."), 0, Given.AChange(site)));
        (await VerifyAsync()).ShouldContain("Rows that are what the audit trail says was written last: ");

        // The database itself holds the others to their form.
        string[] held = ["area_id", "statement_id", "corrects_id", "why", "value", "purpose", "strength", "seen_edition_id", "dropped_at", "dropped_why"];
        Type[] kinds = [typeof(ThreadEntry), typeof(ThreadLink), typeof(PromiseRecord)];
        var columns = await site.ReadAsync(db => Task.FromResult(kinds.SelectMany(kind => db.Model.FindEntityType(kind)!.GetProperties())
            .Where(property => !property.IsKey() && !property.IsForeignKey() && !held.Contains(property.GetColumnName()))
            .Select(property => (Table: property.DeclaringType.ContainingEntityType.GetTableName()!, Column: property.GetColumnName(), Other: Other(property)))
            .ToList()));
        columns.Count.ShouldBeGreaterThan(20);

        (await MissedAsync(columns)).ShouldBeEmpty();

        (await VerifyAsync()).ShouldContain("The records in use can be read.", Case.Sensitive, "all was put back");
    }

    [Theory]
    [InlineData("DELETE FROM thread_entries", "Something that was entered of a statement is gone.")]
    [InlineData("UPDATE thread_entries SET id = '01900000-0000-7000-8000-000000000000'", "is in no entry of the audit trail: the program did not write it.")]
    [InlineData("DELETE FROM thread_links", "A link to a statement is gone.")]
    [InlineData("UPDATE thread_links SET why = 'Another'", "to a statement is not what the audit trail says was written last.")]
    [InlineData("UPDATE plans SET title = 'Another'", "The title of the plan at the address 2025-2029 is not what the audit trail says was written last.")]
    public async Task A_row_that_is_gone_and_one_that_nobody_wrote_are_told(string sql, string told)
    {
        await Given.AnEntry(site, kent, "C1");
        await RunAsync(sql);

        var (exit, said) = await site.RunAsync("verify");

        exit.ShouldBe(1, said);
        said.ShouldContain(told);
    }

    [Fact]
    public async Task Nothing_that_a_person_may_do_to_an_edition_is_taken_for_an_alteration()
    {
        var entry = await Given.AnEntry(site, kent, "C1", Given.AnAccount(site, "Jane Roe put the lamps up."));
        await site.UseAsync<CorrectEntry, ThreadEntry>(use =>
            use.RunAsync(kent.Id, entry.Id, Given.AnAccount(site, "Jane Roe put most lamps up."), "Not all.", Given.AChange(site)));
        await VerifyAsync();
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe", "a name"), Given.AChange(site)));
        await VerifyAsync();
        await Given.APlan(site, kent, Text + "\nC I will write to Jane Roe.", plan: first.PlanId, stage: EditionStage.Variation, issued: new(2026, 2, 1));
        await VerifyAsync();
        await site.UseAsync<CorrectTitle, Plan>(async use =>
            await use.RunAsync(new(first.PlanId, "Safer streets", (await site.ReadAsync(db => db.Plans.SingleAsync())).Version), Given.AChange(site)));
        await VerifyAsync();
        var import = await site.ReadAsync(db => db.PlanImports.OrderByDescending(one => one.Id).Select(one => one.Id).FirstAsync());
        await site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(kent.Id, import, "Read wrongly."), Given.AChange(site)));
        await VerifyAsync();
        await site.UseAsync<ConfirmImport, Edition>(use =>
            use.RunAsync(import, new("", "", EditionStage.Variation, new(2026, 2, 2)), Given.AChange(site)));
        await VerifyAsync();
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "The wrong file."), Given.AChange(site)));

        var said = await VerifyAsync();
        said.ShouldContain("ones confirmed: 3.");
        said.ShouldContain("because words were removed since: ");
    }

    [Fact]
    public async Task An_edition_of_before_the_fingerprint_was_kept_is_compared_by_its_words_and_that_is_said()
    {
        await RunAsync("UPDATE editions SET record_sha256 = NULL");

        (await VerifyAsync()).ShouldContain("Compared by their words alone, because they were confirmed before");
    }

    [Theory]
    [InlineData("UPDATE wordings SET kinds = 'Fact'")]
    [InlineData("UPDATE wordings SET kinds = '[null]'")]
    [InlineData("UPDATE wordings SET actors = '[null]'")]
    [InlineData("UPDATE wordings SET section = 'null'")]
    [InlineData("UPDATE editions SET parts = '[null]'")]
    [InlineData("UPDATE editions SET parts = 'null'")]
    [InlineData("UPDATE editions SET stage = 'Finale'")]
    [InlineData("UPDATE editions SET parts = '[{\"Order\":0,\"Level\":1,\"Text\":null,\"Anchor\":\"\",\"Rows\":[null]}]'")]
    [InlineData("DROP TABLE mails")]
    public async Task A_value_that_cannot_be_read_and_a_table_that_is_gone_are_named_without_a_trace(string sql) => await NamedAsync(sql);

    [Theory]
    [InlineData("UPDATE editions SET issued_on = 'abc'")]
    [InlineData("UPDATE editions SET withdrawn_at = '2026-01-01 10:00'")]
    [InlineData("UPDATE targets SET number = 'many'")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM plans; PRAGMA foreign_keys = ON")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM statements; PRAGMA foreign_keys = ON")]
    public async Task What_only_SQLite_lets_anybody_write_is_named_too(string sql)
    {
        Assert.SkipUnless(await site.ReadAsync(db => Task.FromResult(db.Database.IsSqlite())), "PostgreSQL refuses it");
        await NamedAsync(sql);
    }

    private async Task NamedAsync(string sql)
    {
        await RunAsync(sql);
        var (exit, said) = await site.RunAsync("verify");

        exit.ShouldBe(1, said);
        said.ShouldNotContain("   at ");
        said.Trim().Split('\n').ShouldAllBe(line => line.EndsWith('.'));
    }

    /// <summary>Not <c>verify</c>, which looks for it, but a verb that reads the row for its own end.</summary>
    [Theory]
    [InlineData("UPDATE editions SET stage = 'Finale'", "plans list kent")]
    [InlineData("UPDATE editions SET stage = 'Finale'", "promises list kent")]
    [InlineData("UPDATE editions SET parts = '[null]'", "plans list kent --json")]
    [InlineData("UPDATE wordings SET kinds = 'Fact'", "promises list kent")]
    [InlineData("UPDATE wordings SET kinds = '[null]'", "promises list kent")]
    [InlineData("UPDATE bodies SET model = 'Guild' WHERE kind = 'LocalPolicingBody'", "timetable kent")]
    [InlineData("UPDATE plan_imports SET state = 'Lost'", "imports --area kent")]
    [InlineData("DROP TABLE clocks", "clocks kent")]
    [InlineData("ALTER TABLE thread_links RENAME COLUMN quote TO lost", "thread kent 2025-2029 C1")]
    public async Task Every_verb_says_in_a_sentence_that_the_records_were_altered(string sql, string line)
    {
        await RunAsync(sql);
        var (exit, said) = await site.RunAsync(line.Split(' '));

        exit.ShouldBe(1, said);
        said.ShouldNotContain("   at ");
        said.ShouldContain("verify");
    }

    /// <summary>A value of the same sort that is not the one that stands there.</summary>
    private static string Other(IProperty property)
    {
        var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var column = $"\"{property.GetColumnName()}\"";
        return kind switch
        {
            { IsEnum: true } => $"CASE WHEN {column} = '{Enum.GetNames(kind)[0]}' THEN '{Enum.GetNames(kind)[1]}' ELSE '{Enum.GetNames(kind)[0]}' END",
            _ when kind == typeof(bool) => $"NOT {column}",
            _ when kind == typeof(int) || kind == typeof(long) || kind == typeof(decimal) => $"COALESCE({column}, 0) + 500",
            _ when kind == typeof(DateOnly) => "'2031-02-03'",
            _ when kind == typeof(DateTimeOffset) => "'2031-02-03T00:00:00.0000000Z'",
            _ when kind == typeof(Guid) => "'01900000-0000-7000-8000-000000000000'",
            _ when kind == typeof(char) => "'Z'",
            _ when kind == typeof(string) => $"COALESCE({column}, '') || 'x'",
            _ => Json(kind, column),
        };
    }

    private static string Json(Type kind, string column) =>
        kind.IsAssignableTo(typeof(IEnumerable<string>)) ? "'[\"x\"]'"
        : kind.IsAssignableTo(typeof(IEnumerable<Frankpledge.Reading.StatementKind>)) ? "'[\"Fact\",\"Resource\"]'"
        : kind.IsAssignableTo(typeof(IEnumerable<Frankpledge.Reading.Actor>)) ? "'[{\"Name\":\"Nobody\",\"Role\":\"Other\"}]'"
        : kind.IsAssignableTo(typeof(IEnumerable<Frankpledge.Reading.StatementNote>)) ? "'[{\"Label\":\"1\",\"Text\":\"Another\",\"At\":1}]'"
        : kind.IsAssignableTo(typeof(IEnumerable<EditionPart>)) ? $"replace({column}, 'Streets', 'Roads')"
        : throw new InvalidOperationException($"Say what else may stand in {column}.");

    private async Task<string> VerifyAsync()
    {
        var (exit, said) = await site.RunAsync("verify");
        exit.ShouldBe(0, said);
        return said;
    }

    private Task<int> RunAsync(string sql) => site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{").Replace("}", "}}")));
}
