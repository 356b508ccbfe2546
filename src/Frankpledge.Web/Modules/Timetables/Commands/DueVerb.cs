using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables.Commands;

/// <summary>What is due in an area, from every source.</summary>
internal static class DueVerb
{
    public static Command Create()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var on = Ask.MaybeDay("--on", "The day to look from; today when left out.");
        var role = Choices.MaybeOneOf<Role>("--role", "Only what is on the desk of this role.");
        return new Command("due", "List what is due in an area, the late first: the day, the rule or the promise, the reason, what settles it.") { area, on,
            role }.Answering(
            (parsed, cancel) => Records.PreparedAsync<IReadOnlyList<DueListed>>(async services =>
            {
                var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var today = parsed.GetValue(on) ?? services.GetRequiredService<TimeProvider>().Today();
                var found = await services.GetRequiredService<DeadlinesHere>().OfAsync(facts, today, cancel);
                return [.. found
                    .Where(deadline => parsed.GetValue(role) is not { } wanted
                        || Enum.GetValues<BodyKind>().Any(body => body.Roles().Contains(wanted) && deadline.IsOf(body, wanted)))
                    .Select(deadline => new DueListed(deadline, deadline.DaysLeft(today)))];
            }),
            (due, output) =>
            {
                foreach (var line in due)
                {
                    output.Say($"{line.DueOn:yyyy-MM-dd} {line.DaysLeft,5} {(line.Local ? "local" : Choices.InWords(line.Kind)),-9} {line.Cited ?? "",-5} {line.Title}{(line.PendingChange is { } pending ? $" [{pending}]" : "")}");
                }

                output.Say(due.Count == 0 ? (Sentence)"Nothing is due." : $"{due.Count} due.");
            });
    }
}

/// <summary>A deadline, flat for JSON; <c>for</c> names whose it is, as body or body/role.</summary>
internal sealed record DueListed(string Key, Sentence Title, DateOnly DueOn, int DaysLeft, DeadlineKind Kind, string? Rule, Sentence Why, Sentence SettledBy,
    IReadOnlyList<string> For, string Page, string? PendingChange, Sentence? Cited)
{
    /// <summary>Whether the day is the area's own (R10).</summary>
    public bool Local => Kind == DeadlineKind.Own;

    public DueListed(Deadline deadline, int daysLeft)
        : this(deadline.Key, deadline.Title, deadline.DueOn, daysLeft, deadline.Kind, deadline.Rule, deadline.Why, deadline.SettledBy,
            [.. deadline.For.Select(party => party.Role is { } role ? $"{party.Body}/{role}" : $"{party.Body}")], deadline.Page, deadline.Pending?.Warning, deadline.Cited)
    {
    }
}
