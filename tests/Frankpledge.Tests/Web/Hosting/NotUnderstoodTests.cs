using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Hosting;

public sealed class NotUnderstoodTests
{
    [Theory]
    [InlineData("planning-period --issued 2016-10-10", "There is no verb \"planning-period\".", "Did you mean \"law planning-period\"?",
        "\"./frankpledge --help\" says what there is.")]
    [InlineData("plan", "There is no verb \"plan\".", "Did you mean \"plans\"?", "\"./frankpledge --help\" says what there is.")]
    [InlineData("zebra", "There is no verb \"zebra\".", "\"./frankpledge --help\" says what there is.")]
    [InlineData("law zebra", "There is no verb \"law zebra\".", "\"./frankpledge law --help\" says what there is.")]
    [InlineData("law veto", "Option '--members' is required.", "Option '--for' is required.", "\"./frankpledge law veto --help\" says what there is.")]
    [InlineData("law", "Required command was not provided.", "\"./frankpledge law --help\" says what there is.")]
    public async Task Says_what_was_not_understood_and_what_may_have_been_meant_and_no_more(string typed, params string[] said)
    {
        var (exit, output) = await Verbs.RunAsync(new FrankpledgeSettings(), typed.Split(' '));

        exit.ShouldBe(Verb.WrongUsage);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(said);
    }
}
