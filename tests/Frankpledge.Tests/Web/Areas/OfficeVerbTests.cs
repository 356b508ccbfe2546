using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Areas;

/// <summary>What the pages of the office do, the command line does too.</summary>
[Trait("Engine", "Both")]
public sealed class OfficeVerbTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Details_are_given_listed_and_taken_away()
    {
        await JsonAsync("areas", "details", "set", "kent", "Email=office@kent.example", "PrivacyReviewedOn=2026-11-01", "--json");
        var given = (await JsonAsync("areas", "details", "get", "kent", "--json")).EnumerateArray()
            .ToDictionary(one => one.GetProperty("detail").GetString()!, one => one.GetProperty("text").GetString());
        (given["Email"], given["PrivacyReviewedOn"], given["Phone"]).ShouldBe(("office@kent.example", "2026-11-01", null));
        (await site.Browser().GetStringAsync("/kent/contact")).ShouldContain("office@kent.example");

        (await JsonAsync("areas", "details", "set", "kent", "Email=", "--json")).EnumerateArray()
            .Single(one => one.GetProperty("detail").GetString() == "Email").GetProperty("text").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("Email=nobody", "Enter an e-mail address")]
    [InlineData("Colour=red", "names no detail")]
    [InlineData("Email", "names no detail")]
    public async Task What_is_no_detail_is_refused_in_words(string typed, string words)
    {
        var (exit, output) = await site.RunAsync("areas", "details", "set", "kent", typed);

        exit.ShouldBe(1);
        output.ShouldContain(words);
    }

    [Fact]
    public async Task A_logo_is_shown_and_removed()
    {
        var file = Path.Combine(site.Settings.Data, "logo.png");
        await File.WriteAllBytesAsync(file, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 1, 2, 3]);

        var address = (await JsonAsync("areas", "logo", "set", "kent", file, "--json")).GetProperty("address").GetString();
        (await site.Browser().GetAsync(address)).EnsureSuccessStatusCode();
        (await JsonAsync("areas", "logo", "remove", "kent", "--json")).GetProperty("address").ValueKind.ShouldBe(JsonValueKind.Null);
        (await site.RunAsync("areas", "logo", "set", "kent", file + ".none")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_is_changed_and_an_unreadable_colour_refused()
    {
        (await JsonAsync("areas", "rename", "kent", "--name", "Kent and Medway", "--json")).GetProperty("name").GetString().ShouldBe("Kent and Medway");
        (await site.RunAsync("areas", "rename", "kent", "--colour", "#ffff00")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_readers_message_is_listed_and_settled_and_its_words_are_erased()
    {
        await site.UseAsync<SendMessage, ReaderMessage>(
            use => use.RunAsync(new(kent.Id, ReaderMessageKind.Mistake, "/kent/data", "A figure is wrong.", "reader@kent.example"), site.Change()));
        var message = (await JsonAsync("messages", "list", "kent", "--json")).GetProperty("waiting").EnumerateArray().Single();
        message.GetProperty("text").GetString().ShouldBe("A figure is wrong.");

        await JsonAsync("messages", "settle", "kent", message.GetProperty("id").GetString()!, "--json");

        (await JsonAsync("messages", "list", "kent", "--json")).GetProperty("waiting").GetArrayLength().ShouldBe(0);
        (await site.ReadAsync(db => Task.FromResult(db.ReaderMessages.Single().Text))).ShouldBeNull();
        (await site.RunAsync("messages", "settle", "kent", message.GetProperty("id").GetString()!)).Exit.ShouldBe(1);
    }

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var (exit, output) = await site.RunAsync(args);
        exit.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
