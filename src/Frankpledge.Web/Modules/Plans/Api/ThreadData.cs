using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>A line of a thread as data. Fields are documented on the area's data page; they are added to, never renamed.
/// Who recorded it is in the area's own trail and is not given away.</summary>
internal sealed record ThreadData(
    string Reference, ThreadQuestion Question, ThreadKind Kind, string Text, DateOnly On, long? Pence, decimal? Value, string? Unit, string? Period,
    DateOnly? ForDay,
    string? Document, string? Place, string? Address, bool Invented, DateOnly RecordedOn, int Corrected, string? WithdrawnWhy, string Url,
    string? PendingChange, LinkPurpose? Purpose, LinkStrength? Strength, string? LinkWhy, string? Quote, IReadOnlyList<LinkDoubt> Doubts,
    string Plan, bool LinkDropped)
{
    /// <summary>The attached file: its name, the fingerprint (SHA-256) of its content as it came, and its address while the content stands.</summary>
    public string? FileName { get; private init; }
    public string? FileSha256 { get; private init; }
    public string? FileUrl { get; private init; }

    /// <summary>The edition for whose words a promise was recorded as met or given up, where the statement has other words since.</summary>
    public int? WordsOfEdition { get; private init; }

    public static readonly IReadOnlyList<string> Columns =
    [
        "reference", "question", "kind", "text", "on", "pence", "value", "unit", "period", "for_day", "document", "place", "address", "invented", "recorded_on",
        "corrected", "withdrawn_why", "url", "pending_change", "purpose", "strength", "link_why", "quote", "doubts", "plan", "link_dropped",
        "file_name", "file_sha256", "file_url", "words_of_edition",
    ];

    public static ThreadData Of(ThreadLine line, string plan, string reference, string url, AreaFacts area) => new(
        reference, line.Kind.Question(), line.Kind, line.Text, line.On, line.Pence, line.Value, line.Unit, line.Period, line.ForDay, line.Source?.Document,
        line.Source?.Place, line.Source?.Address,
        line.IsInvented, line.RecordedOn, line.Before.Count, line.WithdrawnWhy, url, line.ForDay is { } day ? area.PendingOn(day)?.Warning : null,
        Said(line)?.Purpose, Said(line)?.Strength, Said(line)?.Why, Said(line)?.Quote, Said(line)?.Doubts ?? [], plan, line.IsDropped)
    {
        WordsOfEdition = line.OfEdition, FileName = line.File?.Name, FileSha256 = line.File?.Sha256,
        FileUrl = line.File is { IsRemoved: false } file ? $"{url[..url.IndexOf("/plans/", StringComparison.Ordinal)]}/threads/files/{file.Id}" : null,
    };

    /// <summary>Of what was withdrawn the link says nothing either.</summary>
    private static LinkSaid? Said(ThreadLine line) => line.WithdrawnWhy is null ? line.Link : null;

    /// <summary>The lines of an area, in the order of plans and references, each under its statement's permanent address. Those of a statement that stood
    /// only in editions that were withdrawn are left out, as on its page.</summary>
    /// <param name="root">The area's address on this site.</param>
    public static async Task<IReadOnlyList<ThreadData>> AllAsync(AppDb db, StatementThreads threads, AreaFacts area, DateOnly day, string root)
    {
        var (wordings, editions) = (db.Wordings, db.Editions);
        var lines = await threads.OfAsync(area.Id, day);
        var statements =
            await (from statement in db.Statements.AsNoTracking() join plan in db.Plans on statement.PlanId equals plan.Id where plan.AreaId == area.Id
                && (from wording in wordings join edition in editions on wording.EditionId equals edition.Id
                    where wording.StatementId == statement.Id && edition.WithdrawnAt == null select edition).Any()
                select new { statement.Id, statement.Letter, statement.Number, plan.Slug })
            .ToDictionaryAsync(one => one.Id);
        return
        [
            .. from line in lines
               where statements.ContainsKey(line.Statement)
               let of = statements[line.Statement]
               let reference = new StatementReference(of.Letter, of.Number)
               orderby of.Slug, of.Letter, of.Number
               select Of(line, of.Slug, reference.ToString(), $"{root}/plans/{of.Slug}/{reference}", area),
        ];
    }
}
