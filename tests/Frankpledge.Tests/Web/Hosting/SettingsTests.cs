using System.Net;
using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

public sealed partial class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("frankpledge-settings").FullName;
    private readonly Dictionary<string, string> environment = [];

    public SettingsTests() => environment["FRANKPLEDGE_DATA"] = folder;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_file_in_the_data_folder_is_read_and_the_environment_goes_before_it()
    {
        File.WriteAllText(Path.Combine(folder, "frankpledge.json"),
            """{ "base_address": "https://plan.example.org", "proxies": ["10.0.0.7", "10.1.0.0/16"], "port": 8080, "mail_server": "smtp.example.org:2525", "mail_from": "plan@example.org" }""");
        environment["FRANKPLEDGE_PORT"] = "9090";

        var settings = Read();

        settings.BaseAddress.ShouldBe(new Uri("https://plan.example.org"));
        settings.Proxies.ShouldBe([IPNetwork.Parse("10.0.0.7/32"), IPNetwork.Parse("10.1.0.0/16")]);
        settings.Port.ShouldBe(9090);
        settings.Mail.ShouldBe(new MailSettings("smtp.example.org", 2525, "plan@example.org", null, null, "starttls"));
    }

    [Theory]
    [InlineData("""{ "data": "/somewhere/else" }""", "leave data out of the file")]
    [InlineData("""{ "hosts": ["plan.example.org www.example.org"] }""", "has \"plan.example.org www.example.org\" as one thing")]
    [InlineData("""{ "prot": 8080 }""", "a setting called prot")]
    public void What_the_file_says_in_vain_is_named(string file, string said)
    {
        File.WriteAllText(Path.Combine(folder, "frankpledge.json"), file);

        Should.Throw<RefusedException>(Read).Message.ShouldContain(said);
    }

    [Fact]
    public void A_variable_that_only_looks_like_a_setting_is_named()
    {
        string[] given = ["FRANKPLEDGE_PROT", "FRANKPLEDGE_PORT", "FRANKPLEDGE_SETTINGS", "FRANKPLEDGE_TEST_POSTGRES", "PATH"];

        SettingsSource.Unknown(given).ShouldBe(["FRANKPLEDGE_PROT"]);
    }

    [Fact]
    public void A_folder_where_the_file_belongs_is_named_and_names_of_hosts_are_taken()
    {
        environment["FRANKPLEDGE_HOSTS"] = "plan.example.org 10.0.0.7 [fd00::7]";
        Read().Hosts.Count.ShouldBe(3);
        Directory.CreateDirectory(Path.Combine(folder, "frankpledge.json"));

        Should.Throw<RefusedException>(Read).Message.ShouldContain("frankpledge.json is a folder");
    }

    [Theory]
    [InlineData("BASE_ADDRESS", "plan.example.org")]
    [InlineData("BASE_ADDRESS", "https://plan.example.org/kent")]
    [InlineData("PORT", "99999")]
    [InlineData("PORT", "http")]
    [InlineData("URLS", "ftp://0.0.0.0")]
    [InlineData("PROXIES", "proxy.example.org")]
    [InlineData("HOSTS", "*")]
    [InlineData("HOSTS", "*.example.org")]
    [InlineData("HOSTS", "plan.example.org:8080")]
    [InlineData("HOSTS", "https://plan.example.org")]
    [InlineData("JSON_LOGS", "perhaps")]
    [InlineData("SECURITY_CONTACT", "me")]
    [InlineData("SETTINGS", "/nowhere/at/all.json")]
    [InlineData("LICENCE", "Ours")]
    [InlineData("LICENCE_ADDRESS", "https://example.org/licence")]
    [InlineData("TELEMETRY", "collector:4318")]
    public void A_wrong_setting_is_refused_in_a_sentence_that_names_it(string name, string value)
    {
        environment[$"FRANKPLEDGE_{name}"] = value;

        var refused = Should.Throw<RefusedException>(Read);

        refused.Reasons.ShouldHaveSingleItem().Sentence.ShouldContain($"FRANKPLEDGE_{name}");
        ShouldReadAsSentences(refused);
    }

    [Theory]
    [InlineData("[1, 2]", "no list of settings")]
    [InlineData("{\n  \"port\": 80 80\n}", "line 2 cannot be read")]
    [InlineData("{ \"port\": 1, \"port\": 2 }", "2 times")]
    [InlineData("{ \"prot\": 1 }", "there is none of that name")]
    public void A_file_of_settings_that_cannot_be_read_is_refused_in_a_sentence_of_our_own(string text, string words)
    {
        File.WriteAllText(Path.Combine(folder, "frankpledge.json"), text);

        var refused = Should.Throw<RefusedException>(Read);

        refused.Message.ShouldContain(words);
        refused.Message.ShouldNotContain("BytePosition");
        ShouldReadAsSentences(refused);
    }

    [Theory]
    [InlineData("ogl-uk-3.0", null, "Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")]
    [InlineData("Our own", "https://example.org/licence", "Our own", "https://example.org/licence")]
    public void A_licence_is_named_in_short_or_with_its_address(string licence, string? address, string name, string url)
    {
        environment["FRANKPLEDGE_LICENCE"] = licence;
        environment["FRANKPLEDGE_LICENCE_ADDRESS"] = address ?? "";

        Read().Licence.ShouldBe(new DataLicence(name, new Uri(url)));
    }

    [Fact]
    public void A_name_in_the_file_that_is_no_setting_is_refused_and_all_that_is_wrong_is_said_at_once()
    {
        File.WriteAllText(Path.Combine(folder, "frankpledge.json"), """{ "base_adress": "https://plan.example.org", "port": "x" }""");

        var refused = Should.Throw<RefusedException>(Read);

        refused.Reasons.Count.ShouldBe(2);
        refused.Message.ShouldContain("base_adress");
        refused.Message.ShouldContain("base_address");
    }

    [Fact]
    public async Task Refuses_to_start_on_a_wrong_setting()
    {
        var settings = new FrankpledgeSettings { Data = folder, Urls = ["http://0.0.0.0:8080"] };
        var (exit, output) = await Verbs.RunAsync(settings, "serve");
        exit.ShouldBe(1);
        output.ShouldContain("FRANKPLEDGE_BASE_ADDRESS");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", null, false, null)]
    [InlineData("http://[::1]:8080", null, true, null)]
    [InlineData("http://*:8080", null, false, "BaseAddressMissing")]
    [InlineData("http://0.0.0.0:8080", "https://plan.example.org", false, null)]
    [InlineData("http://0.0.0.0:8080", "https://plan.example.org", true, "DemonstrationIsForThisMachine")]
    [InlineData("http://127.0.0.1:8080", "https://plan.example.org", true, "DemonstrationIsForThisMachine")]
    public void Refuses_to_be_reached_by_others_without_a_name_or_with_the_demonstration(string url, string? name, bool demonstration, string? code) =>
        OpenDoor.WhyNotListen(new FrankpledgeSettings { Urls = [url], BaseAddress = name is null ? null : new Uri(name), Demonstration = demonstration })
            .Select(reason => reason.Code).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("FRANKPLEDGE_BASE_ADDRESS", "MAIL_SERVER=smtp.example.org MAIL_FROM=plan@example.org")]
    [InlineData("FRANKPLEDGE_MAIL_FROM", "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org")]
    [InlineData("FRANKPLEDGE_MAIL_FROM", "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org MAIL_FROM=plan")]
    [InlineData("FRANKPLEDGE_MAIL_SERVER", "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org:mail MAIL_FROM=plan@example.org")]
    [InlineData("FRANKPLEDGE_MAIL_SECURITY",
        "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org MAIL_FROM=plan@example.org MAIL_SECURITY=perhaps")]
    [InlineData("FRANKPLEDGE_MAIL_SECURITY",
        "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org MAIL_FROM=plan@example.org MAIL_SECURITY=none MAIL_USER=plan MAIL_PASSWORD=xyzzy")]
    [InlineData("FRANKPLEDGE_MAIL_USER", "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org MAIL_FROM=plan@example.org MAIL_PASSWORD=xyzzy")]
    [InlineData("FRANKPLEDGE_MAIL_PASSWORD_FILE",
        "BASE_ADDRESS=https://plan.example.org MAIL_SERVER=smtp.example.org MAIL_FROM=plan@example.org MAIL_USER=plan MAIL_PASSWORD_FILE=/nowhere")]
    public void E_mail_that_is_half_set_up_is_refused_and_its_password_is_never_said(string names, string given)
    {
        foreach (var setting in given.Split(' '))
        {
            environment[$"FRANKPLEDGE_{setting.Split('=')[0]}"] = setting.Split('=')[1];
        }

        var refused = Should.Throw<RefusedException>(Read);

        refused.Message.ShouldContain(names);
        refused.Message.ShouldNotContain("xyzzy");
        ShouldReadAsSentences(refused);
        new MailSettings("smtp.example.org", 587, "plan@example.org", "plan", "xyzzy", "starttls").ToString().ShouldNotContain("xyzzy");
    }

    /// <summary>A capital begins a sentence and nothing else, and each says what to write.</summary>
    private static void ShouldReadAsSentences(RefusedException refused)
    {
        foreach (var sentence in refused.Reasons.Select(reason => reason.Sentence.English))
        {
            sentence[0].ShouldBeOneOf([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ/"], sentence);
            sentence.ShouldEndWith(".");
            CapitalWithin().Matches(sentence).Select(found => found.Value).ShouldBeEmpty(sentence);
            sentence.ShouldContain(". ", customMessage: "what is wrong, then what to do");
        }
    }

    [GeneratedRegex("(?<![.:?!]) (The|There|It) ")]
    private static partial Regex CapitalWithin();

    private FrankpledgeSettings Read() => SettingsSource.Read(environment.GetValueOrDefault);
}
