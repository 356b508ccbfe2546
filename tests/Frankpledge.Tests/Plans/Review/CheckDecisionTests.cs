using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
public sealed class CheckDecisionTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing ada = null!;
    private Reviewing ben = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        var import = await Given.AnImportInReview(site, await Given.AnArea(site), "# Streets\nC I will light every park.\nC I will mend every road.");
        (ada, ben) = (new(site, import, "Ada", Guid.CreateVersion7()), new(site, import, "Ben", Guid.CreateVersion7()));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_second_person_agrees_and_the_edition_says_that_two_people_checked()
    {
        await ada.Accept("I will light");
        await ada.Accept("I will mend");
        await ben.Check("I will light", agrees: true);

        var edition = await ada.Confirm();
        edition.Wordings.Select(w => (w.Text, w.IsCheckedTwice))
            .ShouldBe([("I will light every park.", true), ("I will mend every road.", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_disagreement_stands_in_the_way_until_somebody_decides_again()
    {
        await ada.Accept("I will light");
        await ada.Accept("I will mend");
        await ben.Check("I will light", agrees: false, "The force lights parks.");
        (await Refused(() => ada.Confirm())).ShouldBe("DisagreementsStand");
        (await ada.Find("I will light")).Second!.Says.ShouldBe("The force lights parks.");

        await ada.Accept("I will light");
        (await ada.Find("I will light")).Second!.SettledBy.ShouldBe("Ada");
        (await ada.Confirm()).Wordings.Single(w => w.Text == "I will light every park.").IsCheckedTwice.ShouldBeTrue();
    }

    [Fact]
    public async Task A_check_is_undone_like_any_act_and_falls_with_the_decision_that_it_checked()
    {
        await ada.Accept("I will light");
        var before = await ada.Everything();
        await ben.Check("I will light", agrees: false, "No.");
        await ben.Undo();
        (await ada.Everything()).ShouldBe(before);

        await ben.Check("I will light", agrees: true);
        await ada.Drop("I will light");
        (await ada.Find("I will light")).Second.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_checks_what_nobody_or_they_themselves_decided_and_a_disagreement_says_what_is_wrong()
    {
        (await Refused(() => ben.Check("I will light", agrees: true))).ShouldBe("NotDecidedYet");
        await ada.Accept("I will light");
        (await Refused(() => ada.Check("I will light", agrees: true))).ShouldBe("OwnDecision");
        (await Refused(() => ben.Check("I will light", agrees: false, " "))).ShouldBe("DisagreementUnsaid");
    }

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Reasons.Single().Code;
}
