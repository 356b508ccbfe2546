using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Frankpledge.Tests.Web.Access;

/// <summary>A full disk and a database that is down answer in words on every door, and the page that says so needs neither.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class OutageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/kent")]
    [InlineData("/kent/plan")]
    [InlineData("/kent/search?q=burglary")]
    [InlineData("/kent/manage")]
    [InlineData("/kent/manage/people")]
    [InlineData("/account")]
    [InlineData("/nowhere")]
    public async Task A_database_that_is_down_answers_in_words(string path)
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator);
        var outage = new Outage();
        await using var node = await site.AnotherNodeAsync(outage.Add);
        var visitor = await node.SignedInAsync(person);

        outage.IsDown = true;
        await visitor.OpenAsync(path);

        visitor.Status.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBeOneOf("The service is not available for the moment", "Page not found");
        visitor.Page.DocumentElement.TextContent.ShouldNotContain("Exception");

        outage.IsDown = false;
        (await visitor.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK, "it comes back by itself, and nobody was signed out");
    }

    [Fact]
    public async Task A_post_to_a_database_that_is_down_answers_in_words()
    {
        await using var site = await TestSite.StartAsync();
        var outage = new Outage();
        await using var node = await site.AnotherNodeAsync(outage.Add);
        var visitor = await new Visitor(node.Browser()).OpenAsync("/sign-in");

        outage.IsDown = true;
        await visitor.SendAsync(("Email", "jo@kent.example"), ("Password", "anything"));

        visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("The service is not available for the moment");
    }

    [Fact]
    public async Task A_full_disk_answers_in_words_and_half_saves_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var person = await site.PersonAsync(area, Role.Administrator);
        var outage = new Outage();
        await using var node = await site.AnotherNodeAsync(outage.Add);
        var visitor = await node.SignedInAsync(person);
        await visitor.OpenAsync($"/kent/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}");
        (string, string)[] someone = [("Name", "Jo Miles"), ("Email", "jo@kent.example"), ("Role", "Policy")];

        outage.DiskIsFull = true;
        await visitor.SendAsync(someone);
        visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("The service is not available for the moment");
        (await site.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);

        outage.DiskIsFull = false;
        await visitor.OpenAsync($"/kent/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}");
        await visitor.SendAsync(someone);
        visitor.Page.QuerySelector("#join-link").ShouldNotBeNull(visitor.Main);
    }

    /// <summary>Stands between a node and its records.</summary>
    private sealed class Outage : DbConnectionInterceptor
    {
        public bool IsDown { get; set; }

        public bool DiskIsFull { get; set; }

        public void Add(IServiceCollection services) => services.ConfigureDbContext<AppDb>((_, options) => options.AddInterceptors(this, new FullDisk(this)));

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            IsDown ? throw new NpgsqlException("Failed to connect to 127.0.0.1:1", new SocketException(111)) : new(result);

        private sealed class FullDisk(Outage outage) : SaveChangesInterceptor
        {
            public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
                DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
                outage.DiskIsFull ? throw new DbUpdateException("Not saved", new SqliteException("database or disk is full", 13)) : new(result);
        }
    }
}
