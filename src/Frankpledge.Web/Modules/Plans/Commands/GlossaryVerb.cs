using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Glossary;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>glossary AREA/PLAN</c>: what words mean in a plan; saying it of one, and taking one out.</summary>
internal static class GlossaryVerb
{
    public static Command Create()
    {
        var place = Place();
        place.Arity = ArgumentArity.ZeroOrOne;
        var glossary = new Command("glossary",
            "What words mean in a plan. Answers with a list; each has id, word, means, recorded_by and recorded_at. Or say it of a word, or take one out.") { place }.Answering(
            (parsed, cancel) => InPlanAsync(parsed.GetValue(place), async (services, _, plan) =>
                (IReadOnlyList<TermListed>)[.. (await services.GetRequiredService<AppDb>().TermsOfAsync(plan.Id, cancel)).Select(TermListed.Of)], cancel),
            (terms, output) =>
            {
                terms.ToList().ForEach(term => output.Say($"{term.Word}: {term.Means} [{term.Id}]"));
                if (terms.Count == 0)
                {
                    output.Say("The glossary of this plan has no words.");
                }
            });
        glossary.Add(Record());
        glossary.Add(TakeOut());
        return glossary;
    }

    private static Command Record()
    {
        var place = Place();
        var word = new Option<string>("--word") { Description = "The word, as the plan writes it.", Required = true };
        var means = new Option<string>("--means") { Description = "What it means; the public reads it at once.", Required = true };
        var instead = new Option<Guid?>("--instead") { Description = "The id of what stands of the word, in whose place this is put." };
        return new Command("record", "Say what a word means, or say it otherwise with --instead. Answers as one of the list.") { place, word, means, instead }.Answering(
            (parsed, cancel) => InPlanAsync(parsed.GetValue(place), async (services, area, plan) => TermListed.Of(
                await services.GetRequiredService<RecordTerm>().RunAsync(area, plan.Slug, parsed.GetRequiredValue(word), parsed.GetRequiredValue(means),
                    parsed.GetValue(instead), Change(services, $"What “{parsed.GetRequiredValue(word).Trim()}” means in {plan.Title}, at the command line"), cancel)), cancel),
            (term, output) => output.Say($"Recorded: {term.Word} [{term.Id}]"));
    }

    private static Command TakeOut()
    {
        var place = Place();
        var id = new Option<Guid>("--id") { Description = "The id of the word, as the list gives it.", Required = true };
        return new Command("take-out", "Take a word out of the glossary. Answers with what it said.") { place, id }.Answering(
            (parsed, cancel) => InPlanAsync(parsed.GetValue(place), async (services, area, plan) =>
                (await services.GetRequiredService<AppDb>().TermsOfAsync(plan.Id, cancel)).Any(term => term.Id == parsed.GetValue(id))
                    ? TermListed.Of(await services.GetRequiredService<TakeOutTerm>().RunAsync(area, parsed.GetValue(id),
                        Change(services, $"A word taken out of the glossary of {plan.Title}, at the command line"), cancel))
                    : throw new RefusedException("TermUnknown", "There is no such word in the glossary of this plan."), cancel),
            (term, output) => output.Say($"Taken out: {term.Word}"));
    }

    private static Argument<string?> Place() => new("place") { Description = "Area and plan, such as kent/2025-2029." };

    private static Change Change(IServiceProvider services, string why) => services.GetRequiredService<TimeProvider>().ChangeByProgram(why);

    private static Task<T> InPlanAsync<T>(string? place, Func<IServiceProvider, Guid, (Guid Id, string Slug, string Title), Task<T>> act,
        CancellationToken cancel) =>
        place?.Split('/', 2) is not [var slug, var plan] ? throw new RefusedException("PlanNotNamed", "Name the area and the plan, such as kent/2025-2029.")
            : Records.PreparedAsync(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var area = await db.AreaAsync(slug, cancel);
                var id = await db.PlanAsync(area, plan, cancel);
                return await act(services, area.Id, (id, plan, await db.Plans.Where(one => one.Id == id).Select(one => one.Title).SingleAsync(cancel)));
            });

    private sealed record TermListed(Guid Id, string Word, string Means, string RecordedBy, DateTimeOffset RecordedAt)
    {
        public static TermListed Of(PlanTerm term) => new(term.Id, term.Word, term.Means, term.RecordedBy, term.RecordedAt);
    }
}
