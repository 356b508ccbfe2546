using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>issue ...</c>: what the law asks before a plan is issued, for scripts: show, why-not, record, withdraw, override.</summary>
internal static class IssueVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Option<IssueFactKind> Kind = Choices.OneOf<IssueFactKind>("--fact", "What happened.").Needed();
    private static readonly Option<DateOnly?> On = Ask.MaybeDay("--on", "The day on which it happened; the one that the timetable has when left out.");
    private static readonly Option<int?> Record =
        new("--record") { Description = "The number of the record, as issue why-not gives it; what is recorded for the next plan or variation when left out." };
    private static readonly Option<string> Person = new("--person") { Description = "Who did it: name and post.", Required = true };
    private static readonly Option<string> Document = new("--document") { Description = "The document that shows it, and where it is.", Required = true };
    private static readonly Option<string?> Detail =
        new("--detail") { Description =
            "contents-mapped: letters of a b c d e ea f. panel-reported: report, recommendations, or report and recommendations. recommendations-answered: how many. issuer: the capacity. chief-constable-answered, changes-made: what was said or changed. limbs-mapped: which of policing, crime reduction, national functions; or none." };
    private static readonly Option<Exchange?> How = Choices.MaybeOneOf<Exchange>("--how", "How an exchange with the chief constable was held.");
    private static readonly Option<string?> Edition =
        new("--edition") { Description = "The frozen edition that it is about, such as 2025-2029/2: its fingerprint is kept with the fact." };
    private static readonly Option<Guid> Fact = new("--id") { Description = "The fact's id, as issue show gives it.", Required = true };
    private static readonly Option<string> Why = new("--why") { Description = "Why it is withdrawn.", Required = true };
    private static readonly Option<string> Rule = new("--rule") { Description = "The rule of the refusal, such as R31.", Required = true };
    private static readonly Option<string> Code = new("--code") { Description = "The code of the refusal, as issue why-not gives it.", Required = true };
    private static readonly Option<string[]> Shown =
        new("--refusal") { Description = "The mark of each refusal that the officer has read, as issue why-not gives it. Once for each; may be left out where one refusal has this code." };
    private static readonly Option<string> Reason = new("--reason") { Description = "The reason, public for ever.", Required = true };
    private static readonly Option<string> Officer = new("--officer") { Description = "The statutory officer who decides: name and post.", Required = true };

    public static Command Create()
    {
        var onDay = Ask.MaybeDay("--on", "The day of issue to look at; today when left out.");
        var forDay = Ask.MaybeDay("--on", "The day of issue that it stops; today when left out.");
        var issue = new Command("issue", "What the law asks before a plan is issued: the facts, what is missing, and what the statutory officer overrode.")
        {
            new Command("show",
                "List what is recorded before each issue. Answers with records; each has number, issued_on, plan, edition, edition_withdrawn_on, panel_response, facts, overrides, remarks and doubts.") { Area }.Answering(
                (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<IssueData>>(async services =>
                {
                    var db = services.GetRequiredService<AppDb>();
                    var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
                    var today = services.GetRequiredService<TimeProvider>().Today();
                    var plans = await db.PlansOfAsync(area.Id, today, cancel);
                    return await IssueData.OfAreaAsync(db, plans, area, today, cancel);
                }),
                (records, output) =>
                {
                    if (records.Count == 0)
                    {
                        output.Say("Nothing is recorded before an issue.");
                    }

                    foreach (var record in records)
                    {
                        output.Say(record.IssuedOn is not { } day ? "Not issued yet" : record.EditionWithdrawnOn is { } gone
                            ? (Sentence)$"{record.Plan} {record.Edition}, issued on {day:yyyy-MM-dd}; withdrawn here on {gone:yyyy-MM-dd}"
                            : $"{record.Plan} {record.Edition}, issued on {day:yyyy-MM-dd}");
                        record.Facts.ToList()
                            .ForEach(fact =>
                                output.Say($"  {fact.On:yyyy-MM-dd} {fact.Rule,-4} {Choices.InWords(fact.Kind)} {fact.Detail} {fact.Person}; {fact.Document}{(fact.WithdrawnOn is null ? "" : " (withdrawn)")} [{fact.Id}]"));
                        record.Overrides.ToList()
                            .ForEach(made => output.Say($"  {made.On:yyyy-MM-dd} {made.Rule,-4} overridden by {made.Officer}: {made.Reason}"));
                        record.Remarks.ToList().ForEach(remark => output.Say($"  {remark.Rule,-4} Remarked, stopped nothing: {remark.Sentence}"));
                        record.Doubts.ToList().ForEach(doubt => output.Say($"  {doubt.Rule,-4} In doubt, stops nothing: {doubt.Sentence}"));
                    }
                }),
            new Command("why-not",
                "Say what stops the issue of a plan. Answers with on, record (the number of what is recorded for it), allowed (null where it is not judged), not_judged (why nothing is judged, or null) and reasons; each says whether it is never overridden, and why, and has the mark by which it is overridden; warnings stop nothing. Exit code 1 while reasons stand.") { Area, Record, onDay }.Answering(
                (parsed, cancel) => Records.PreparedAsync(async services =>
                {
                    var db = services.GetRequiredService<AppDb>();
                    var day = parsed.GetValue(onDay) ?? services.GetRequiredService<TimeProvider>().Today();
                    var facts = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
                    var number = await NumberAsync(parsed, services, facts.Id, cancel);
                    var reasons = await db.WhyNotIssueAsync(facts, day, number, cancel);
                    var notJudged = IssueReading.WhyNotJudged(facts, day);
                    return new WhyNotAnswer(day, number, notJudged is null
                        ? reasons.Count == 0
                        : null, notJudged,
                            [.. reasons.Select(
                                reason => new ReasonOfIssue(reason.Code, reason.Sentence, reason.Rule, reason.Source, reason.Severity,
                                    NeverOverridden.Why(reason.Code), IssueOverride.MarkOf(reason)))],
                        [
                            .. await db.CheckIssueAsync(facts, day, number, cancel),
                            .. await services.GetRequiredService<PublishWarnings>()
                                .OfAsync(facts.Id, services.GetRequiredService<TimeProvider>().Today(), null, cancel),
                        ]);
                }),
                (answer, output) =>
                {
                    output.Say(answer.NotJudged
                        ?? (answer.Allowed == true ? (Sentence)"Nothing stands in the way." : answer.Reasons.Count == 1
                            ? (Sentence)"1 reason stops the issue." : $"{answer.Reasons.Count} reasons stop the issue."));
                    answer.Reasons.ToList().ForEach(reason =>
                        output.Say($"{reason.Rule,-4} {reason.Sentence} (--code {JsonNamingPolicy.KebabCaseLower.ConvertName(reason.Code)} --refusal {reason.Mark})"));
                    answer.Warnings.ToList().ForEach(warning => output.Say($"{warning.Rule,-4} To look at, stops nothing: {warning.ForOffice}"));
                },
                answer => answer.Reasons.Count > 0),
            new Command("record", "Record a fact.") { Area, Record, Kind, On, Person, Document, Detail, How, Edition }.Answering(
                (parsed, cancel) => ChangeAsync(parsed, "Recorded a fact before issue at the command line", async (services, area, change) =>
                    await services.GetRequiredService<RecordIssueFact>()
                        .RunAsync(area, await NumberAsync(parsed, services, area, cancel),
                            new(parsed.GetValue(Kind), await DayAsync(parsed, services, area, cancel), parsed.GetRequiredValue(Person),
                                parsed.GetRequiredValue(Document),
                                parsed.GetValue(Detail)) { How = parsed.GetValue(How), Edition = parsed.GetValue(Edition) }, change, cancel), cancel),
                Say),
            new Command("withdraw", "Withdraw a fact that was recorded by mistake.") { Area, Fact, Why }.Answering(
                (parsed, cancel) => ChangeAsync(parsed, "Withdrew a fact before issue at the command line", (services, area, change) =>
                    services.GetRequiredService<WithdrawIssueFact>().RunAsync(area, parsed.GetValue(Fact), parsed.GetRequiredValue(Why), change, cancel),
                        cancel),
                Say),
            new Command("override", "Override a refusal as the statutory officer, in public and for ever. What nobody may set aside says so.") { Area,
                Record, Rule, Code, Shown, forDay, Reason, Officer }.Answering(
                (parsed, cancel) =>
                    ChangeAsync(parsed, $"Override of {parsed.GetRequiredValue(Rule)} by {parsed.GetRequiredValue(Officer)}, entered at the command line",
                        async (services, area, change) =>
                    await services.GetRequiredService<OverrideIssueRule>()
                        .RunAsync(area, await NumberAsync(parsed, services, area, cancel),
                            new(parsed.GetRequiredValue(Rule), AsStored(parsed.GetRequiredValue(Code)), parsed.GetRequiredValue(Reason),
                                parsed.GetRequiredValue(Officer), await ShownAsync(parsed, services, area, parsed.GetValue(forDay), cancel)),
                            parsed.GetValue(forDay) ?? services.GetRequiredService<TimeProvider>().Today(), change, cancel), cancel),
                Say),
        };
        RecommendationVerbs.All().Concat(DecisionVerbs.All()).Concat(CopiesVerbs.All()).ToList().ForEach(issue.Add);
        return issue;
    }

    private static Task<ChangedAnswer> ChangeAsync(ParseResult parsed, string why, Func<IServiceProvider, Guid, Change, Task> change,
        CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var area = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        await change(services, area.Id, services.GetRequiredService<TimeProvider>().ChangeByProgram(why));
        return new ChangedAnswer(area.Slug, true);
    });

    /// <summary>What was typed, or the day that the timetable has: no day is typed twice.</summary>
    private static async Task<DateOnly> DayAsync(ParseResult parsed, IServiceProvider services, Guid area, CancellationToken cancel) => parsed.GetValue(On)
        ?? (await services.GetRequiredService<StepDays>()(area, services.GetRequiredService<TimeProvider>().Today(), cancel))
            .Where(step => step.Fact == parsed.GetValue(Kind).ToString()).Select(step => (DateOnly?)step.On).FirstOrDefault()
        ?? throw new RefusedException("FactDayMissing", "Give the day on which it happened with --on: the timetable has none for it.");

    private static async Task<int> NumberAsync(ParseResult parsed, IServiceProvider services, Guid area, CancellationToken cancel) =>
        parsed.GetValue(Record) ?? IssueRecord.OpenNumber(await services.GetRequiredService<AppDb>().IssueRecordsOfAsync(area, cancel));

    /// <summary>The refusals that were named or, where one alone has the code, that one.</summary>
    private static async Task<IReadOnlyList<string>> ShownAsync(ParseResult parsed, IServiceProvider services, Guid area, DateOnly? on,
        CancellationToken cancel)
    {
        if (parsed.GetValue(Shown) is { Length: > 0 } named)
        {
            return named;
        }

        var db = services.GetRequiredService<AppDb>();
        var code = AsStored(parsed.GetRequiredValue(Code));
        var standing = (await db.WhyNotIssueAsync(await db.AreaFactsAsync(area, cancel), on ?? services.GetRequiredService<TimeProvider>().Today(),
                await NumberAsync(parsed, services, area, cancel), cancel))
            .Where(reason => reason.Rule == parsed.GetRequiredValue(Rule) && reason.Code == code).Select(IssueOverride.MarkOf).ToList();
        return standing.Count < 2 ? standing
            : throw new RefusedException("RefusalsSeveral",
                $"{standing.Count} refusals have this code. Name each that the officer has read with --refusal: {string.Join(", ", standing)}.");
    }

    /// <summary>A code is shown and typed in plain words, step-skipped, and stored as StepSkipped, which is taken too.</summary>
    private static string AsStored(string typed) =>
        string.Concat(typed.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static void Say(ChangedAnswer answer, TextWriter output) => output.Say($"Done for {answer.Area}.");

    private sealed record WhyNotAnswer(DateOnly On, int Record, bool? Allowed, Sentence? NotJudged, IReadOnlyList<ReasonOfIssue> Reasons,
        IReadOnlyList<Reason> Warnings);

    private sealed record ReasonOfIssue(
        string Code, Sentence Sentence, string? Rule, string? Source, Severity Severity, Sentence? NeverOverridden, string Mark);

    private sealed record ChangedAnswer(string Area, bool Done);
}
