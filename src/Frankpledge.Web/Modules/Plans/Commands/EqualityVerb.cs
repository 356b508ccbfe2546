using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>equality ...</c>: who was heard before a plan, and what the specific duties ask to be published (R141, R142).</summary>
internal static class EqualityVerb
{
    private static readonly Argument<string> Place = new("place") { Description = "Area and plan, such as kent/2025-2029." };

    public static Command Create() => new("equality", "Who was heard before a plan against who lives in the area; equality information and objectives. The analysis itself: matrix show --matrix equality.")
    {
        Show(), Heard(), Published(),
    };

    private static Command Show() => new Command("show",
        "Show both. Answers with groups (name, characteristic, answered, resident, source, number, recorded_by, recorded_at), replaced (the same of what counts no more), published (kind, published_on, document), due (kind, by) and remarks: groups that were heard too little, and what is owed.") { Place }.Answering(
        (parsed, cancel) => InPlanAsync(parsed, (_, area, plan) => Task.CompletedTask, cancel), Write);

    private static Command Heard()
    {
        var name = new Option<string>("--group") { Description = "The group.", Required = true };
        var characteristic = new Option<string?>("--characteristic")
            { Description = "The protected characteristic of which it is one, such as age: the shares of its groups are added up. What was recorded before when left out." };
        var answered = new Option<double>("--answered") { Description = "Its share of the answers, in percent.", Required = true };
        var resident = new Option<double>("--resident") { Description = "Its share of the residents, in percent.", Required = true };
        var source = new Option<string>("--source") { Description = "The report and the census table.", Required = true };
        var after = new Option<int?>("--after") { Description = "The number of what it takes the place of; not asked when left out." };
        return new Command("heard", "Record how large a group is among the answers and among the residents. Answers as show does.")
            { Place, name, characteristic, answered, resident, source, after }.Answering(
            (parsed, cancel) => InPlanAsync(parsed, (services, area, plan) => services.GetRequiredService<RecordGroupHeard>().RunAsync(area, plan,
                new(parsed.GetRequiredValue(name), parsed.GetValue(answered), parsed.GetValue(resident), parsed.GetRequiredValue(source),
                    parsed.GetValue(characteristic)), parsed.GetValue(after),
                services.GetRequiredService<TimeProvider>().ChangeByProgram("Recorded who was heard at the command line"), cancel), cancel), Write);
    }

    private static Command Published()
    {
        var kind = Choices.OneOf<EqualityPaper>("--kind", "What was published.").Needed();
        var on = Ask.Day("--on", "The day of publication.");
        var document = new Option<string>("--document") { Description = "Its name, and where it is.", Required = true };
        return new Command("published", "Record that equality information or objectives were published. Answers as show does.") { Place, kind, on, document }.Answering(
            (parsed, cancel) => InPlanAsync(parsed, (services, area, _) => services.GetRequiredService<RecordEqualityPublication>().RunAsync(area,
                parsed.GetValue(kind), parsed.GetValue(on), parsed.GetRequiredValue(document),
                services.GetRequiredService<TimeProvider>().ChangeByProgram("Recorded an equality publication at the command line"), cancel), cancel), Write);
    }

    private static Task<EqualityAnswer> InPlanAsync(ParseResult parsed, Func<IServiceProvider, Guid, string, Task> act, CancellationToken cancel) =>
        parsed.GetRequiredValue(Place).Split('/', 2) is not [var slug, var plan]
            ? throw new RefusedException("PlanNotNamed", "Name the area and the plan, such as kent/2025-2029.")
            : Records.PreparedAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var police = await db.AreaAsync(slug, cancel);
        var area = await db.AreaFactsAsync(police.Id, cancel);
        var id = await db.PlanAsync(police, plan, cancel);
        await act(services, area.Id, plan);
        var groups = await db.GroupsHeardAsync(id, cancel);
        var published = await db.EqualityPublicationsAsync(area.Id, cancel);
        return new EqualityAnswer([.. groups.Select(one => GroupListed.Of(one))],
            [.. published.Select(one => new PublicationListed(Choices.InWords(one.Kind), one.PublishedOn, one.Document))],
            [.. EqualityDutyHere.CheckHeard(groups), .. EqualityDutyHere.Check(area, published, services.GetRequiredService<TimeProvider>().Today())])
        {
            Replaced = [.. (await db.GroupsReplacedAsync(id, cancel)).Select(pair => GroupListed.Of(pair.Before))],
            Due = [.. EqualityDutyHere.Due(published).Select(one => new PublicationDue(Choices.InWords(one.Kind), one.By))],
        };
    });

    private static void Write(EqualityAnswer answer, TextWriter output)
    {
        answer.Groups.ToList().ForEach(one => output.Say($"{one.Name}: {one.Answered:0.#} % of the answers, {one.Resident:0.#} % of residents. {one.Source}"));
        answer.Replaced.ToList().ForEach(one => output.Say($"Before, number {one.Number}: {one.Name}: {one.Answered:0.#} % of the answers, {one.Resident:0.#} % of residents. {one.Source} ({one.RecordedBy}, {one.RecordedAt.LocalDay():yyyy-MM-dd})"));
        answer.Published.ToList().ForEach(one => output.Say($"{one.PublishedOn:yyyy-MM-dd} {one.Kind}: {one.Document}"));
        answer.Due.ToList().ForEach(one => output.Say($"{one.Kind}: the next is due by {one.By:yyyy-MM-dd}"));
        answer.Remarks.ToList().ForEach(reason => output.Say($"{reason.Rule} {reason.Sentence}"));
    }

    private sealed record EqualityAnswer(IReadOnlyList<GroupListed> Groups, IReadOnlyList<PublicationListed> Published, IReadOnlyList<Reason> Remarks)
    {
        /// <summary>What counts no more.</summary>
        public required IReadOnlyList<GroupListed> Replaced { get; init; }

        public required IReadOnlyList<PublicationDue> Due { get; init; }
    }

    private sealed record GroupListed(string Name, string Characteristic, double Answered, double Resident, string Source, int Number, string RecordedBy,
        DateTimeOffset RecordedAt)
    {
        public static GroupListed Of(GroupHeard one) =>
            new(one.Name, one.Characteristic, one.Answered, one.Resident, one.Source, one.Number, one.RecordedBy, one.RecordedAt);
    }

    private sealed record PublicationDue(string Kind, DateOnly By);

    private sealed record PublicationListed(string Kind, DateOnly PublishedOn, string Document);
}
