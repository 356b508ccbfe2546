using Frankpledge.Plans;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>Says at the top of a page that the text on it is not the plan in force, and leads to the one that is.</summary>
internal static class StandingNotice
{
    /// <returns>Null on the plan in force, and where there is no plan.</returns>
    public static Notice? Of(PublicPlan found) =>
        found is { Edition: { } edition, Standing: { } standing and not EditionStanding.InForce }
            ? new Notice(Sentence(found, edition, standing), LinkFrom(found)) : null;

    /// <summary>That the text is the plan in force, and the last day of its period; null for any other, which <see cref="Of"/> tells of.</summary>
    public static string? InForceTo(PublicPlan found) => found is { Standing: EditionStanding.InForce, Plan: { } plan } && found.Plans.EndOf(plan) is { } end
        ? PublicText.Get("InForceTo", EditionWords.Day(end)) : null;

    /// <summary>The announced change of the law that the day of <see cref="InForceTo"/> lies beyond, or null.</summary>
    public static PendingChange? PendingOn(PublicPlan found) =>
        found is { Standing: EditionStanding.InForce, Plan: { } plan } && found.Plans.EndOf(plan) is { } end ? found.Area.Facts().PendingOn(end) : null;

    /// <summary>That an edition was withdrawn in whose place an older text, or a draft, stands for the plan now; null where none was.</summary>
    public static Notice? OfWithdrawal(PublicPlan found) =>
        found is { Plan: { } plan, Edition.IsWithdrawn: false } && found.Plans.WithdrawnSince(plan) is { WithdrawnAt: { } at } gone
        ? new Notice(
            PublicText.Get("NoticeWithdrawnSince", gone.Number, EditionWords.Sentence(gone), EditionWords.Day(at.LocalDay()), gone.WithdrawnNote!),
            new Link(PublicText.Get("NoticeWithdrawnLink", gone.Number), found.UrlOf(gone)))
        : null;

    /// <summary>The standing in one or two words, for lists.</summary>
    public static string Word(EditionStanding standing) => PublicText.Get($"Standing{standing}");

    private static string Sentence(PublicPlan found, Edition edition, EditionStanding standing) => standing switch
    {
        EditionStanding.Withdrawn => PublicText.Get("NoticeWithdrawn", EditionWords.Day(edition.WithdrawnAt!.Value.LocalDay()), edition.WithdrawnNote!),
        EditionStanding.ToCome => PublicText.Get("NoticeToCome", EditionWords.Day(edition.Day)),
        EditionStanding.Draft => PublicText.Get("NoticeDraft", EditionWords.Sentence(edition)),
        EditionStanding.Over => string.Join(' ', Over(found, edition)),
        _ => PublicText.Get($"Notice{standing}", EditionWords.Sentence(edition)),
    };

    /// <summary>Since when it is over, and that no plan took its place where none did.</summary>
    private static IEnumerable<string> Over(PublicPlan found, Edition edition)
    {
        yield return PublicText.Get("NoticeOver", EditionWords.Sentence(edition));
        if (found.Plans.EndOf(found.Plan!) is { } end)
        {
            yield return PublicText.Get("NoticeEnded", EditionWords.Day(end));
        }

        if (found.Plans.PlanInForce is null)
        {
            yield return PublicText.Get("NoticeNone");
        }
    }

    private static Link? LinkFrom(PublicPlan found)
    {
        if (found.Plans.PlanInForce is { } inForce)
        {
            return new Link(PublicText.Get("NoticeInForce", inForce.Title), found.RootOf(inForce));
        }

        if (found.Plans.Leading is { } leading && leading != found.Plan)
        {
            return new Link(PublicText.Get("NoticeLast", leading.Title), found.RootOf(leading));
        }

        return NextOf(found);
    }

    /// <summary>To the plan that is to come; null where none is public.</summary>
    public static Link? NextOf(PublicPlan found) => found.Plans.Next is not { } next ? null
        : new Link(PublicText.Get(found.Plans.ShownOf(next).IsIssue ? "NoticeNextIssued" : "NoticeNext", next.Title), found.RootOf(next));
}
