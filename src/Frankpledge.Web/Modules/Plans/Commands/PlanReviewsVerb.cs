using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>plan-reviews ...</c>: the review log of a plan that was issued, and its variations (R43, R44).</summary>
internal static class PlanReviewsVerb
{
    private static readonly Argument<string> Place = new("place") { Description = "Area and plan, such as kent/2025-2029." };

    public static Command Create() => new("plan-reviews", "The review log of a plan and its variations; recording a review.") { List(), Record(), Withdraw() };

    private static Command List() => new Command("list",
        "List the reviews and the variations. Answers with plan, issued_on, reviews (id, reviewed_on, cause, outcome, person, document, words, withdrawn_on, withdrawn_why), variations (edition, issued_on, changes) and owed. Exit code 1 while a review is owed.") { Place }.Answering(
        (parsed, cancel) => InPlanAsync(parsed, (services, area, plan) => ReadAsync(services, area, plan, cancel)), Write, answer => answer.Owed.Count > 0);

    private static Command Record()
    {
        var on = Ask.Day("--on", "The day of the review.");
        var cause = Choices.OneOf<ReviewCause>("--cause", "Why it was reviewed.").Needed();
        var outcome = Choices.OneOf<ReviewOutcome>("--outcome", "What follows.").Needed();
        var person = new Option<string>("--person") { Description = "Who reviewed it: name and post.", Required = true };
        var document = new Option<string>("--document") { Description = "The document that shows it, and where it is.", Required = true };
        var words = new Option<string?>("--words") { Description = "What was found." };
        return new Command("record", "Record a review; public at once. Answers as list does.") { Place, on, cause, outcome, person, document, words }.Answering(
            (parsed, cancel) => InPlanAsync(parsed, async (services, area, plan) =>
            {
                await services.GetRequiredService<RecordPlanReview>().RunAsync(area, plan, new(parsed.GetValue(on), parsed.GetValue(cause),
                    parsed.GetValue(outcome),
                    parsed.GetRequiredValue(person), parsed.GetRequiredValue(document), parsed.GetValue(words)),
                    services.GetRequiredService<TimeProvider>().ChangeByProgram("Recorded a review of a plan at the command line"), cancel);
                return await ReadAsync(services, area, plan, cancel);
            }), Write);
    }

    private static Command Withdraw()
    {
        var id = new Option<Guid>("--id") { Description = "The review's id, as list --json gives it.", Required = true };
        var why = new Option<string>("--why") { Description = "Why it is withdrawn.", Required = true };
        return new Command("withdraw", "Withdraw a review that was recorded by mistake. Answers as list does.") { Place, id, why }.Answering(
            (parsed, cancel) => InPlanAsync(parsed, async (services, area, plan) =>
            {
                await services.GetRequiredService<WithdrawPlanReview>().RunAsync(area, plan, parsed.GetValue(id), parsed.GetRequiredValue(why),
                    services.GetRequiredService<TimeProvider>().ChangeByProgram("Withdrew a review of a plan at the command line"), cancel);
                return await ReadAsync(services, area, plan, cancel);
            }), Write);
    }

    private static async Task<PlanReviewsData> ReadAsync(IServiceProvider services, Guid area, string plan, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var facts = await db.AreaFactsAsync(area, cancel);
        return await db.PlanInUseAsync(facts, plan, services.GetRequiredService<TimeProvider>().Today(), cancel) is { } use
            ? PlanReviewsData.Of(use, $"/{facts.Slug}/plans/{plan}")
            : throw new RefusedException("PlanUnknown", $"This area has no plan at the address {plan}.");
    }

    private static Task<PlanReviewsData> InPlanAsync(ParseResult parsed, Func<IServiceProvider, Guid, string, Task<PlanReviewsData>> act) =>
        parsed.GetRequiredValue(Place).Split('/', 2) is [var area, var plan]
            ? Records.PreparedAsync(async services => await act(services, (await services.GetRequiredService<AppDb>().AreaAsync(area, default)).Id, plan))
            : throw new RefusedException("PlanNotNamed", "Name the area and the plan, such as kent/2025-2029.");

    private static void Write(PlanReviewsData answer, TextWriter output)
    {
        output.Say(answer.IssuedOn is { } day ? $"{answer.Plan}, issued on {day:yyyy-MM-dd}." : (Sentence)$"{answer.Plan} is not issued.");
        foreach (var one in answer.Reviews)
        {
            output.WriteLine($"{one.ReviewedOn:yyyy-MM-dd} {one.Cause}: {one.Outcome}. {one.Words} {one.Person}; {one.Document} [{one.Id}]{(one.WithdrawnOn is null ? "" : " -")} {one.WithdrawnWhy}".TrimEnd());
        }

        answer.Variations.ToList().ForEach(one => output.Say($"Variation: edition {one.Edition}, {one.IssuedOn:yyyy-MM-dd}. Changes: {one.Changes}"));
        answer.Owed.ToList().ForEach(reason => output.Say($"{reason.Rule} {reason.Sentence}"));
    }
}
