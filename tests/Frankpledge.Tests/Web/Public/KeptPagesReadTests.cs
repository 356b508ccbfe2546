using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed partial class KeptPagesReadTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["area"] = "kent", ["plan"] = "2025-2029", ["number"] = "1", ["reference"] = "C1", ["rule"] = "R36", ["part"] = "safer-streets",
    };

    [Fact]
    public async Task No_kept_page_reads_a_table_whose_changes_evict_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var read = new TablesRead();
        await using var node = await site.AnotherNodeAsync(services => services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(read)));
        var area = await Given.AnArea(site);
        var first = await Given.APlan(site, area);
        await Given.APlan(site, area, plan: first.PlanId);
        await Given.EveryIssueFact(site, area.Id, IssueFactKind.RecommendationsAnswered, IssueFactKind.ResponsePublished);
        await Given.ARecordedRecommendation(site, area.Id, 1);
        await Given.ARecordedAnswer(site, area.Id, 1, Given.AnAnswer(site.Today));
        await Given.ARecordedFact(site, area.Id, new(IssueFactKind.ResponsePublished, site.Today, "A. Person, Head of Policy", "Response to the panel"));
        await site.UseAsync<RecordDecisionPaper, DecisionPaper>(use => use.RunAsync(area.Id, 1, new("Decision 1", "1. It was decided."), Given.AChange(site)));
        var part = (await node.ReadAsync(db => Task.FromResult(first.Parts.First(part => part.Level == 1)))).Anchor;
        var model = await node.ReadAsync(db => Task.FromResult(db.Model));
        var asked = 0;

        foreach (var page in node.Keeping<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.Metadata.GetMetadata<KeptAttribute>() is not null))
        {
            var path = Parameter()
                .Replace("/" + page.RoutePattern.RawText!.TrimStart('/'), match => match.Groups[1].Value == "part" ? part : Values[match.Groups[1].Value]);
            read.Tables.Clear();
            var answer = await node.Browser().GetAsync(new Uri($"{path}?q=park&from=1&to=2", UriKind.Relative));

            ((int)answer.StatusCode).ShouldBe(200, path);
            read.Tables.Keys.Where(table => model.GetEntityTypes().Any(entity => entity.GetTableName() == table) && !model.MayBeOnPages(table))
                .ShouldBeEmpty(path);
            asked++;
        }

        asked.ShouldBeGreaterThan(20);
        model.MayBeOnPages("candidates").ShouldBeFalse();
    }

    [Fact]
    public async Task Links_in_doubt_are_found_in_no_table_whose_changes_evict_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var read = new TablesRead();
        await using var node = await site.AnotherNodeAsync(services => services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(read)));
        var area = await Given.AnArea(site);
        await Given.APlan(site, area);
        await Given.AnEntry(site, area, "C1");
        var model = await node.ReadAsync(db => Task.FromResult(db.Model));
        new HttpContextAccessor().HttpContext = new DefaultHttpContext();

        await node.UseAsync<StuckLinks, IReadOnlyList<Stuck>>(links => links.OfAsync(area.Facts(), site.Today, CancellationToken.None));

        read.Tables.Keys.ShouldContain("thread_links");
        read.Tables.Keys.Where(table => !model.MayBeOnPages(table)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\{([a-z]+)[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Parameter();

    /// <summary>The names of all tables in what a request asks the database.</summary>
    private sealed partial class TablesRead : DbCommandInterceptor
    {
        private readonly HttpContextAccessor request = new();

        public ConcurrentDictionary<string, bool> Tables { get; } = new();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Note(command.CommandText);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command.CommandText);
            return ValueTask.FromResult(result);
        }

        private void Note(string sql)
        {
            // What runs behind the requests reads other tables.
            foreach (Match table in request.HttpContext is null ? [] : Table().Matches(sql).ToArray())
            {
                Tables[table.Groups[1].Value] = true;
            }
        }

        [GeneratedRegex("""\b(?:FROM|JOIN)\s+"?([a-z_]+)"?""", RegexOptions.IgnoreCase)]
        private static partial Regex Table();
    }
}
