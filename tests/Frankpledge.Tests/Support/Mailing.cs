using Frankpledge.Areas;
using Frankpledge.Areas.Mailing;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Areas.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Frankpledge.Tests.Support;

/// <summary>A site that sends e-mail to a server of the test's own.</summary>
internal sealed class Mailing : IAsyncDisposable
{
    public const string Address = "http://plan.kent.example";

    private readonly TestSite records;

    private Mailing(TestSite records, TestSite site, SmtpSink server) => (this.records, Site, Server) = (records, site, server);

    public TestSite Site { get; }

    public SmtpSink Server { get; }

    public static async Task<Mailing> StartAsync()
    {
        var records = await TestSite.StartAsync();
        var server = new SmtpSink();
        return new Mailing(records, await NodeAsync(records, server.Port), server);
    }

    /// <summary>Another node on the same records, which uses the same server, or one at another port.</summary>
    public Task<TestSite> AnotherNodeAsync(int? port = null) => NodeAsync(records, port ?? Server.Port);

    /// <summary>The same records seen by a node without e-mail.</summary>
    public TestSite WithoutMail => records;

    /// <summary>Sends what is due, until nothing is.</summary>
    public Task<int> SendAsync() => Site.Keeping<MailSender>().SendDueAsync(CancellationToken.None);

    /// <summary>Sends what is due and reads the one message that came of it.</summary>
    public async Task<MimeMessage> ReadOneAsync()
    {
        var before = Server.Taken.Count;
        await SendAsync();
        Server.Taken.Count.ShouldBe(before + 1, string.Join("; ", (await MailsAsync()).Select(mail => $"{mail.Kind} {mail.State} {mail.Trouble}")));
        return Server.Taken.Last().Message;
    }

    /// <summary>The path of the one link of a message that goes to a page of ours other than the first.</summary>
    public static string LinkIn(MimeMessage message)
    {
        var line = message.Text().Split('\n', StringSplitOptions.TrimEntries)
            .Single(line => line.StartsWith($"{Address}/choose-password", StringComparison.Ordinal));
        return line[Address.Length..];
    }

    public Task<List<Mail>> MailsAsync() => Site.ReadAsync(db => db.Mails.AsNoTracking().OrderBy(mail => mail.QueuedAt).ThenBy(mail => mail.Id).ToListAsync());

    public void Move(TimeSpan by)
    {
        records.Clock.Move(by);
        Site.Clock.Set(records.Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Server.DisposeAsync();
        await records.DisposeAsync();
    }

    private static Task<TestSite> NodeAsync(TestSite records, int port) => records.AnotherNodeAsync(with: settings => settings with
    {
        BaseAddress = new Uri(Address), Mail = new MailSettings("127.0.0.1", port, "Kent's plan <plan@kent.example>", null, null, "none"),
    });
}

internal static class MessageParts
{
    public static string Text(this MimeMessage message) => message.TextBody.ShouldNotBeNull();

    public static string Html(this MimeMessage message) => message.HtmlBody.ShouldNotBeNull();
}
