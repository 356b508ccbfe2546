using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Threads;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>An account of what happened, with a source, today.</summary>
    public static EntryToRecord AnAccount(TestSite site, string text = "The lamps were put up.") =>
        new(ThreadKind.Account, text, site.Today, new("Minutes of the board", "Item 5", null));

    /// <summary>What a link of a reason says, where a test is about something else.</summary>
    public static LinkToMake AReason { get; } = new(LinkPurpose.Supports, LinkStrength.Fair, "It is about the same parks.");

    /// <summary>What people said, with a source, today, as a reason for a statement.</summary>
    public static EntryToRecord ATheme(TestSite site, string text = "People asked for light in parks.") =>
        new(ThreadKind.Theme, text, site.Today, new("Report of the survey", "Page 4", null)) { Link = AReason };

    /// <summary>The only link of a statement of the plan 2025-2029 that stands, as it is found.</summary>
    public static async Task<LinkFound> TheLink(TestSite site, PoliceArea area, string reference)
    {
        var statement = await StatementId(site, area, reference);
        return (await site.UseAsync<LinksHere, IReadOnlyList<LinkFound>>(use => use.OfAsync(area.Id, site.Today, statement))).ShouldHaveSingleItem();
    }

    /// <summary>The id of a statement of the plan 2025-2029.</summary>
    public static async Task<Guid> StatementId(TestSite site, PoliceArea area, string reference) =>
        (await site.ReadAsync(db => db.StatementAsync(area.Id, "2025-2029", reference, site.Today))).ShouldNotBeNull($"There is no {reference}.").Id;

    /// <summary>An entry on the thread of a statement of the plan 2025-2029; an account unless given.</summary>
    public static async Task<ThreadEntry> AnEntry(TestSite site, PoliceArea area, string reference, EntryToRecord? wanted = null)
    {
        var statement = await StatementId(site, area, reference);
        return await site.UseAsync<AddEntry, ThreadEntry>(use => use.RunAsync(area.Id, statement, wanted ?? AnAccount(site), AChange(site)));
    }

    /// <summary>Where each promise of the plan in force stands today.</summary>
    public static async Task<IReadOnlyList<(string Reference, PromiseState State)>> PromiseStatesOf(TestSite site, PoliceArea area) =>
        [.. (await site.UseAsync<PromisesHere, IReadOnlyList<PromiseStanding>>(use => use.OfAsync(area.Id, site.Today)))
            .Select(one => (one.Promise.Reference.ToString(), one.State))];
}
