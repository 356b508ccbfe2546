using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary><c>audit AREA</c>: who changed what, when and why, with the limits of the page.</summary>
internal static class AuditVerb
{
    private const int OnePage = 50;

    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Option<string?> Person =
        new("--person") { Description = "Only what this person changed: an e-mail address, or 'nobody' for the program and whoever was not signed in." };
    private static readonly Option<string?> Kind = new("--kind") { Description = "Only changes of this kind of thing, by its table, such as people." };
    private static readonly Option<string?> Mentions = new("--mentions") { Description = "Only changes that have these words somewhere." };
    private static readonly Option<DateOnly?> From = Ask.MaybeDay("--from", "The first day.");
    private static readonly Option<DateOnly?> To = Ask.MaybeDay("--to", "The last day.");
    private static readonly Option<Guid?> Before = new("--before") { Description = "Only what is older than this change; an answer gives it as 'older'." };
    private static readonly Option<int> Most = new("--most") { Description = "How many changes to list, at most 1,000.", DefaultValueFactory = _ => OnePage };

    public static Command Create() =>
        new Command("audit", "Who changed what in an area, when and why.") { Area, Person, Kind, Mentions, From, To, Before, Most }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
            if (parsed.GetValue(Kind) is { } kind && db.Model.GetEntityTypes().All(type => type.GetTableName() != kind))
            {
                throw new RefusedException("KindUnknown", $"There is no kind of thing '{kind}'. The changes listed without --kind name theirs.");
            }

            var who = parsed.GetValue(Person);
            var nobody = who == "nobody";
            var person = who is null || nobody ? null : await PersonAsync(db, who, cancel);
            var filter = new AuditFilter(parsed.GetValue(Mentions), person, nobody, parsed.GetValue(Kind), parsed.GetValue(From), parsed.GetValue(To));
            var page = await db
                .AuditPageAsync(AuditReader.TrailOf(db, area.Id), filter, parsed.GetValue(Before),
                    Math.Clamp(parsed.GetValue(Most), 1, 1000), cancel);
            return new AuditListed(
                [.. page.Lines
                    .Select(line =>
                        new AuditChange(line.Id, line.At, line.Who, line.Why, line.Kinds.Split('|', StringSplitOptions.RemoveEmptyEntries), line.RowCount,
                            line.Rows))], page.Older);
        }),
        (listed, output) =>
        {
            foreach (var change in listed.Changes)
            {
                output.WriteLine($"{change.At.LocalTime():yyyy-MM-dd HH:mm:ss}  {change.Who}: {change.Why} ({string.Join(", ", change.Kinds)})");
            }

            output.WriteLine(listed.Changes.Count == 0 ? "No change is like that." : listed.Older is { } older
                ? $"There are older changes: --before {older}" : "That is all.");
        });

    private static async Task<Guid?> PersonAsync(AppDb db, string email, CancellationToken cancel)
    {
        var normal = email.ToUpperInvariant();
        return await db.People.Where(one => one.NormalizedEmail == normal).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException("PersonUnknown", $"Nobody here has the address {email}. 'people list' shows who holds a role.");
    }
}

/// <param name="Older">What to give as --before for the changes before these; null where there are none.</param>
internal sealed record AuditListed(IReadOnlyList<AuditChange> Changes, Guid? Older);

/// <param name="Rows">How many rows the change wrote; <paramref name="FirstRows"/> are the first of them.</param>
internal sealed record AuditChange(Guid Id, DateTimeOffset At, string Who, string Why, IReadOnlyList<string> Kinds, int Rows,
    IReadOnlyList<AuditedRow> FirstRows);
