using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>Before an edition is published: the links that are to be looked at again, or will be. It stops nothing.</summary>
public sealed class SuspectWarning(AppDb db, LinksHere links) : IPublishWarning
{
    public async Task<IReadOnlyList<Reason>> WarnAsync(Guid areaId, DateOnly day, EditionToCome? toCome, CancellationToken cancel = default)
    {
        var standing = (await links.OfAsync(areaId, day, cancel: cancel)).Where(found => found.Counts).ToList();
        var suspect = toCome is null ? [.. standing.Where(found => found.Doubts.Count > 0).Select(found => (Found: found, Doubt: found.Doubts[0]))]
            : await UnderAsync(toCome, standing, cancel);
        var names = await db.StatementNamesAsync(areaId, [.. suspect.Select(one => one.Found.Link.StatementId).Distinct()], day, cancel);
        return
        [
            .. from one in suspect
               where names.ContainsKey(one.Found.Link.StatementId)
               let statement = names[one.Found.Link.StatementId].Reference
               orderby statement, one.Found.Link.Id
               select new Reason("LinkSuspect", toCome is null ? Sentence(one.Found, statement, one.Doubt) : ToCome(one.Found, statement, one.Doubt),
                   Severity: Severity.Warn),
        ];
    }

    /// <summary>Which links of the plan will be suspect once it shows this text: by what each saw, whatever stands between.</summary>
    private async Task<List<(LinkFound Found, LinkDoubt Doubt)>> UnderAsync(EditionToCome toCome, List<LinkFound> standing, CancellationToken cancel)
    {
        var ofPlan = (await db.StatementsOfPlanAsync(toCome.Plan, cancel)).ToHashSet();
        var here = standing.Where(found => ofPlan.Contains(found.Link.StatementId)).ToList();
        var seen = await db.SeenTextsAsync([.. here.Select(Seen).Distinct()], cancel);
        var words = toCome.Words.Where(one => one.Statement is not null).DistinctBy(one => one.Statement)
            .ToDictionary(one => one.Statement!.Value, one => one.Words);
        var text = new QuotedText(string.Join(' ', toCome.Words.Select(one => one.Words)));
        var found = new List<(LinkFound, LinkDoubt)>();
        foreach (var link in here)
        {
            var (was, then) = (seen.GetValueOrDefault(Seen(link)), words.GetValueOrDefault(link.Link.StatementId));
            var isOther = WordsSeenReading.IsOther(was, then);
            if (isOther && then is null)
            {
                found.Add((link, LinkDoubt.StatementDropped));
            }
            else if (link.Link.Quote is { } quote && !text.Has(quote))
            {
                found.Add((link, LinkDoubt.QuoteBroken));
            }
            else if (isOther)
            {
                found.Add((link, LinkDoubt.StatementReworded));
            }
        }

        return found;
    }

    private static WordsSeen Seen(LinkFound found) => new(found.Link.StatementId, found.Link.SeenEditionId);

    private static Sentence ToCome(LinkFound found, string statement, LinkDoubt doubt) => doubt switch
    {
        LinkDoubt.StatementDropped =>
            (Sentence)$"{statement} is dropped, to which “{found.End!.Title}” is linked. Look at the link again once the plan shows this text.",
        LinkDoubt.QuoteBroken =>
            (Sentence)$"This text does not have the words that the link of {statement} to “{found.End!.Title}” quotes. Look at the link once the plan shows it.",
        _ => (Sentence)$"{statement} gets other words than those that its link to “{found.End!.Title}” saw. Look at the link again once the plan shows them.",
    };

    private static Sentence Sentence(LinkFound found, string statement, LinkDoubt doubt) => doubt switch
    {
        LinkDoubt.StatementReworded => (Sentence)$"{statement} has other words than those that its link to “{found.End!.Title}” saw. Look at the link again.",
        LinkDoubt.StatementDropped => (Sentence)$"The plan has dropped {statement}, to which “{found.End!.Title}” is linked. Look at the link again.",
        LinkDoubt.StatementJoined =>
            (Sentence)$"{statement} went into {found.Heir!.Reference}. Carry its link to “{found.End!.Title}” over, or drop it.",
        LinkDoubt.EndChanged => (Sentence)$"“{found.End!.Title}” says something else than its link to {statement} saw. Look at the link again.",
        _ => (Sentence)$"The plan does not have the words any more that the link of {statement} to “{found.End!.Title}” quotes. Look at the link again.",
    };
}
