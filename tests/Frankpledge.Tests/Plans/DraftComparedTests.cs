using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Plans;

/// <summary>Where the statutory draft stands in the records, the text to be issued is compared with it.</summary>
[Trait("Engine", "Both")]
public sealed class DraftComparedTests : IAsyncLifetime
{
    private static readonly DateOnly Issue = new(2025, 3, 26);

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-04-01"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R37")]
    public async Task What_is_recorded_of_the_draft_is_compared_with_the_draft_that_stands_here()
    {
        await EveryIssueFact(site, kent.Id);
        var draft = await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        var changed = PlanText.Example.Replace("light every park", "light no park", StringComparison.Ordinal);

        var refused = await Should.ThrowAsync<RefusedException>(() => APlan(site, kent, changed, plan: draft.PlanId, issued: Issue));
        refused.Reasons.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            reason => (reason.Rule, reason.Code).ShouldBe(("R37", "TextDiffersFromDraft")),
            reason => reason.Sentence.English.ShouldContain("differs from edition 1, the statutory draft, in 1 statement."));
        (await APlan(site, kent, plan: draft.PlanId, issued: Issue)).Number.ShouldBe(2);
    }

    [Fact, Rule("R37")]
    public async Task A_changed_text_is_issued_once_the_chief_constable_was_asked_about_the_changes()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.NothingChanged);
        var draft = await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ChangesConsulted, Day("2025-02-12"), "A. Person, Head of Policy", "Letter"));

        (await APlan(site, kent, PlanText.Example.Replace("light every park", "light no park", StringComparison.Ordinal), plan: draft.PlanId, issued: Issue))
            .Number.ShouldBe(2);
    }
}
