using Frankpledge.Areas;

namespace Frankpledge.Tests.Areas;

public sealed class PasswordRuleTests
{
    private static readonly string[] About = ["Jo Marchetti", "jo.marchetti@norfolk.example", "Norfolk", "Norfolk Constabulary"];

    [Theory]
    [InlineData("violet anvil drifts home")]
    [InlineData("Kx7!mQ2#vL9p")]
    [InlineData("the heron owes me nine")]
    [InlineData("jo likes wet norfolk")]
    [InlineData("ffynnon goch dan y bont")]
    [InlineData("пять сонных жирафов")]
    public void Takes_what_a_guesser_would_not_try_first(string password) => PasswordRule.WhyNot(password, About).ShouldBeNull();

    [Theory]
    [InlineData(null, "PasswordTooShort")]
    [InlineData("", "PasswordTooShort")]
    [InlineData("Kx7!mQ2#vL9", "PasswordTooShort")]
    [InlineData("aaaaaaaaaaaaaaaa", "PasswordRepeats")]
    [InlineData("abab cdcd abab cdcd ", "PasswordRepeats")]
    [InlineData("heronheronheron", "PasswordRepeats")]
    [InlineData("qwertyuiop[]", "PasswordIsWalk")]
    [InlineData("1qaz2wsx3edc", "PasswordIsWalk")]
    [InlineData("poiuytrewq99", "PasswordIsWalk")]
    [InlineData("abcdefghijkl", "PasswordIsWalk")]
    [InlineData("123456789012", "PasswordIsWalk")]
    [InlineData("password1234!", "PasswordIsCommon")]
    [InlineData("P@ssw0rd2026", "PasswordIsCommon")]
    [InlineData("!!Frankpledge1", "PasswordIsCommon")]
    [InlineData("CorrectHorseBatteryStaple", "PasswordIsCommon")]
    [InlineData("Summer-Dragon-2026", "PasswordIsCommon")]
    [InlineData("2026 Police 2026", "PasswordIsCommon")]
    [InlineData("norfolk-police-1", "PasswordIsCommon")]
    [InlineData("Norfolk Constabulary", "PasswordIsPersonal")]
    [InlineData("JoMarchetti123", "PasswordIsPersonal")]
    [InlineData("jo.marchetti@norfolk.example", "PasswordIsPersonal")]
    public void Refuses_what_a_guesser_tries_first(string? password, string code)
    {
        var reason = PasswordRule.WhyNot(password, About).ShouldNotBeNull();

        reason.Code.ShouldBe(code);
        reason.Sentence.ShouldStartWith("Choose ");
    }

    [Fact]
    public void A_password_may_be_long_but_not_endless()
    {
        PasswordRule.WhyNot(new string([.. Enumerable.Range(0, 200).Select(at => (char)('a' + (at * at % 26)))]))?.Code.ShouldNotBe("PasswordTooLong");
        PasswordRule.WhyNot(new string('x', 201))!.Code.ShouldBe("PasswordTooLong");
    }

    [Fact]
    public void The_list_is_long_enough_and_clean()
    {
        using var stream = typeof(PasswordRule).Assembly.GetManifestResourceStream("Frankpledge.Areas.Data.common-passwords.txt")!;
        var words = new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();

        words.Count.ShouldBeGreaterThan(500);
        words.ShouldBeUnique();
        words.ShouldAllBe(word => word.All(char.IsAsciiLetterLower));
    }
}
