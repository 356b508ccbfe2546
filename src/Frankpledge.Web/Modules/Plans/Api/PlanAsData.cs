using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>Reads an edition of a plan as the data that is given away.</summary>
internal sealed class PlanAsData(AppDb db, PublicPlans plans, PromisesHere promises, TimeProvider clock, FrankpledgeSettings settings)
{
    /// <param name="site">Scheme and host, before the permanent addresses.</param>
    /// <returns>Null where there is no such plan or edition.</returns>
    public async Task<PlanData?> ReadAsync(string area, string slug, int? number, string site)
    {
        if (await plans.FindAsync(area, slug, number) is not { Edition: { } edition, Plan: { } plan } found)
        {
            return null;
        }

        var rows = await (
            from wording in db.Wordings.AsNoTracking().Include(w => w.Targets)
            join statement in db.Statements on wording.StatementId equals statement.Id
            where wording.EditionId == edition.Id && !edition.IsWithdrawn
            orderby wording.Order
            select new { wording, statement.Id, statement.Letter, statement.Number }).ToListAsync();

        // Where a promise stands belongs to the promise today: an edition that is not the one that binds says nothing of it.
        var binds = found.Plans.Leading is { } leading && found.Plans.ShownOf(leading).Id == edition.Id;
        var states = (binds ? await promises.OfAsync(found.Area.Id, clock.Today()) : []).ToDictionary(one => one.Promise.Statement, one => one.State);
        var facts = found.Area.Facts();
        return new PlanData(
            found.Area.Slug, plan.Slug, plan.Title, edition.Number, edition.Stage.ToString(), edition.IssuedOn, edition.SourceSha256, edition.Sha256,
            found.Area.IsDemonstration,
            rows.ConvertAll(row =>
            {
                var reference = new StatementReference(row.Letter, row.Number).ToString();
                var w = row.wording;
                return new StatementData(
                    reference, w.Kinds, [.. w.Actors.Select(a => found.NameOf(a, edition))], w.Text, w.Stem, w.Section,
                    [.. w.Targets.OrderBy(t => t.Order).Select(target => TargetData.Of(target, facts))], PublicPlan.Named(w), w.Language,
                    site + found.UrlOf(reference), LabelledWords.Of(w), w.DecidedIn, states.TryGetValue(row.Id, out var state)
                        ? state : null) { SourceText = w.SourceText, Notes = [.. w.Notes.Select(note => new NoteData(note.Label, note.Text))] };
            }),
            await db.LabelSumAsync(edition.Id))
        {
            Standing = found.Standing!.Value.ToString(), EditionUrl = site + found.UrlOf(edition), WithdrawnNote = edition.WithdrawnNote,
            RedactedAt = edition.RedactedAt, InForceTo = found.Standing == EditionStanding.InForce ? found.Plans.EndOf(plan) : null,
            PendingChange = StandingNotice.PendingOn(found)?.Warning,
            WithdrawnEdition = !edition.IsWithdrawn && found.Plans.WithdrawnSince(plan) is { } gone
                ? new(gone.Number, gone.IssuedOn, gone.WithdrawnAt!.Value.LocalDay(), gone.WithdrawnNote!, site + found.UrlOf(gone)) : null,
            IssueNotJudged = edition is { IsIssue: true, IssuedOn: { } issued } ? IssueReading.WhyNotJudged(facts, issued)?.English : null,
            Counts = Of(new PlanCounts(rows.Select(row => row.wording.Kinds))), Licence = LicenceData.Of(settings.Licence),
        };
    }

    private static CountData Of(PlanCounts counts) => new(
        counts.All, counts.Text, counts.Overlapping, Enum.GetValues<StatementKind>()
            .ToDictionary(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()), counts.Of));
}
