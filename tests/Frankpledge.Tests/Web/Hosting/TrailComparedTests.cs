using System.Text.Json.Nodes;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary><c>verify</c> compares each row that the audit trail tells of with what the trail says, whatever the table.</summary>
[Trait("Engine", "Both")]
public sealed class TrailComparedTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        first = await Given.APlan(site, kent, "# Streets\nC I will ask Jane Roe to light every park. |by 31 March 2027|\nC I will act on speeding.");
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(first.PlanId, "Jane Roe", "a name"), Given.AChange(site)));
        await Given.EveryIssueFact(site, kent.Id, IssueFactKind.EqualityAnalysed);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("DELETE FROM redactions", "A removal of words that the audit trail has is gone.")]
    [InlineData("UPDATE redactions SET note = 'a mistake'", "The removal of words on Sunday 22 November 2026 is not what the audit trail says was written last. What differs: note in redactions.")]
    [InlineData("UPDATE redactions SET id = '01900000-0000-7000-8000-000000000000'", "The removal of words on Sunday 22 November 2026 is in no entry of the audit trail")]
    [InlineData("UPDATE plans SET \"references\" = replace(\"references\", '2', '1')", "How many references the plan at the address 2025-2029 has given out is not what")]
    [InlineData("UPDATE issue_facts SET person = 'Somebody else' WHERE kind = 'SentToPanel'", "What differs: person in issue_facts.")]
    [InlineData("DELETE FROM issue_facts WHERE kind = 'SentToPanel'", "A fact before issue that the audit trail has is gone.")]
    [InlineData("UPDATE bodies SET title = 'Another body'", "What differs: title in bodies.")]
    [InlineData("UPDATE statements SET number = 7 WHERE number = 2", "What differs: number in statements.")]
    public async Task What_was_altered_or_taken_away_behind_the_program_s_back_is_told(string sql, string told)
    {
        (await VerifyAsync(0)).ShouldContain("The records in use can be read.");
        (await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql))).ShouldBeGreaterThan(0);

        (await VerifyAsync(1)).ShouldContain(told);
    }

    [Theory]
    [InlineData("UPDATE issue_overrides SET reason = 'It did not matter to anybody here.'", "What differs: reason in issue_overrides.")]
    [InlineData("DELETE FROM issue_overrides", "An override that the audit trail has is gone.")]
    public async Task An_override_that_was_altered_or_taken_away_is_told(string sql, string told)
    {
        var area = await site.ReadAsync(db => db.AreaFactsAsync(kent.Id));
        var refusal = (await site.ReadAsync(db => db.WhyNotIssueAsync(area, site.Today))).First(reason => NeverOverridden.Why(reason.Code) is null);
        var officer = await site.PersonAsync(kent, Role.ChiefExecutive);
        await site.UseAsync<OverrideIssueRule, IssueOverride>(use => use.RunAsync(kent.Id, 1, new(refusal.Rule!, refusal.Code,
            "The paper was lost; it is written anew in May.", "C. Executive, chief executive", [IssueOverride.MarkOf(refusal)]), site.Today,
            Given.AChange(site) with { WhoId = officer.Id }));
        await VerifyAsync(0);
        (await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql))).ShouldBe(1);

        (await VerifyAsync(1)).ShouldContain(told);
    }

    [Fact]
    public async Task Every_table_of_the_program_is_compared_or_named_as_not_compared()
    {
        var answer = JsonNode.Parse((await site.RunAsync("verify", "--json")).Output)!;
        var compared = answer["tables"]!.AsObject().Select(table => table.Key).ToList();
        var left = answer["not_compared"]!.AsArray().Select(one => one!["table"]!.GetValue<string>()).ToList();
        var all = await site.ReadAsync(db => Task.FromResult(EveryRow.Kinds(db.Model).Select(kind => kind.GetTableName()!).ToList()));

        compared.Concat(left).Order(StringComparer.Ordinal).ShouldBe(all.Order(StringComparer.Ordinal));
        left.ShouldBe(["audit_entries", "change_feed", "mails", "targets"]);
        var said = await VerifyAsync(0);
        left.ShouldAllBe(table => said.Contains($"Not compared with the audit trail: {table}, ", StringComparison.Ordinal));
        foreach (var column in answer["aside"]!.AsArray().Select(one => one!.GetValue<string>()))
        {
            said.ShouldContain(column);
        }
    }

    [Fact]
    public async Task Each_column_of_each_compared_table_is_compared()
    {
        await Given.AnEntry(site, kent, "C2");
        await Given.AClock(site, kent, BodyKind.LocalPolicingBody, Frankpledge.Timetables.Clocks.ClockKind.InformationRequest);
        await Given.ATimetable(site, kent);
        await Given.AnImportInReview(site, kent);
        await VerifyAsync(0);
        var columns = await site.ReadAsync(db => Task.FromResult(EveryRow.Kinds(db.Model).SelectMany(kind => kind.GetProperties()
            .Where(one => !one.IsKey() && !one.IsForeignKey() && one.ClrType != typeof(byte[]) && Other(one) is not null)
            .Select(one => (Table: kind.GetTableName()!, Column: one.GetColumnName(), Other: Other(one)!))).ToList()));
        var aside = JsonNode.Parse((await site.RunAsync("verify", "--json")).Output)!;
        var left = aside["aside"]!.AsArray().Concat(aside["not_compared"]!.AsArray().Select(one => one!["table"])).Select(one => one!.GetValue<string>()).ToList();
        var altered = new List<(string Table, string Column)>();
        foreach (var (table, column, other) in columns.Where(one => !left.Contains(one.Table) && !left.Contains($"{one.Table}.{one.Column}")))
        {
            if (await AlteredAsync(table, column, other))
            {
                altered.Add((table, column));
            }
        }

        var wrong = (await site.ReadAsync(db =>
            TrailCompared.ReadAsync(db, new((_, _) => null, _ => null, text => text.Contains("[removed: ", StringComparison.Ordinal), _ => false), default))).Wrong
                .Select(sentence => sentence.English).ToList();
        altered.Count.ShouldBeGreaterThan(80);
        altered.Where(one => !wrong.Exists(sentence => sentence.EndsWith($"in {one.Table}.", StringComparison.Ordinal)
            && sentence[sentence.IndexOf("What differs: ", StringComparison.Ordinal)..].Split(' ', ',').Contains(one.Column))).ShouldBeEmpty();
    }

    /// <summary>Alters a column of every row; false where there is no row, or the database itself holds it to its form.</summary>
    private async Task<bool> AlteredAsync(string table, string column, string other)
    {
        try
        {
            return await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync($"UPDATE {table} SET \"{column}\" = {other}")) > 0;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private async Task<string> VerifyAsync(int exit)
    {
        var (left, said) = await site.RunAsync("verify");
        left.ShouldBe(exit, said);
        said.ShouldNotContain("   at ");
        return said;
    }

    /// <summary>A value of the same sort that stands nowhere; null where it would have to be read.</summary>
    private static string? Other(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
    {
        { IsEnum: true } => null,
        var kind when kind == typeof(bool) => $"NOT \"{property.GetColumnName()}\"",
        var kind when kind == typeof(int) || kind == typeof(long) => $"COALESCE(\"{property.GetColumnName()}\", 0) + 500",
        var kind when kind == typeof(DateOnly) => "'2031-02-03'",
        var kind when kind == typeof(DateTimeOffset) => "'2031-02-03T00:00:00.0000000Z'",
        var kind when kind == typeof(string) => $"COALESCE(\"{property.GetColumnName()}\", '') || 'x'",
        _ => null,
    };
}
