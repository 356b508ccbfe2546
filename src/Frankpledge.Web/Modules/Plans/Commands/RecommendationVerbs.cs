using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>issue recommendations</c>, <c>recommend</c>, <c>answer</c>: what the panel recommended on a draft, and how each is answered.</summary>
internal static class RecommendationVerbs
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Option<int?> Record = new("--record") { Description = "The number of the record; the open one when left out." };
    private static readonly Option<int> Number = new("--number") { Description = "The number of the recommendation.", Required = true };
    private static readonly Option<string> Text = new("--text") { Description = "What the panel recommends, as it says it.", Required = true };
    private static readonly Option<string> Document = new("--document") { Description = "The report or letter in which it stands.", Required = true };
    private static readonly Option<int?> Page = new("--page") { Description = "The page on which it stands." };
    private static readonly Option<Answer> Given = Choices.OneOf<Answer>("--answer", "How it is answered.").Needed();
    private static readonly Option<string> Reason = new("--reason") { Description = "Why; published with the response.", Required = true };
    private static readonly Option<string> Person = new("--person") { Description = "Who answers: name and post.", Required = true };
    private static readonly Option<DateOnly> On = Ask.Day("--on", "The day of the answer.");
    private static readonly Option<string> Why = new("--why") { Description = "Why it is withdrawn.", Required = true };

    public static IEnumerable<Command> All() => [List(), Recommend(), Answer(), Withdraw()];

    private static Command List() => new Command("recommendations",
        "The panel's recommendations on the draft, with their answers. Answers with a list; each has number, text, document, page, answer, reason, person, answered_on and withdrawn_why. Exit code 1 while one has no answer.") { Area, Record }.Answering(
        (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<RecommendationData>>(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
            if (!RuleReach.HasPanel(area.ModelOn(services.GetRequiredService<TimeProvider>().Today()), area.Nation))
            {
                Verb.Remark(parsed, "The law has no police and crime panel here, so none recommends anything.");
            }

            var records = await db.IssueRecordsOfAsync(area.Id, cancel);
            var number = parsed.GetValue(Record) ?? IssueRecord.OpenNumber(records);
            return [.. records.Where(one => one.Number == number).SelectMany(one => one.Recommendations).OrderBy(one => one.Number)
                .ThenBy(one => one.RecordedAt).Select(one => RecommendationData.Of(one, one.Given))];
        }),
        (rows, output) =>
        {
            if (rows.Count == 0)
            {
                output.Say("No recommendation of the panel is recorded.");
            }

            rows.ToList().ForEach(one => output.Say(
                $"{one.Number}. {one.Text} [{one.Document}] {(one.WithdrawnWhy is { } gone ? (Sentence)$"Withdrawn: {gone}" : one.Answer is null ? (Sentence)"Not answered." : $"{one.Answer}: {one.Reason}")}"));
        },
        rows => rows.Any(one => one is { Answer: null, WithdrawnWhy: null }));

    private static Command Recommend() => new Command("recommend", "Record a recommendation of the panel.") { Area, Record, Number, Text, Document, Page }.Answering(
        (parsed, cancel) => ActAsync(parsed, "Recorded a recommendation of the panel at the command line", (services, area, record, change) =>
            services.GetRequiredService<RecordRecommendation>().RunAsync(area, record, new(parsed.GetValue(Number), parsed.GetRequiredValue(Text),
                parsed.GetRequiredValue(Document), parsed.GetValue(Page)), change, cancel), cancel), Say);

    private static Command Answer() =>
        new Command("answer", "Answer a recommendation of the panel; an earlier answer stays in sight.") { Area, Record, Number, Given, Reason, Person, On }.Answering(
        (parsed, cancel) => ActAsync(parsed, "Answered a recommendation of the panel at the command line", (services, area, record, change) =>
            services.GetRequiredService<AnswerRecommendation>().RunAsync(area, record, parsed.GetValue(Number), new(parsed.GetValue(Given),
                parsed.GetRequiredValue(Reason), parsed.GetRequiredValue(Person), parsed.GetValue(On)), change, cancel), cancel), Say);

    private static Command Withdraw() =>
        new Command("withdraw-recommendation", "Withdraw a recommendation that was recorded by mistake.") { Area, Record, Number, Why }.Answering(
        (parsed, cancel) => ActAsync(parsed, "Withdrew a recommendation of the panel at the command line", (services, area, record, change) =>
            services.GetRequiredService<WithdrawRecommendation>().RunAsync(area, record, parsed.GetValue(Number), parsed.GetRequiredValue(Why), change,
                cancel), cancel), Say);

    private static Task<RecommendationChanged> ActAsync(ParseResult parsed, string why, Func<IServiceProvider, Guid, int, Change, Task> act,
        CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var record = parsed.GetValue(Record) ?? IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(area.Id, cancel));
        await act(services, area.Id, record, services.GetRequiredService<TimeProvider>().ChangeByProgram(why));
        return new RecommendationChanged(area.Slug, record, true);
    });

    private static void Say(RecommendationChanged answer, TextWriter output) => output.Say($"Done for {answer.Area}, record {answer.Record}.");

    private sealed record RecommendationChanged(string Area, int Record, bool Done);
}
